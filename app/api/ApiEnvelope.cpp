// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiEnvelope.h"

#include <QDateTime>

static ApiError::Kind errorKind(int status)
{
    switch (status) {
    case 401:
        return ApiError::Kind::Unauthorized;
    case 403:
        return ApiError::Kind::Forbidden;
    case 404:
        return ApiError::Kind::NotFound;
    case 408:
    case 504:
        return ApiError::Kind::TimedOut;
    case 429:
        return ApiError::Kind::TooManyRequests;
    default:
        if (status >= 500)
            return ApiError::Kind::ServiceFailure;
        return status >= 400 ? ApiError::Kind::Rejected : ApiError::Kind::UnexpectedResponse;
    }
}

static std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header)
{
    bool isNumber = false;
    if (const int seconds = header.trimmed().toInt(&isNumber); isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    // Qt does not parse GMT, the zone of HTTP.
    const QByteArray date = header.trimmed().replace("GMT", "+0000");
    const auto when = QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date);
    if (!when.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(when)));
}

/// Returns true if the service may have made the change. A gateway that timed out does not know,
/// and a 5xx or 404 without `errors`, which only the service sends, may be a gateway's.
static bool mayHaveBeenMade(int status, bool hasErrors)
{
    constexpr int requestTimeout = 408;
    constexpr int badGateway = 502;
    constexpr int gatewayTimeout = 504;
    if (status == requestTimeout || status == badGateway || status == gatewayTimeout)
        return true;
    return !hasErrors && (status >= 500 || status == 404);
}

static ApiError failure(const HttpResponse &response, const JsonValue &errors)
{
    ApiError error { .kind = errorKind(response.status), .httpStatus = response.status };
    error.retryAfter = parseRetryAfter(response.retryAfter);
    const JsonRows items = errors.items();
    const JsonValue first = items.empty() ? JsonValue() : items.front();
    error.serviceMessage = first["message"].text();
    const QString code = first["code"].text();
    error.serviceCode = code.isEmpty() ? first["errorCode"].text() : code;
    if (!items.empty() && response.status < 400)
        error.kind = ApiError::Kind::Rejected;
    error.outcomeUnknown = mayHaveBeenMade(response.status, !items.empty());
    return error;
}

static QByteArrayView withoutByteOrderMark(QByteArrayView body)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    return body.startsWith(mark) ? body.sliced(mark.size()) : body;
}

/// Returns true for HTML and XML.
static bool isPage(QByteArrayView body)
{
    return withoutByteOrderMark(body).trimmed().startsWith('<');
}

static ApiError unexpected(const HttpResponse &response)
{
    const bool isRedirect = response.status >= 300 && response.status < 400;
    const bool isOther = isRedirect || isPage(response.body);
    return { .kind = isOther ? ApiError::Kind::UnexpectedResponse : ApiError::Kind::Malformed,
        .host = response.host,
        .redirectHost = response.redirectHost,
        .httpStatus = response.status,
        .outcomeUnknown = true };
}

static std::optional<ApiEnvelope::Task> parseTask(const JsonValue &task)
{
    using Status = ApiEnvelope::Task::Status;
    const bool isOlder = !task["status"].isMissing() && task["taskStatus"].isMissing();
    const QString id = task[isOlder ? "id" : "taskId"].text();
    const QString status = task[isOlder ? "status" : "taskStatus"].text();
    if (id.isEmpty())
        return std::nullopt;
    if (status == u"PENDING")
        return ApiEnvelope::Task { id, Status::Pending };
    if (status == u"SUCCESS")
        return ApiEnvelope::Task { id, Status::Success };
    if (status == u"FAILED")
        return ApiEnvelope::Task { id, Status::Failed };
    return std::nullopt;
}

/// Returns the object that describes a task, at the top or, in the older form, in `data`.
static JsonValue findTask(const JsonValue &root)
{
    if (!root["taskId"].text().isEmpty())
        return root;
    const JsonValue data = root["data"];
    const bool isTask = !data["status"].isMissing() && !data["created"].isMissing()
        && !data["id"].isMissing() && parseTask(data).has_value();
    return isTask ? data : JsonValue();
}

static ApiResult<ApiEnvelope> parseTaskResponse(
    const HttpResponse &response, const JsonValue &object)
{
    const auto task = parseTask(object);
    if (!task)
        return unexpected(response);
    const JsonValue result = object["result"];
    if (task->status == ApiEnvelope::Task::Status::Failed) {
        ApiError error = failure(response, result["errors"]);
        error.kind = ApiError::Kind::Rejected;
        error.outcomeUnknown = false;
        return error;
    }
    return ApiEnvelope { .data = result, .task = task };
}

/// Returns true if the error has a message or a code, as the service's have. A gateway in front of
/// it may send `errors` of another kind.
static bool isFromService(const ApiError &error)
{
    return !error.serviceMessage.isEmpty() || !error.serviceCode.isEmpty();
}

qint64 ApiEnvelope::recordCount(qint64 rows) const
{
    return metadata["recordCount"].number(rows);
}

qint64 ApiEnvelope::pageSize(qint64 rows) const
{
    constexpr qint64 maxSize = 1'000'000'000;
    const qint64 size = metadata["pageSize"].number(rows);
    return size > 0 && size <= maxSize ? size : rows;
}

/// Returns a missing value if the body is no object, or has `data` or `errors` twice: rows are read
/// out of the first `data`, and the last one would count.
static JsonValue parseBody(QByteArrayView body)
{
    const JsonValue root = JsonValue::parse(withoutByteOrderMark(body)).value_or(JsonValue());
    const bool isValid = root.isObject() && root.count("data") <= 1 && root.count("errors") <= 1;
    return isValid ? root : JsonValue();
}

ApiResult<ApiEnvelope> parseEnvelope(const HttpResponse &response)
{
    const JsonValue root = parseBody(response.body);
    const bool hasErrors = !root["errors"].items().empty();
    if (hasErrors || response.status >= 400) {
        ApiError error = failure(response, root["errors"]);
        // A web server that is no API may send these, too.
        const bool isOther = !response.body.isEmpty() && root.isMissing()
            && (response.status == 403 || response.status == 404);
        if (isOther)
            error.kind = unexpected(response).kind;
        // Only the service itself can refuse a key.
        if (response.status == 401 && !isFromService(error))
            error.kind = ApiError::Kind::UnexpectedResponse;
        return error;
    }
    if (response.status == 204)
        return ApiEnvelope {};
    if (root.isMissing() || response.status < 200 || response.status >= 300)
        return unexpected(response);
    if (const JsonValue task = findTask(root); !task.isMissing())
        return parseTaskResponse(response, task);
    if (root["data"].isMissing())
        return unexpected(response);
    return ApiEnvelope { .data = root["data"], .metadata = root["metadata"] };
}
