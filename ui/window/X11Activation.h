// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

/// Brings a window, which may be on another workspace, to the user who started the program again:
/// what Qt does on X11 bears the time of the last key or click in the window itself, and the window
/// manager takes that for an attempt to steal the focus. Completes the startup notification of
/// `startupId`, which may be empty. Does nothing on other platforms.
void activateOnX11(const QWidget &window, const QByteArray &startupId);
