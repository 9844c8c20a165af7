// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Appearance;
class InstanceLock;
class KeyListCache;
class LanguageSwitch;
class MainWindow;
class SettingsFile;
struct CommandLine;
struct Paths;

/// What `main` has made for a first look at the window. All of it outlives the program's rest.
struct FirstLook
{
    const CommandLine &line;
    const Paths &paths;
    SettingsFile &settings;
    KeyListCache &lists;
    Appearance &appearance;
    LanguageSwitch &language;
    MainWindow &window;
    const InstanceLock *lock = nullptr; ///< none when this start is on its own
};
