// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

/// Tells assistive technology what has changed in the window of `widget` without the focus moving
/// there. It is told a moment later, unless `widget` has been hidden by then. A sentence that is
/// said twice is told twice, and none takes the place of another.
void announce(QWidget *widget, const QString &sentence);
/// Takes back what was announced for `widget`, because it is no longer true.
void withdrawAnnouncement(QWidget *widget, const QString &sentence);
