// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/KeychainDoor.h"

/// Where the system's keychain asks the person by itself, as on Windows, on macOS and in a
/// Flatpak.
class OpenDoor : public KeychainDoor
{
    Q_OBJECT

public:
    using KeychainDoor::KeychainDoor;

    void open(const QString &, Purpose, Handler done) override { done(Entry::Unknown); }
};
