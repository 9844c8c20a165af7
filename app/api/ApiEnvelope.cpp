// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiEnvelope.h"

#include "app/api/JsonObjectReader.h"
#include "app/api/StrictJson.h"

#include <QDateTime>
#include <QJsonArray>

static ApiError::Kind kindOfStatus(int status)
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
        return status >= 400 ? ApiError::Kind::Rejected : ApiError::Kind::UnexpectedAnswer;
    }
}

static std::optional<std::chrono::seconds> readRetryAfter(const QByteArray &header)
{
    bool isNumber = false;
    if (const int seconds = header.trimmed().toInt(&isNumber); isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    // HTTP writes its zone as GMT, which Qt does not read.
    const QByteArray date = header.trimmed().replace("GMT", "+0000");
    const auto when = QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date);
    if (!when.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(when)));
}

/// A gateway that gave up waiting does not know what the service does with the request. Only the
/// service itself speaks in `errors`; a bare 5xx or 404 may come from a gateway, too.
static bool mayHaveBeenMade(int status, bool hasErrors)
{
    constexpr int requestTimeout = 408;
    constexpr int badGateway = 502;
    constexpr int gatewayTimeout = 504;
    if (status == requestTimeout || status == badGateway || status == gatewayTimeout)
        return true;
    return !hasErrors && (status >= 500 || status == 404);
}

static ApiError failure(const HttpResponse &answer, const QJsonArray &errors)
{
    ApiError error { .kind = kindOfStatus(answer.status), .httpStatus = answer.status };
    error.retryAfter = readRetryAfter(answer.retryAfter);
    const JsonObjectReader first(errors.at(0).toObject());
    error.serviceMessage = first.text(u"message");
    const QString code = first.text(u"code");
    error.serviceCode = code.isEmpty() ? first.text(u"errorCode") : code;
    if (!errors.isEmpty() && answer.status < 400)
        error.kind = ApiError::Kind::Rejected;
    error.outcomeUnknown = mayHaveBeenMade(answer.status, !errors.isEmpty());
    return error;
}

/// True of HTML, and of XML.
static bool isPage(QByteArrayView body)
{
    constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
    if (body.startsWith(byteOrderMark))
        body = body.sliced(byteOrderMark.size());
    return body.trimmed().startsWith('<');
}

static ApiError unexpected(
    const HttpResponse &answer, ApiError::Kind unlessPage = ApiError::Kind::Malformed)
{
    const bool isRedirect = answer.status >= 300 && answer.status < 400;
    const bool isOther = isRedirect || isPage(answer.body);
    return { .kind = isOther ? ApiError::Kind::UnexpectedAnswer : unlessPage,
        .host = answer.host,
        .redirectHost = answer.redirectHost,
        .httpStatus = answer.status,
        .outcomeUnknown = true };
}

static std::optional<ApiEnvelope::Task> readTask(const QJsonObject &task)
{
    using Status = ApiEnvelope::Task::Status;
    const JsonObjectReader fields(task);
    const bool older = task.contains(u"status") && !task.contains(u"taskStatus");
    const QString id = fields.text(older ? u"id" : u"taskId");
    const QString status = fields.text(older ? u"status" : u"taskStatus");
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

/// The object that describes a task, at the top or, in the older form, in `data`.
static QJsonObject taskObject(const QJsonObject &answer)
{
    if (!JsonObjectReader(answer).text(u"taskId").isEmpty())
        return answer;
    const QJsonObject data = answer.value(u"data").toObject();
    const bool isTask = data.contains(u"status") && data.contains(u"created")
        && data.contains(u"id") && readTask(data).has_value();
    return isTask ? data : QJsonObject {};
}

static ApiResult<ApiEnvelope> readTaskAnswer(const HttpResponse &answer, const QJsonObject &object)
{
    const auto task = readTask(object);
    if (!task)
        return unexpected(answer);
    const QJsonValue result = object.value(u"result");
    if (task->status == ApiEnvelope::Task::Status::Failed) {
        ApiError error = failure(answer, result.toObject().value(u"errors").toArray());
        error.kind = ApiError::Kind::Rejected;
        error.outcomeUnknown = false;
        return error;
    }
    return ApiEnvelope { .data = result, .task = task };
}

/// The service describes its errors with a message or a code. A gateway in front of it may have an
/// `errors` of another kind.
static bool isFromService(const ApiError &error)
{
    return !error.serviceMessage.isEmpty() || !error.serviceCode.isEmpty();
}

qint64 ApiEnvelope::recordCount(qint64 rows) const
{
    return JsonObjectReader(metadata).number(u"recordCount", rows);
}

qint64 ApiEnvelope::pageSize(qint64 rows) const
{
    constexpr qint64 most = 1'000'000'000;
    const qint64 size = JsonObjectReader(metadata).number(u"pageSize", rows);
    return size > 0 && size <= most ? size : rows;
}

ApiResult<ApiEnvelope> readEnvelope(const HttpResponse &answer)
{
    const auto json = strictjson::readObject(
        answer.body, { "data", "errors", "metadata", "result", "status", "taskId", "taskStatus" });
    const QJsonObject object = json ? json.value() : QJsonObject();
    const QJsonArray errors = object.value(u"errors").toArray();
    if (!errors.isEmpty() || answer.status >= 400) {
        ApiError error = failure(answer, errors);
        // A web server that is no API has answers of its own for these.
        const bool isOther
            = !answer.body.isEmpty() && !json && (answer.status == 403 || answer.status == 404);
        if (isOther)
            error.kind = unexpected(answer).kind;
        // Only the service itself can refuse a key.
        if (answer.status == 401 && !isFromService(error))
            error.kind = ApiError::Kind::UnexpectedAnswer;
        return error;
    }
    if (answer.status == 204)
        return ApiEnvelope {};
    if (!json)
        return unexpected(answer, json.error());
    if (answer.status < 200 || answer.status >= 300)
        return unexpected(answer);
    if (const QJsonObject task = taskObject(object); !task.isEmpty())
        return readTaskAnswer(answer, task);
    if (!object.contains(u"data"))
        return unexpected(answer);
    return ApiEnvelope { .data = object.value(u"data"),
        .metadata = object.value(u"metadata").toObject() };
}
