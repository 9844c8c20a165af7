// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/LanguageManager.h"
#include "app/platform/SavingMode.h"
#include "app/platform/SingleInstance.h"
#include "app/secrets/Keychain.h"
#include "app/secrets/SecretClipboard.h"
#include "app/signin/BackgroundRefresh.h"
#include "app/signin/SessionManager.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/SettingsFile.h"
#include "ui/style/Appearance.h"
#include "ui/window/DesktopNotices.h"
#include "ui/window/MainWindow.h"

#include <optional>

class QApplication;
struct CommandLine;
struct Paths;

/// Owns all that the program works with and its window, and opens what the command line requests.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Shows the window. `app` and `instance` must outlive this; `instance` is null when this start
    /// shares its window with no other. `key` is the API key of the environment, which may be
    /// empty.
    Application(QApplication &app, const CommandLine &line, const Paths &paths,
        SingleInstance *instance, Secret key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const CommandLine &line, Secret key);
    void openPortal(const PortalAddress &portal, Secret key);
    QString connectionTo(const PortalAddress &portal);
    void onWindowPainted();
    void updateInFront();
    void refreshInBackground();
    void showNotice(const QString &noticeId, const QByteArray &activationToken);
    void onLaunchRequest(const SingleInstance::LaunchRequest &request);

    SettingsFile m_settings;
    KeyListCache m_lists;
    LanguageManager m_languages;
    Appearance m_appearance;
    Keychain m_keychain;
    SecretClipboard m_clipboard;
    SessionManager m_sessions;
    std::optional<MainWindow> m_window; ///< made after the language is set
    SingleInstance *const m_instance;
    SavingMode m_savingMode;
    BackgroundRefresh m_backgroundRefresh;
    DesktopNotices m_desktopNotices;
};
