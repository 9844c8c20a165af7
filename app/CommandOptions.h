// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/Variables.h"

#include <QString>
#include <QStringList>

#include <optional>

/// The options of a command, which needs neither a window nor a display: `llavero exec` runs a
/// program with a key in its environment, `llavero list` prints the keys.
struct CommandOptions
{
    enum class Command { Exec, List };

    Command command = Command::Exec;
    QString connection = {}; ///< see chooseConnection; empty if none is named
    VariableNames variables = {}; ///< of `exec`
    qsizetype programSize = 0; ///< of `exec`: so many arguments, the last, are the program and its
    bool json = false; ///< of `list`
    QString language = {}; ///< the code of a shipped language; empty if none is requested
    bool showHelp = false;
    QString problem = {}; ///< a sentence for the user; empty if the options are valid

    /// Returns the command that the arguments begin with; nullopt for a start with a window.
    static std::optional<Command> commandIn(const QStringList &arguments);
    /// The arguments begin with a command. Works without a QCoreApplication; the sentences are then
    /// in English.
    static CommandOptions parse(const QStringList &arguments);
    /// Needs a QCoreApplication, whose first argument is the call, such as "llavero exec".
    static QString help(Command command);
};
