// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/SecretFormat.h"

struct Settings;

/// The choices of how a key is handed over. The settings keep the last ones, and never a value.
struct DeliveryChoices
{
    enum class Target { File, Keychain, Text };

    Target target = Target::File;
    SecretFormat format = SecretFormat::Shell;
    QString file = {}; ///< its path; empty for none
    QString service = {}; ///< of an entry in the keychain; empty for none
    VariableNames names = {}; ///< both are set
    bool hasEndpoint = true; ///< the endpoint is handed over, too

    bool operator==(const DeliveryChoices &) const = default;

    /// Unknown values in the settings become the defaults.
    static DeliveryChoices from(const Settings &settings);
    void writeTo(Settings &settings) const;
};
