// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// The milestones that the user waits for, one line each. Silent unless enabled with
/// `QT_LOGGING_RULES="llavero.timing.debug=true"`.
Q_DECLARE_LOGGING_CATEGORY(timingLog)

/// Returns milliseconds, including the time that the system took to load the program.
double sinceProcessStart();
