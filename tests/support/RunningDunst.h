// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"
#include "tests/support/TestDisplay.h"

#include <QDBusConnection>
#include <QVariantMap>

class PrivateBus;

/// A real notification daemon on a private bus and its own display, for the lifetime of this
/// object.
class RunningDunst
{
public:
    explicit RunningDunst(PrivateBus &bus);

    bool isReady() const { return m_isReady; }
    int displayed() const { return count("displayedLength"); }
    /// Returns how many it keeps to itself while it is paused.
    int waiting() const { return count("waitingLength"); }
    /// What “Do not disturb” does.
    void pause();
    /// Clicks on the newest notification.
    void click() const;
    void closeAll() const;
    /// Closes all, and returns what the newest was.
    QVariantMap newest() const;
    ChildProcess &daemon() { return m_daemon; }

private:
    QVariant call(
        const QString &interface, const QString &method, const QVariantList &arguments) const;
    int count(const char *property) const;

    const QDBusConnection m_connection;
    TestDisplay m_display;
    ChildProcess m_daemon;
    bool m_isReady = false;
};
