// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/signin/CredentialManager.h"
#include "app/signin/Session.h"
#include "app/storage/ConnectionFiles.h"

#include <QString>

#include <optional>

/// Returns why keys cannot be changed, as plain text; empty if they can.
QString readOnlyText(Session::Access access, bool isOffline);

/// Describes what is wrong with a file that was chosen for a connection, as plain text.
QString filesProblemText(const ConnectionFiles::Problem &problem);

/// The end of a request to delete the key of this computer.
struct DeviceKeyOutcome
{
    QString keyName;
    std::optional<ApiError> error;
};

/// Reports whether the key of this computer was deleted, as plain text.
QString deviceKeyDeletedText(const DeviceKeyOutcome &outcome);

/// Describes the removal of a connection's key and list, and what the user can do about remains, as
/// plain text.
QString removalText(const CredentialManager::RemovalResult &result);
