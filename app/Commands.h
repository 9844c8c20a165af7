// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class InheritedState;

/// Returns whether this start is one of `llavero exec` or `llavero list`.
bool isCommand(int argc, char **argv);

/// Runs the command, and returns the exit code. Another program replaces this one if `exec`
/// succeeds: see execProgram.
int runCommand(int argc, char **argv, const InheritedState &inherited);
