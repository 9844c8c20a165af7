// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Appearance;
class InstanceLock;
class KeyListCache;
class LanguageManager;
class MainWindow;
class SettingsFile;
struct CommandLine;
struct Paths;

/// What `main` has made for a first look at the window. All of it outlives the program's rest.
struct StartupContext
{
    const CommandLine &line;
    const Paths &paths;
    SettingsFile &settings;
    KeyListCache &lists;
    Appearance &appearance;
    LanguageManager &language;
    MainWindow &window;
    const InstanceLock *lock = nullptr; ///< none when this start is on its own
};
