// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox {

// What the command line asks for.
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

// One English sentence about a command line that cannot be understood.
class UsageError
{
public:
    explicit UsageError(QString message)
        : m_message(std::move(message))
    {
    }

    const QString &message() const { return m_message; }

private:
    QString m_message;
};

} // namespace sandbox
