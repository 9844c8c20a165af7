#pragma once

#include <QString>

class QWidget;

/// Tells assistive technology what has changed without the focus moving there: `widget` speaks,
/// by its accessible name.
void announce(QWidget *widget, const QString &sentence);
