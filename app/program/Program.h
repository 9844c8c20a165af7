// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/DesktopAppearance.h"
#include "desktop/RunningInstance.h"
#include "program/FirstLook.h"
#include "secrets/Keychain.h"
#include "secrets/SecretClipboard.h"
#include "session/SignIn.h"

#include <QNetworkAccessManager>

#include <optional>

/// Puts the two halves together, the pages and what they work on, and opens what was asked for.
class Program : public QObject
{
    Q_OBJECT

public:
    /// `key` is that of the environment.
    Program(const FirstLook &first, Secret key);

private:
    void open(Secret key);
    void openPortal(const PortalAddress &portal, Secret key);
    void showWhenRestored();
    void openAgain(const RunningInstance::Start &start);
    QString connectionTo(const PortalAddress &portal);

    const FirstLook m_first;
    DesktopAppearance m_desktop;
    QNetworkAccessManager m_network;
    Keychain m_keychain;
    SecretClipboard m_clipboard;
    SignIn m_signIn;
    std::optional<RunningInstance> m_instance; ///< none when this start is on its own
};
