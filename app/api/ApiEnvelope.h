// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiResult.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

/// What one HTTP answer says, before its `data` is read as a type.
struct ApiEnvelope
{
    /// A change that the service has accepted but not yet done: ask `/tasks/{taskId}` for it.
    struct Task
    {
        QString id;
        enum class Status { Pending, Success, Failed } status = Status::Pending;
    };

    QJsonValue data = {}; ///< of a task that succeeded: its result
    QJsonObject metadata = {};
    std::optional<Task> task = {};

    /// How many rows the whole list has, of which this is a page with `rows`.
    qint64 recordCount(qint64 rows) const;
    /// How many rows a page has, unless it is the last one.
    qint64 pageSize(qint64 rows) const;
};

/// The parts of an HTTP answer that matter to the contract.
struct HttpResponse
{
    int status = 0;
    QByteArray body = {};
    QByteArray retryAfter = {}; ///< the header, in either of its forms
    QString host = {}; ///< that was asked
    QString redirectHost = {}; ///< where a redirect leads
};

/// Reads an answer as the wire contract tells: `errors` first, whatever the status; then the
/// status; then `data` or a task, in the older form too.
ApiResult<ApiEnvelope> readEnvelope(const HttpResponse &answer);
