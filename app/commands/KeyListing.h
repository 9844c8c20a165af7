// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/keys/KeyExport.h"

#include <QDateTime>

#include <functional>
#include <optional>

class ApiClient;
struct Connection;
struct Paths;

/// The keys of a connection, by name, for a terminal or a program.
struct KeyListing
{
    KeyExport content = {}; ///< with the user's notes
    qsizetype dropped = 0; ///< rows of the response that had no id
    std::optional<ApiError> error = {}; ///< why the list is not from the service
    /// The time of the saved list, in UTC, if the service could not be reached; invalid if there is
    /// none, and for a list from the service.
    QDateTime savedAt = {};

    /// Fetches the list. Changes no file, so that the window still tells what is new. Calls `done`
    /// once, unless `context` was destroyed; `client` must live until then.
    static void fetch(ApiClient &client, const Connection &connection, const Paths &paths,
        QObject *context, std::function<void(const KeyListing &)> done);
};
