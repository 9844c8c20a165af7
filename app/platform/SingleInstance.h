// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QStringList>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

#include <optional>

/// Lets the user have one instance for a settings file and a scope, such as the sandbox or a
/// display: a later start forwards its request to the first instance, and ends. A lock
/// distinguishes them.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Describes what a start was asked to do.
    struct LaunchRequest
    {
        QStringList arguments = {}; ///< the program's name is the first
        /// The desktop's permission to raise the window. Often empty.
        QByteArray activationToken = {}; ///< Wayland's
        QByteArray startupId = {}; ///< X11's startup notification
    };

    explicit SingleInstance(const QString &settingsFile, const QString &scope = {});
    ~SingleInstance() override;

    /// Takes the lock; returns false if another instance holds it.
    bool isFirst();
    /// Returns whether this instance holds the lock.
    bool isHeld() const;
    /// Starts to accept requests. Instances that start earlier wait for this, so that it may be
    /// called after the window is on the screen.
    void listen();
    /// Sends the request to the first instance. Returns false without a response within 2 s.
    bool forwardToRunning(const LaunchRequest &request) const;
    /// Returns the request of this start, with the tokens of the environment. Qt removes one of
    /// them as soon as there is a window.
    static LaunchRequest currentRequest(const QStringList &arguments);

signals:
    void launchRequested(const SingleInstance::LaunchRequest &request);

private:
    void receive();

    const QString m_socket; ///< the first instance listens there
#ifdef Q_OS_UNIX
    int m_file = -1; ///< open while the lock is held; the system closes it with the program
#else
    QLockFile m_lock;
#endif
    std::optional<QLocalServer> m_server; ///< nullopt before `listen`
};
