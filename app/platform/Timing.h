// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// The milestones that a person waits for, one line each: the README tells their forms. Silent
/// unless asked for with `QT_LOGGING_RULES="llavero.timing.debug=true"`.
Q_DECLARE_LOGGING_CATEGORY(timingLog)

/// In milliseconds, the time that the system took to load the program included.
double sinceProcessStart();
