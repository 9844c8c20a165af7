// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"
#include "tests/support/TestDisplay.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class PrivateBus;

/// A real KeePassXC that serves the Secret Service on a private bus and its own display, for the
/// lifetime of this object. Its database has the password `password()`, and an entry of Llavero's:
/// the secret "kept" by the name "acme.example.com".
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
    /// Uses KeePassXC's interface for scripts, without a prompt.
    bool lock();
    bool unlock();
    bool isLocked() const;

    bool asksForAccess() const { return m_display.shows(accessRequest()); }
    bool asksToUnlock() const { return m_display.shows(unlockRequest()); }
    /// Each of these waits for the prompt, and answers it.
    bool allowAccess() const;
    bool denyAccess() const;
    bool typePassword() const;
    bool closeUnlockWindow() const;

    ChildProcess &program() { return m_program; }

private:
    static QString accessRequest() { return QStringLiteral("Access Request"); }
    static QString unlockRequest() { return QStringLiteral("Unlock Database"); }
    void call(const QString &method, const QVariantList &arguments = {}) const;

    PrivateBus &m_bus;
    TestDisplay m_display;
    ChildProcess m_program;
    bool m_isReady = false;
};
