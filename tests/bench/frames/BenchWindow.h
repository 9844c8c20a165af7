// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/LanguageManager.h"
#include "app/platform/DesktopAppearance.h"
#include "app/platform/Paths.h"
#include "app/secrets/Keychain.h"
#include "app/secrets/SecretClipboard.h"
#include "app/signin/SessionManager.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/SettingsFile.h"
#include "tests/bench/frames/FrameClock.h"
#include "ui/style/Appearance.h"
#include "ui/window/MainWindow.h"

/// The real window, assembled as Application does it, in the process that times its frames.
class BenchWindow
{
public:
    explicit BenchWindow(FrameClock &app);

    /// Opens the connection, and returns true once a list with keys is painted and saved: no user
    /// presses a key before that.
    bool open(const PortalAddress &portal);
    /// Refreshes the list as F5 does, and returns true once the new list is painted.
    bool refresh();
    /// Returns whether a list that was received after `requested` is saved.
    bool isStored(const QDateTime &requested) const;
    qint64 keys() const { return m_keys; }

    /// Returns the visible widget with that name, or of that class.
    QWidget *find(const char *objectName) const;
    QWidget *findOfClass(const char *className) const;
    static void press(
        QWidget *widget, int key, const QString &text = {}, Qt::KeyboardModifiers modifiers = {});

    // NOLINTBEGIN(misc-non-private-member-variables-in-classes): the parts that a bench measures
    FrameClock &app;
    const Paths paths = Paths::standard();
    SettingsFile settings;
    const DesktopAppearance desktop;
    Appearance appearance;
    LanguageManager language;
    Keychain keychain;
    KeyListCache lists;
    SecretClipboard clipboard;
    SessionManager sessions;
    MainWindow window;
    // NOLINTEND(misc-non-private-member-variables-in-classes)

private:
    bool waitForList();

    qint64 m_keys = 0;
};
