// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

/// Activates a window, which may be on another workspace, when the user starts the program again.
/// Qt's own request has the time of the last input in the window itself, which the window manager
/// takes for an attempt to steal the focus. Completes the startup notification of `startupId`,
/// which may be empty. Does nothing on other platforms.
void activateOnX11(const QWidget &window, const QByteArray &startupId);
