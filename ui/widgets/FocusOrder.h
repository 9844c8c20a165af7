// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidgetList>

class QLayout;

/// Assistive technology reads the parts of a widget in the order in which they became its
/// children. This puts those of `layout` into the order in which they are seen.
void readInVisualOrder(QLayout &layout);

/// Makes Tab go from each of them to the next.
void tabThrough(const QWidgetList &stops);

/// What takes the focus in `part`, itself included, in the order of Tab.
QWidgetList tabStopsIn(QWidget *part);

/// Makes Tab go through one part after the other, and inside each as it does already. A part that
/// is made late would else come last.
void tabThroughParts(const QWidgetList &parts);
