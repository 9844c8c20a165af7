// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes/Handlers.h"
#include "app/sandbox/routes/Page.h"
#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/SecretFormat.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype kMaxNameLength = 255; // Unicode code points

[[noreturn]] void throwBadJson(const QString &message)
{
    throw ApiError(ErrorCode::BadJson, message);
}

// Returns whether an object in valid JSON has a name twice: readers disagree on its value.
bool hasDuplicateName(QByteArrayView json)
{
    QList<QSet<QString>> names; // of each open object
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '{')
            names.append(QSet<QString>());
        else if (json[at] == '}')
            names.removeLast();
        if (json[at] != '"')
            continue;
        const qsizetype begin = at++;
        while (json[at] != '"')
            at += json[at] == '\\' ? 2 : 1;
        const QByteArray text = json.sliced(begin, at + 1 - begin).toByteArray();
        qsizetype next = at + 1;
        while (next < json.size() && QByteArrayView(" \t\r\n").contains(json[next]))
            ++next;
        if (next == json.size() || json[next] != ':')
            continue; // a value
        const QString name = QJsonDocument::fromJson('[' + text + ']').array().at(0).toString();
        if (names.last().contains(name))
            return true;
        names.last().insert(name);
    }
    return false;
}

QJsonObject parseObject(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return {};
    if (body.startsWith("\xef\xbb\xbf"))
        throwBadJson(u"The body must not begin with a byte order mark."_s);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        throw ApiError(ErrorCode::BadJson, u"The body is not valid JSON."_s,
            { { u"offset"_s, error.offset }, { u"reason"_s, error.errorString() } });
    if (!document.isObject())
        throwBadJson(u"The body must be a JSON object."_s);
    if (hasDuplicateName(body))
        throwBadJson(u"An object in the body has a duplicate name."_s);
    return document.object();
}

[[noreturn]] void throwBadName(const QString &message)
{
    throw ApiError(ErrorCode::BadName, message, { { u"field"_s, u"name"_s } });
}

// Returns whether anything is drawn for the character.
bool isVisible(char32_t c)
{
    // Letters, marks and signs that look like nothing or like a blank.
    static constexpr auto blanks = std::to_array<std::pair<char32_t, char32_t>>({ { 0x34f, 0x34f },
        { 0x115f, 0x1160 }, { 0x17b4, 0x17b5 }, { 0x180b, 0x180f }, { 0x2800, 0x2800 },
        { 0x3164, 0x3164 }, { 0xfe00, 0xfe0f }, { 0xffa0, 0xffa0 }, { 0xe0000, 0xe0fff } });
    if (QChar::isNonCharacter(c) || QChar::isSpace(c)
        || std::any_of(blanks.begin(), blanks.end(),
            [c](const auto &range) { return c >= range.first && c <= range.second; }))
        return false;
    const auto category = QChar::category(c);
    return category != QChar::Other_Control && category != QChar::Other_Format
        && category != QChar::Other_Surrogate;
}

// Returns the trimmed name in the body; null if there is none.
QString parseName(const QByteArray &body)
{
    const QJsonValue value = parseObject(body).value(u"name"_s);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        throwBadName(u"The name must be a string."_s);
    const QString name = value.toString().trimmed();
    if (name.isEmpty())
        throwBadName(u"The name must not be empty."_s);
    if (!name.isValidUtf16())
        throwBadName(u"The name must be valid Unicode text."_s);
    const QList<uint> characters = name.toUcs4();
    if (std::none_of(characters.begin(), characters.end(), isVisible))
        throwBadName(u"The name must contain a visible character."_s);
    if (characters.size() > kMaxNameLength)
        throwBadName(u"The name must not be longer than %1 characters."_s.arg(kMaxNameLength));
    return name;
}

[[noreturn]] void throwUnknownId(const QString &id)
{
    throw ApiError(
        ErrorCode::UnknownId, u"There is no API key with this id."_s, { { u"id"_s, id } });
}

void requireKey(KeyRepository &keys, const QString &id)
{
    if (!keys.find(id))
        throwUnknownId(id);
}

// Makes a change that was answered with a task, and logs its result.
QJsonValue runAsTask(Services &services, const RequestContext &context, const TaskQueue::Work &work)
{
    Transaction transaction(services.database);
    try {
        const QJsonValue result = work();
        services.activity.add(context.logEntry, ActivityLog::Status::Success);
        transaction.commit();
        return result;
    } catch (const ApiError &) {
        services.activity.add(context.logEntry, ActivityLog::Status::Failed);
        transaction.commit();
        throw;
    } catch (const DatabaseError &) {
        services.keys.invalidateCache();
        throw;
    }
}

// Makes a change immediately, or with --async as a task. The response to an empty result is 204.
Response makeChange(Services &services, const RequestContext &context, TaskQueue::Work work)
{
    if (services.async) {
        Response response
            = Response::json(services.tasks.add([&services, context, work = std::move(work)] {
                  return runAsTask(services, context, work);
              }));
        response.pending = true;
        return response;
    }
    const QJsonValue result = work();
    if (!result.toObject().isEmpty())
        return Response::json({ { u"data"_s, result } });
    Response response;
    response.status = 204;
    return response;
}

QJsonValue insertKey(KeyRepository &keys, const QString &name)
{
    const QByteArray secret = SecretFormat::generate();
    QJsonObject json = *keys.find(keys.insert(name, secret));
    json.insert(u"key"_s, QString::fromLatin1(secret));
    return json;
}

} // namespace

Response listKeys(Services &services, const RequestContext &context)
{
    const Page page(context.query, services.pageMax);
    return page.toResponse(services.keys.count(), u"creationDate"_s, u"ASC"_s,
        [&keys = services.keys](
            qint64 offset, qint64 limit, QByteArray &out) { keys.appendKeys(offset, limit, out); });
}

Response createKey(Services &services, const RequestContext &context)
{
    const QString requested = parseName(context.body);
    const QString name = requested.isNull() ? generatedKeyName() : requested;
    return makeChange(
        services, context, [&keys = services.keys, name] { return insertKey(keys, name); });
}

Response renameKey(Services &services, const RequestContext &context)
{
    const QString id = context.ids.first();
    requireKey(services.keys, id);
    const QString name = parseName(context.body);
    if (name.isNull())
        throwBadName(u"A name is required."_s);
    return makeChange(services, context, [&keys = services.keys, id, name]() -> QJsonValue {
        if (!keys.rename(id, name))
            throwUnknownId(id);
        return *keys.find(id);
    });
}

Response deleteKey(Services &services, const RequestContext &context)
{
    const QString id = context.ids.first();
    requireKey(services.keys, id);
    return makeChange(services, context, [&keys = services.keys, id]() -> QJsonValue {
        if (!keys.remove(id))
            throwUnknownId(id);
        return QJsonObject();
    });
}

} // namespace sandbox
