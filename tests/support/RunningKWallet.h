// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"
#include "tests/support/TestDisplay.h"

#include <QVariantList>

class PrivateBus;

/// A real kwalletd5 on a private bus and its own display, for the lifetime of this object. Its
/// wallet is open, as after the login.
class RunningKWallet
{
public:
    explicit RunningKWallet(PrivateBus &bus);

    bool isReady() const { return m_isReady; }
    /// Waits for a window of the wallet, and answers it with these keys.
    bool answer(const QString &title, const QStringList &keys)
    {
        return m_display.answer(title, keys);
    }
    void close();
    ChildProcess &daemon() { return m_daemon; }

    /// Writes the wallet's settings.
    static void configure(const PrivateBus &bus, bool isEnabled);

private:
    void call(const QString &method, const QVariantList &arguments) const;

    PrivateBus &m_bus;
    TestDisplay m_display;
    ChildProcess m_daemon;
    bool m_isReady = false;
};
