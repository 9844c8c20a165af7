// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Runs the program with its window, or prints what needs none, and returns the exit code.
int windowMain(int argc, char *argv[]);
