// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"

#include <QString>
#include <QStringList>

#include <optional>

/// What `llavero` was asked for.
struct CommandLine
{
    bool sandbox = false;
    bool generate = false; ///< the window opens at the button that generates a key
    std::optional<PortalAddress> portal = {};
    QString language = {}; ///< a shipped one; empty for the system's

    /// Qt's own options, such as `-session ID` of a session manager, in the form that QApplication
    /// takes: `-name`, then the value.
    QStringList qtArguments = {};
    QString platform = {}; ///< of these; empty for the environment's
    QString display = {}; ///< of these; empty for the environment's

    bool showHelp = false;
    bool showVersion = false;
    QString problem = {}; ///< one sentence, for a person; empty when all is well

    static CommandLine parse(const QStringList &arguments);
    static QString help();
};
