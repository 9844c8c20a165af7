// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Ends the program soon with this exit code, so that no look-up, service or disk that hangs keeps
/// it when its work is done. Files are replaced as a whole: one that is not written by then keeps
/// its content.
void limitEnd(int exitCode);
