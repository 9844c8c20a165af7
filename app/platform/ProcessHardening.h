// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// In a release build, keeps other programs of the same user from reading the memory, which
/// contains the keys: no debugger attaches, and a crash leaves no core. Call it first.
///
/// `/proc/PID/root` is then readable by root only, but the desktop's portal reads it before it
/// responds: see DesktopAppearance.
void hardenProcess();
