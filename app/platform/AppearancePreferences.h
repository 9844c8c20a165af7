// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How the desktop wants its programs to look.
struct AppearancePreferences
{
    enum class Scheme { NoPreference, Dark, Light };

    bool isKnown = false; ///< the desktop has answered, or turned out to have nobody who would
    Scheme scheme = Scheme::NoPreference;
    bool wantsMotion = true;

    bool operator==(const AppearancePreferences &) const = default;
};
