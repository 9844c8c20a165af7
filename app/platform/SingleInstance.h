// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <optional>

class InstanceLock;

/// The one window of a person for one set of connections: a second start hands its arguments over
/// to the first, and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// What a second start was asked for.
    struct Start
    {
        QStringList arguments = {}; ///< the program's name is the first
        /// With these the desktop lets the window come to the front. Often empty.
        QByteArray activationToken = {}; ///< of Wayland
        QByteArray startupId = {}; ///< of X11's startup notification
    };

    /// `lock` outlives it.
    explicit SingleInstance(const InstanceLock &lock);

    /// From now on the first one is told of others. Those that start earlier wait for it: it may be
    /// called once the window is on the screen.
    void listen();
    /// Hands over to the first one. False when that does not answer, within two seconds.
    bool handOver(const Start &start) const;
    /// With the tokens of the environment, of which Qt takes one away once there is a window.
    static Start thisStart(const QStringList &arguments);

signals:
    void startedAgain(const SingleInstance::Start &start);

private:
    void receive();

    const InstanceLock &m_lock;
    std::optional<QLocalServer> m_server; ///< from `listen` on
};
