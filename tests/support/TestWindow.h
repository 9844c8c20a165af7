// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"
#include "app/language/LanguageManager.h"
#include "app/platform/Paths.h"
#include "app/secrets/Keychain.h"
#include "app/secrets/SecretClipboard.h"
#include "app/signin/SandboxProcess.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/SettingsFile.h"
#include "ui/AppContext.h"
#include "ui/style/Theme.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

/// The real window on a real sandbox service, built as in `main`.
class TestWindow
{
public:
    static QStringList inMemory(int keys = 3);

    /// The window keeps its files below `home`, where a later window finds them, or in a temporary
    /// folder. There is no keychain unless the test runs one.
    explicit TestWindow(const QStringList &sandboxArguments = inMemory(),
        const Theme &theme = Theme::light(), const QString &home = {});
    ~TestWindow();

    /// Another window on the same services.
    static std::unique_ptr<MainWindow> openWindow(
        const AppContext &services, std::chrono::milliseconds staleAfter = std::chrono::minutes(1));

    /// Opens the last connection, as a start of the program does, and waits for its saved list.
    void start();

    void tryTheSandbox();
    /// Signs in to a sandbox that the test controls: see `deleteElsewhere`.
    void openOwnSandbox();

    /// The first visible one: the pool of cards has hidden ones.
    template <typename T = QWidget>
    T *find(const char *objectName)
    {
        for (T *widget : window->findChildren<T *>(QString::fromLatin1(objectName))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// The visible widget with this accessible name.
    template <typename T = QWidget>
    T *named(const QString &accessibleName)
    {
        for (T *widget : window->findChildren<T *>()) {
            if (widget->isVisible() && effectiveName(widget) == accessibleName)
                return widget;
        }
        return nullptr;
    }
    /// Presses the visible button with this accessible name; fails the test if there is none.
    void press(const QString &accessibleName);
    /// Presses a button of the open dialog.
    void answer(const char *buttonName);
    void typeName(const QString &name);
    /// Chooses the order of the list.
    void sortBy(const SortOrder &order) const;
    /// Deletes a key as another application does.
    void deleteElsewhere(const QString &id) const;

    static QString effectiveName(QWidget *widget);

    QTemporaryDir ownHome;
    const Paths paths;
    SettingsFile settings;
    KeyListCache lists;
    Keychain keychain { Keychain::Limits { std::chrono::seconds(3) } };
    SecretClipboard clipboard;
    LanguageManager languages;
    std::unique_ptr<SandboxProcess> ownSandbox;
    std::unique_ptr<ApiClient> otherApplication; ///< a client of the own sandbox
    SessionManager sessions;
    std::unique_ptr<MainWindow> window;
};
