// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThread>

/// Connects to the bus in a thread of its own, for that blocks.
class SessionBusOpening : public QThread
{
    Q_OBJECT

public:
    SessionBusOpening(const QString &address, const QString &connectionName);

    QString connectionName() const { return m_connectionName; }

protected:
    void run() override;

private:
    QString m_address;
    QString m_connectionName;
};
