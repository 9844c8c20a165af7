// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidgetList>

class QLayout;

/// Puts the widgets of `layout` into its order for assistive technology, which reads the children
/// of a widget in the order in which they were added.
void readInVisualOrder(QLayout &layout);

/// Lets Tab go from each of `stops` to the next.
void tabThrough(const QWidgetList &stops);

/// Returns the widgets that take the focus in `part`, itself included, in tab order.
QWidgetList tabStopsIn(QWidget *part);

/// Lets Tab go through one of `parts` after the other, and keeps the order inside each. Otherwise a
/// part that is made late comes last.
void tabThroughParts(const QWidgetList &parts);

/// Returns true if `part` or a widget in it has the focus of its window.
bool hasFocusInside(const QWidget &part);

/// Returns true if a field for text has the focus of `window`. Only the user takes it away: what
/// they are typing must not go elsewhere.
bool isTyping(const QWidget &window);
