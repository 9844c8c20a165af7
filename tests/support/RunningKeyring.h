// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"

#include <QString>
#include <QVariantList>

class PrivateBus;

/// A real gnome-keyring on a private bus, for the lifetime of this object. Its keyring has the
/// password `password()`.
class RunningKeyring
{
public:
    enum class Start {
        Unlocked, ///< as after a login
        BrandNew, ///< there is no keyring yet
    };

    /// `prompter` asks the user: see Prompter. Without it, a program without a display does.
    explicit RunningKeyring(
        PrivateBus &bus, Start start = Start::Unlocked, const QString &prompter = {});

    static QByteArray password() { return QByteArrayLiteral("correct horse"); }
    bool isReady() const { return m_isReady; }
    bool lock();
    /// Unlocks without a prompt.
    bool unlock();
    bool restart();
    bool isLocked() const;

    ChildProcess &daemon() { return m_daemon; }

private:
    void start(Start start);
    QVariantList call(const QString &method, const QVariantList &arguments,
        const QString &object = QStringLiteral("/org/freedesktop/secrets")) const;

    PrivateBus &m_bus;
    ChildProcess m_daemon;
    bool m_isReady = false;
};
