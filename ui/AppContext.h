// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

class LanguageManager;
class SecretClipboard;
class SettingsFile;
class SessionManager;
struct Paths;

/// The parts of the program that the window needs. They outlive it.
struct AppContext
{
    SessionManager &sessions;
    SecretClipboard &clipboard;
    LanguageManager &languages;
    SettingsFile &settings;
    const Paths &paths;
    std::function<QDateTime()> now = QDateTime::currentDateTimeUtc;
    /// Applies the appearance of the settings.
    std::function<void()> appearanceChosen = [] {};
};
