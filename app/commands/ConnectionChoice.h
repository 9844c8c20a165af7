// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandError.h"
#include "app/platform/Result.h"
#include "app/storage/Settings.h"

/// Returns the connection with that name, regardless of case: its organization, its host, both as
/// the menu of the window shows them, or its id, which wins over the other names. Returns the only
/// one for an empty name; the current one is not meant, because the account of a script must not
/// change with a click in the window.
///
/// The id of the first of several connections to a portal is the host of them all, and stands for
/// none of them; it can be named with `+1`, as the others are numbered.
Result<Connection, CommandError> chooseConnection(const Settings &settings, const QString &name);
