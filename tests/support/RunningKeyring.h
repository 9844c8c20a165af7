// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"

#include <QString>
#include <QVariantList>

class PrivateBus;

/// A real gnome-keyring on a private bus, until this object ends. Its one keyring has the password
/// `password()`.
class RunningKeyring
{
public:
    enum class Start {
        Unlocked, ///< as after the person has logged in
        BrandNew, ///< there is no keyring yet
    };

    /// `prompter`: who asks the person, see Prompter; without it, a program that has no display.
    explicit RunningKeyring(
        PrivateBus &bus, Start start = Start::Unlocked, const QString &prompter = {});

    static QByteArray password() { return QByteArrayLiteral("correct horse"); }
    bool isReady() const { return m_isReady; }
    bool lock();
    /// Without asking anyone.
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
