// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestWindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

#include <optional>

/// A user's desktop: a real keychain on its own bus, a home folder, and portals. Each `start` is a
/// start of the program.
class DesktopFixture
{
public:
    void init();
    void cleanup();

    /// A sandbox that keeps its address when it is started again.
    struct Portal
    {
        std::unique_ptr<SandboxProcess> process;
        std::optional<PortalAddress> address;
        Secret key; ///< the user's; unlike signInKey it survives a restart
        Secret signInKey;
        QTemporaryDir data;

        void start(int keys = 3);
        void stop() { process.reset(); }
        /// Returns a client for another application of the user.
        std::unique_ptr<ApiClient> client() const;
    };

    void start();
    void signIn(const Portal &portal, const Secret &key, bool stay = true) const;
    void signIn(const Portal &portal) const { signIn(portal, portal.key); }
    /// Signs in, and waits until the key is in the keychain.
    void signInForGood(const Portal &portal) const;

    /// Returns after the session has ended.
    void logOut() const;

    /// Returns the connection's secret in the keychain, or the kind of the error.
    QString inKeychain(const QString &connectionId);
    QString connectionId() const { return test->sessions.session()->connection().id; }

    std::unique_ptr<PrivateBus> bus;
    std::optional<RunningKeyring> keyring;
    std::unique_ptr<QTemporaryDir> home;
    std::unique_ptr<TestWindow> test;
};
