// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class SettingsFile;
struct Settings;

/// The pages of the drawer, of which the next start opens the one that was open last.
class DrawerPages
{
    Q_GADGET

public:
    enum class Page { UserSettings, Account, ApiCredentials, Language };
    Q_ENUM(Page)

    /// The one that was open last; the list of keys where none is known.
    static Page openLast(const Settings &settings);
    static void remember(Page page, SettingsFile &settings);
};
