#pragma once

#include <QWidgetList>

class QLayout;

/// Assistive technology reads the parts of a widget in the order in which they became its
/// children. This puts those of `layout` into the order in which they are seen.
void readInVisualOrder(QLayout &layout);

/// Makes Tab go from each of them to the next.
void tabThrough(const QWidgetList &stops);
