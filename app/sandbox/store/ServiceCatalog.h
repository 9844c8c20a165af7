// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace sandbox {

// The service connections of the sandbox's user and their environments. They are the same at every
// start.
class ServiceCatalog
{
public:
    // Has that many environments: three of two connections, and twenty of each further one.
    explicit ServiceCatalog(qint64 environments);

    const QJsonArray &connections() const { return m_connections; }
    const QJsonArray &environments() const { return m_environments; }
    // Returns the credentials of an environment. Nothing accepts them.
    static QJsonObject apiInfo(const QJsonObject &connection, const QString &environmentId);

private:
    QJsonArray m_connections;
    QJsonArray m_environments;
};

} // namespace sandbox
