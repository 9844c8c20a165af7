// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/EnvFileWriter.h"

#include <optional>

/// Says why nothing was written to a file, and what the user can do.
QString envFileProblemText(const EnvFileProblem &problem);

/// Returns the command that mends the problem; empty if there is none.
QString envFileCommand(const EnvFileProblem &problem);

/// Says what writing to the file would mean, in a paragraph each. `wouldCommit`: Git would commit
/// it; nullopt if that is not known. `hasChanged`: it has changed since the user was asked.
QString envFileText(const EnvFileState &state, std::optional<bool> wouldCommit, bool hasChanged);
