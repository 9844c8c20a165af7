// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandError.h"
#include "app/commands/ExecProgram.h"
#include "app/commands/KeyListing.h"

#include <QString>

class QIODevice;

// What the commands of a terminal print, as plain text.

/// Describes why there is no key to work with, and what the user can do. Without a display, a
/// keychain can ask nobody.
QString commandErrorText(const CommandError &error, bool hasDisplay);

/// Describes why the program `name` was not run.
QString execFailureText(const QString &name, const ExecFailure &failure);

/// Describes why the list is not, or not all, what the service has; empty if it is.
QString listingProblemText(const KeyListing &listing);

/// Describes why the list was not printed; `detail` is the system's text.
QString listingNotWrittenText(const QString &detail);

/// Writes a table of the keys, with their names last, because these have any length. Returns false
/// if that fails.
bool writeKeyTable(QIODevice &device, const KeyExport &content);
