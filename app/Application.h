// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/StartupContext.h"
#include "app/platform/DesktopAppearance.h"
#include "app/platform/SingleInstance.h"
#include "app/secrets/Keychain.h"
#include "app/secrets/SecretClipboard.h"
#include "app/signin/SessionManager.h"

#include <optional>

/// Puts the two halves together, the pages and what they work on, and opens what was asked for.
class Application : public QObject
{
    Q_OBJECT

public:
    /// `key` is that of the environment.
    Application(const StartupContext &first, Secret key);

private:
    void open(Secret key);
    void openPortal(const PortalAddress &portal, Secret key);
    void showWhenRestored();
    void openAgain(const SingleInstance::Start &start);
    QString connectionTo(const PortalAddress &portal);

    const StartupContext m_first;
    DesktopAppearance m_desktop;
    Keychain m_keychain;
    SecretClipboard m_clipboard;
    SessionManager m_signIn;
    std::optional<SingleInstance> m_instance; ///< none when this start is on its own
};
