// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/CredentialManager.h"
#include "ui/widgets/MessageBar.h"

class SessionManager;
struct AppContext;

/// The notice at the bottom of the window: problems of the settings and the clipboard, the keychain
/// that stores or removes a key, and what a removed connection has left. One at a time.
class WindowNotice : public MessageBar
{
    Q_OBJECT

public:
    explicit WindowNotice(const AppContext &context, QWidget *parent = nullptr);

    /// Hides the notice about a key, because its session has ended or its problem is solved.
    void hideKeyNotice();
    /// Reports that the settings are not saved, once, and that a removed connection has left its
    /// key: until the key is removed or the user dismisses the notice.
    void refresh();

private:
    enum class About { Other, KeychainAsks, KeyNotStored, LeftBehind };

    void showWarning(const TranslatedText &sentence);
    void showAbout(
        About about, Kind kind, const TranslatedText &sentence, const TranslatedText &action = {});
    void onKeychainPrompt(bool isActive);
    void onKeyNotStored(const SecretStoreError &error);
    void onRemovalFinished(const CredentialManager::RemovalResult &result);
    void showLeftBehind();
    void onAction();
    void onDismissed();

    SettingsFile &m_settings;
    SessionManager &m_sessions;
    About m_about = About::Other;
    std::optional<CredentialManager::RemovalResult> m_removal; ///< the last one if incomplete
    std::optional<Connection> m_leftBehind; ///< of the notice
    bool m_reportedNotSaved = false;
};
