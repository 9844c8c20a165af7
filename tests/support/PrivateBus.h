// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"

#include <QDBusConnection>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

/// A session bus with its own home, for the lifetime of this object. Programs started with
/// `environment` reach neither the display nor the real home. `enter` makes it the bus of the
/// test's process.
class PrivateBus
{
public:
    enum class Services {
        None, ///< only the services that the test starts
        Installed, ///< the bus starts installed services, as on a desktop
    };

    explicit PrivateBus(Services services = Services::None);
    ~PrivateBus();
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;

    bool isReady() const { return m_isReady; }
    void enter() const;
    void end();

    QString address() const;
    QString home() const { return m_home.path(); }
    QProcessEnvironment environment() const;
    /// The test's own connection.
    QDBusConnection connection() const { return QDBusConnection(m_connectionName); }
    /// Waits until the name has an owner.
    bool waitForService(const QString &name) const;

    ChildProcess &daemon() { return m_daemon; }

private:
    QStringList arguments(Services services) const;

    QTemporaryDir m_home;
    ChildProcess m_daemon;
    QString m_connectionName;
    bool m_isReady = false;
};
