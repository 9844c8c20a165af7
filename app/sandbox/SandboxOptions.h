// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox {

// Thrown for a command line that cannot be understood.
struct UsageError
{
    QString message; // one English sentence
};

// The command line.
struct SandboxOptions
{
    enum class Action { Serve, ShowText };

    Action action = Action::Serve;
    QString text; // for ShowText: --help or --version

    quint16 port = 0; // 0: any free one
    QString dataDir;
    qint64 keys = 3;
    qint64 pageMax = 0; // 0: no cap
    bool async = false;

    // Throws UsageError.
    static SandboxOptions parse(const QStringList &arguments);
};

} // namespace sandbox
