// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThread>

/// Does, in a thread of its own, what makes one wait before the Secret Service can be asked:
/// connecting to the bus, and loading libsecret. Look at the results once it has finished.
class SessionBusOpening : public QThread
{
    Q_OBJECT

public:
    SessionBusOpening(const QString &address, const QString &connectionName);

    QString connectionName() const { return m_connectionName; }
    bool hasLibsecret() const { return m_hasLibsecret; }

protected:
    void run() override;

private:
    QString m_address;
    QString m_connectionName;
    bool m_hasLibsecret = false;
};
