// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ChildOfTest.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class PrivateBus;

/// A real KeePassXC that serves the Secret Service on a private bus, on a display of its own, until
/// this object ends. Its one database has the password `password()`, and an entry of Llavero's: the
/// secret "kept" by the name "acme.example.com".
class RunningKeePassXc
{
public:
    enum class Start { Unlocked, Locked };
    enum class Access {
        Confirmed, ///< the user is asked for each program that uses an entry
        Free,
    };

    explicit RunningKeePassXc(
        PrivateBus &bus, Start start = Start::Unlocked, Access access = Access::Free);

    static QByteArray password() { return QByteArrayLiteral("correct horse"); }
    bool isReady() const { return m_isReady; }
    /// By KeePassXC's own interface for scripts, without asking anyone.
    bool lock();
    bool unlock();
    bool isLocked() const;

    /// Whether there is a window with this in its title.
    bool asks(const QString &title);
    /// Waits for the window, and answers it.
    bool allowAccess() { return press(accessRequest(), { QStringLiteral("Return") }); }
    bool denyAccess();
    bool typePassword();
    bool closeUnlockWindow() { return press(unlockRequest(), { QStringLiteral("Escape") }); }
    static QString accessRequest() { return QStringLiteral("Access Request"); }
    static QString unlockRequest() { return QStringLiteral("Unlock Database"); }
    /// Waits for the window with this in its title, and presses these keys, as xdotool names them.
    bool press(const QString &title, const QStringList &keys);

    ChildOfTest &program() { return m_program; }

private:
    QByteArray xdotool(const QStringList &arguments) const;
    void call(const QString &method, const QVariantList &arguments = {}) const;

    PrivateBus &m_bus;
    ChildOfTest m_display;
    ChildOfTest m_program;
    QProcessEnvironment m_environment;
    bool m_isReady = false;
};
