// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SessionBusOpening.h"

#include <QDBusConnection>

SessionBusOpening::SessionBusOpening(const QString &address, const QString &connectionName)
    : m_address(address)
    , m_connectionName(connectionName)
{
}

void SessionBusOpening::run()
{
    QDBusConnection::connectToBus(m_address, m_connectionName);
}
