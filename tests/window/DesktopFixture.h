// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestWindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

#include <optional>

/// A person's computer in a test: a real keychain on a bus of its own, a home in which the window
/// keeps things, and portals. Each `start` is a start of the program.
class DesktopFixture
{
public:
    void init();
    void cleanup();

    /// A sandbox that goes on at the same address when it is started again.
    struct Portal
    {
        std::unique_ptr<SandboxProcess> process;
        std::optional<PortalAddress> address;
        Secret key; ///< of the person; it lasts, unlike the one with which the sandbox starts
        Secret signInKey;
        QTemporaryDir data;

        void start(int keys = 3);
        void stop() { process.reset(); }
        /// Another application of the person.
        std::unique_ptr<ApiClient> client() const;
    };

    void start();
    void signIn(const Portal &portal, const Secret &key, bool stay = true) const;
    void signIn(const Portal &portal) const { signIn(portal, portal.key); }
    /// Signs in, and waits until the key is in the keychain.
    void signInForGood(const Portal &portal) const;

    /// Goes on once the session has ended.
    void logOut() const;

    /// What the keychain holds for the connection; or why nothing.
    QString inKeychain(const QString &connectionId);
    QString connectionId() const { return test->signIn.session()->connection().id; }

    std::unique_ptr<PrivateBus> bus;
    std::optional<RunningKeyring> keyring;
    std::unique_ptr<QTemporaryDir> home;
    std::unique_ptr<TestWindow> test;
};
