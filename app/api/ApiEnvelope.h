// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiResult.h"
#include "app/api/JsonValue.h"

#include <QByteArray>
#include <QString>

/// The content of a successful HTTP response, before its `data` is decoded.
struct ApiEnvelope
{
    /// A change that the service has accepted but not yet done: ask `/tasks/{taskId}` for it.
    struct Task
    {
        QString id;
        enum class Status { Pending, Success, Failed } status = Status::Pending;
    };

    JsonValue data = {}; ///< the result of a task that succeeded
    JsonValue metadata = {};
    std::optional<Task> task = {};

    /// Returns the number of rows of the whole list, of which this is a page with `rows`.
    qint64 recordCount(qint64 rows) const;
    /// Returns the number of rows of each page but the last.
    qint64 pageSize(qint64 rows) const;
};

/// The parts of an HTTP response that matter to the contract.
struct HttpResponse
{
    int status = 0;
    QByteArray body = {};
    QByteArray retryAfter = {}; ///< the header, in either of its forms
    QString host = {}; ///< of the request
    QString redirectHost = {}; ///< target of a redirect
};

/// Parses a response in the order of the wire contract: `errors` first, whatever the status; then
/// the status; then `data` or a task, in the older form too.
ApiResult<ApiEnvelope> parseEnvelope(const HttpResponse &response);
