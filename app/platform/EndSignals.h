// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

/// Quits when a system, a session or a terminal ends the program: at SIGTERM, SIGINT and SIGHUP,
/// unless they are ignored. A second signal ends the program immediately.
void quitOnEndSignals(QCoreApplication &app);
