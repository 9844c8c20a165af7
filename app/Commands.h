// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

class InheritedState;

/// Runs `llavero exec` or `llavero list` if the arguments begin with one of them, and returns the
/// exit code. Returns nullopt for a start with a window. `argv` are the same arguments in the
/// system's form, for the program of `exec`, which replaces this one: see execProgram.
std::optional<int> runCommand(
    const QStringList &arguments, char **argv, const InheritedState &inherited);
