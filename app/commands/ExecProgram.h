// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/Variables.h"
#include "app/platform/Result.h"

#include <QString>

class InheritedState;

/// The reason why a program was not run.
struct ExecFailure
{
    enum class Kind {
        NotFound,
        NoInterpreter, ///< the program is there, but not the one that it needs to be run
        NotExecutable, ///< see `detail`
    };
    Kind kind = Kind::NotFound;
    QString detail = {}; ///< the system's text
};

/// Becomes the program that `arguments` name: it replaces this one in its process, and so has the
/// terminal, the input and output, the signals and the exit status to itself, and nothing of
/// Llavero stays in memory. Looks for it as a shell does. It gets the inherited environment and
/// `variables`, but neither Llavero's own variable nor an inherited key under its usual name, which
/// may be of another account, and would be sent to the endpoint among `variables`.
///
/// `arguments` end with a null pointer; they are bytes, because they need not be text. Returns only
/// if that fails. (Windows cannot replace a program: there this waits for its end, and returns its
/// exit code.)
Result<int, ExecFailure> execProgram(
    char **arguments, const QList<Variable> &variables, const InheritedState &inherited);
