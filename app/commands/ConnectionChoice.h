// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandError.h"
#include "app/platform/Result.h"
#include "app/storage/Settings.h"

/// Returns the connection with that name, regardless of case: the address of its portal as
/// PortalAddress::parse reads it, or without its scheme, or its organization, also as the menu of
/// the window shows it. An address wins over an organization, whose name is from a service and may
/// be any. Of several accounts on a portal, each has a number, too: `acme.example.com+2`.
///
/// Returns the only one for an empty name; the current one is not meant, because the account of a
/// script must not change with a click in the window. Each of the `choices` of an error is a name
/// of one connection.
Result<Connection, CommandError> chooseConnection(const Settings &settings, const QString &name);
