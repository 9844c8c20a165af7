// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/keys/KeyExport.h"

#include <QDateTime>

#include <functional>
#include <optional>

class ApiClient;
class QIODevice;
struct Connection;
struct Paths;

/// The keys of a connection, by name, for a terminal or a program.
struct KeyListing
{
    KeyExport content = {}; ///< with the user's notes
    qsizetype dropped = 0; ///< rows of the response that had no id
    std::optional<ApiError> error = {}; ///< why the list is not from the service
    /// When the service sent the list, in UTC: now, or with an error the time of the saved list;
    /// invalid if there is no list.
    QDateTime confirmedAt = {};

    /// Writes the list, with its time, for a program. Returns false if that fails.
    bool writeJson(QIODevice &device) const;

    /// Fetches the list. Changes no file, so that the window still tells what is new. Calls `done`
    /// once, unless `context` was destroyed; `client` must live until then.
    static void fetch(ApiClient &client, const Connection &connection, const Paths &paths,
        QObject *context, std::function<void(const KeyListing &)> done);
};
