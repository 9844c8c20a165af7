// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox {

// Thrown while the service starts. The message is one English sentence for stderr.
class StartupError
{
public:
    explicit StartupError(QString message)
        : m_message(std::move(message))
    {
    }

    const QString &message() const { return m_message; }

private:
    QString m_message;
};

} // namespace sandbox
