// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

// What assistive technology says of a widget. Qt tells of every setting, changed or not, and Orca
// skips announcements amid many changes: so what is set again and again is set by these.

void updateAccessibleName(QWidget *widget, const QString &name);
void updateAccessibleDescription(QWidget *widget, const QString &description);
