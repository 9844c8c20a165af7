#pragma once

class QLayout;

/// Assistive technology reads the parts of a widget in the order in which they became its
/// children. This puts those of `layout` into the order in which they are seen.
void readInVisualOrder(QLayout &layout);
