// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Prepares this program, with or without a window: failures, folders, and the names by which Qt
/// knows it. Call it before there is a second thread.
void setUpProgram();
