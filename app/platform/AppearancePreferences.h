// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How the desktop wants its programs to look.
struct AppearancePreferences
{
    enum class Scheme { NoPreference, Dark, Light };

    bool isKnown = false; ///< the desktop has answered, or nothing on it can
    Scheme scheme = Scheme::NoPreference;
    bool reducedMotion = false;

    bool operator==(const AppearancePreferences &) const = default;
};
