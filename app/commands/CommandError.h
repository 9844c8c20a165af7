// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"

#include <QString>
#include <QStringList>

/// The reason why a command has no key to work with. Each failure has exactly one kind, and the
/// kind a sentence in `ui/text/CommandText`.
struct CommandError
{
    enum class Kind {
        SettingsUnreadable,
        NoConnection, ///< there is none at all
        NoneChosen, ///< there are several, and none was named: see `choices`
        UnknownConnection, ///< see `choices`
        AmbiguousConnection, ///< several have the name: see `choices`
        NoKey, ///< the keychain has none for the connection
        InvalidKey, ///< the keychain's entry is not a key: see `Secret::readApiKey`
        Keychain, ///< it could not be read: see `keychain`
    };

    Kind kind = Kind::SettingsUnreadable;
    QString connection = {}; ///< the name that was given, or that of the connection
    QStringList choices = {}; ///< names that can be given instead
    SecretStoreError keychain = {};
};
