// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/LanguageManager.h"
#include "app/platform/DesktopAppearance.h"
#include "app/secrets/Keychain.h"
#include "app/secrets/SecretClipboard.h"
#include "app/signin/SessionManager.h"
#include "app/storage/KeyListCache.h"
#include "app/platform/Paths.h"
#include "app/storage/SettingsFile.h"
#include "tests/bench/frames/FrameClock.h"
#include "ui/style/Appearance.h"
#include "ui/window/MainWindow.h"

/// The real window, put together as `main` does it, in this process, where its frames can be seen.
class BenchWindow
{
public:
    explicit BenchWindow(FrameClock &app);

    /// Opens the connection; true once a list with keys has been painted, and is on the disk: no
    /// person presses a key before.
    bool open(const PortalAddress &portal);
    /// Asks for the list anew as F5 does; true once another list has been painted.
    bool refresh();
    /// True once the list that came after `asked` is on the disk.
    bool isStored(const QDateTime &asked) const;
    qint64 keys() const { return m_keys; }

    /// The visible one of that name, or of that class.
    QWidget *find(const char *objectName) const;
    QWidget *findOfClass(const char *className) const;
    static void press(QWidget *widget, int key, const QString &text = {});

    // NOLINTBEGIN(misc-non-private-member-variables-in-classes): the parts that a bench measures
    FrameClock &app;
    const Paths paths = Paths::ofUser();
    SettingsFile settings;
    const DesktopAppearance desktop;
    Appearance appearance;
    LanguageManager language;
    Keychain keychain;
    KeyListCache lists;
    SecretClipboard clipboard;
    SessionManager signIn;
    MainWindow window;
    // NOLINTEND(misc-non-private-member-variables-in-classes)

private:
    bool waitForList();

    qint64 m_keys = 0;
};
