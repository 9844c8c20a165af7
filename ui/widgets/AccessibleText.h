// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

// Qt reports an accessible text to assistive technology whenever it is set, changed or not, and
// Orca skips announcements amid many reports. These functions set a text only if it has changed.

void updateAccessibleName(QWidget *widget, const QString &name);
void updateAccessibleDescription(QWidget *widget, const QString &description);
