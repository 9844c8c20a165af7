// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// In a release build, from now on no other program of the same person can read this one's memory,
/// where the keys are: no debugger attaches, and a crash leaves no core. To be called first.
///
/// What only root may read of a program then (`/proc/PID/root` among it) the desktop's portal wants
/// to read before it answers: see DesktopAppearance.
void keepMemoryPrivate();
