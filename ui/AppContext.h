// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

class LanguageManager;
class SecretClipboard;
class SettingsFile;
class SessionManager;

/// What the pages need of the program besides the session. All of it outlives the window.
struct AppContext
{
    SessionManager &signIn;
    SecretClipboard &clipboard;
    LanguageManager &languages;
    SettingsFile &settings;
    std::function<QDateTime()> now = QDateTime::currentDateTimeUtc;
    /// Dresses the program as the settings say.
    std::function<void()> appearanceChosen = [] { };
};
