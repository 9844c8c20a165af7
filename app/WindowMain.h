// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Runs the program with its window, or prints what needs none, and returns the exit code.
extern "C" Q_DECL_EXPORT int windowMain(int argc, char *argv[]);
