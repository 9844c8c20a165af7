// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

class LanguageSwitch;
class SecretClipboard;
class SettingsFile;
class SignIn;

/// What the pages need of the program besides the session. All of it outlives the window.
struct Services
{
    SignIn &signIn;
    SecretClipboard &clipboard;
    LanguageSwitch &languages;
    SettingsFile &settings;
    std::function<QDateTime()> now = QDateTime::currentDateTimeUtc;
    /// Dresses the program as the settings say.
    std::function<void()> appearanceChosen = [] { };
};
