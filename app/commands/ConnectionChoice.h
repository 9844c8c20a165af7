// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandError.h"
#include "app/platform/Result.h"
#include "app/storage/Settings.h"

/// Returns the connection with that name, regardless of case: its organization, its host, both as
/// the menu of the window shows them, or its id. Returns the current one, or the only one, for an
/// empty name.
///
/// The id of the first of several connections to a portal is the host of them all, and stands for
/// none of them; it can be named with `+1`, as the others are numbered.
Result<Connection, CommandError> chooseConnection(const Settings &settings, const QString &name);
