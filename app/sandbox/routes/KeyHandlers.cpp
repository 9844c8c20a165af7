// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/ApiError.h"
#include "routes/Handlers.h"
#include "routes/JsonReply.h"
#include "routes/Page.h"
#include "service/TaskQueue.h"
#include "store/ActivityLog.h"
#include "store/Database.h"
#include "store/KeyTable.h"
#include "store/SecretFormat.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype kLongestName = 255; // Unicode code points

[[noreturn]] void refuseJson(const QString &message)
{
    throw ApiError(ErrorCode::BadJson, message);
}

// Of valid JSON: whether one of its objects has a name twice, which readers take differently.
bool hasNameTwice(QByteArrayView json)
{
    QList<QSet<QString>> names; // of the objects that are open
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

QJsonObject objectOf(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return {};
    if (body.startsWith("\xef\xbb\xbf"))
        refuseJson(u"The body must not begin with a byte order mark."_s);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        throw ApiError(ErrorCode::BadJson, u"The body is not valid JSON."_s,
            { { u"offset"_s, error.offset }, { u"reason"_s, error.errorString() } });
    if (!document.isObject())
        refuseJson(u"The body must be a JSON object."_s);
    if (hasNameTwice(body))
        refuseJson(u"An object in the body has a name twice."_s);
    return document.object();
}

[[noreturn]] void refuseName(const QString &message)
{
    throw ApiError(ErrorCode::BadName, message, { { u"field"_s, u"name"_s } });
}

// Whether anything is drawn for a character.
bool isVisible(char32_t c)
{
    // Letters, marks and signs that are drawn as nothing or as a blank.
    static constexpr auto blank = std::to_array<std::pair<char32_t, char32_t>>({ { 0x34f, 0x34f },
        { 0x115f, 0x1160 }, { 0x17b4, 0x17b5 }, { 0x180b, 0x180f }, { 0x2800, 0x2800 },
        { 0x3164, 0x3164 }, { 0xfe00, 0xfe0f }, { 0xffa0, 0xffa0 }, { 0xe0000, 0xe0fff } });
    if (QChar::isNonCharacter(c) || QChar::isSpace(c)
        || std::any_of(blank.begin(), blank.end(),
            [c](const auto &range) { return c >= range.first && c <= range.second; }))
        return false;
    const auto category = QChar::category(c);
    return category != QChar::Other_Control && category != QChar::Other_Format
        && category != QChar::Other_Surrogate;
}

// The name the body gives, trimmed; null when it gives none.
QString nameOf(const QByteArray &body)
{
    const QJsonValue value = objectOf(body).value(u"name"_s);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        refuseName(u"The name must be a string."_s);
    const QString name = value.toString().trimmed();
    if (name.isEmpty())
        refuseName(u"The name must not be empty."_s);
    if (!name.isValidUtf16())
        refuseName(u"The name must be valid Unicode text."_s);
    const QList<uint> characters = name.toUcs4();
    if (std::none_of(characters.begin(), characters.end(), isVisible))
        refuseName(u"The name must have a character that can be seen."_s);
    if (characters.size() > kLongestName)
        refuseName(u"The name must not be longer than %1 characters."_s.arg(kLongestName));
    return name;
}

[[noreturn]] void refuseId(const QString &id)
{
    throw ApiError(
        ErrorCode::UnknownId, u"There is no API key with this id."_s, { { u"id"_s, id } });
}

void requireKey(KeyTable &keys, const QString &id)
{
    if (!keys.find(id))
        refuseId(id);
}

// Runs later what runs at once elsewhere, and logs how it went.
QJsonValue runAsTask(Services &services, const Call &call, const TaskQueue::Work &work)
{
    const ActivityLog::Entry entry { call.eventCode, call.category, call.ip };
    Transaction transaction(services.database);
    try {
        const QJsonValue result = work();
        services.activity.add(entry, call.caller, ActivityLog::Status::Success);
        transaction.commit();
        return result;
    } catch (const ApiError &) {
        services.activity.add(entry, call.caller, ActivityLog::Status::Failed);
        transaction.commit();
        throw;
    } catch (const DatabaseError &) {
        services.keys.forgetRolledBack();
        throw;
    }
}

// Does a change now, or with --async as a task. An empty object as its result answers 204.
Response change(Services &services, const Call &call, TaskQueue::Work work)
{
    if (services.async) {
        Response response = jsonReply(services.tasks.add(
            [&services, call, work = std::move(work)] { return runAsTask(services, call, work); }));
        response.pending = true;
        return response;
    }
    const QJsonValue result = work();
    if (!result.toObject().isEmpty())
        return dataReply(result);
    Response response;
    response.status = 204;
    return response;
}

QJsonValue makeKey(KeyTable &keys, const QString &name)
{
    const ApiKey key = ApiKey::create(name);
    const QByteArray secret = SecretFormat::generate();
    keys.insert(key, SecretFormat::hash(secret));
    QJsonObject shown = key.toJson();
    shown.insert(u"key"_s, QString::fromLatin1(secret));
    return shown;
}

} // namespace

Response listKeys(Services &services, const Call &call)
{
    const Page page(call.query, services.pageMax);
    Response response;
    response.body = "{\"data\":[";
    services.keys.appendPage(page, response.body);
    response.body += "],\"metadata\":";
    const auto metadata = page.metadata(services.keys.count(), u"creationDate"_s, u"ASC"_s);
    response.body += QJsonDocument(metadata).toJson(QJsonDocument::Compact) + '}';
    return response;
}

Response createKey(Services &services, const Call &call)
{
    const QString given = nameOf(call.body);
    const QString name = given.isNull() ? ApiKey::generatedName() : given;
    return change(services, call, [&keys = services.keys, name] { return makeKey(keys, name); });
}

Response renameKey(Services &services, const Call &call)
{
    const QString id = call.ids.first();
    requireKey(services.keys, id);
    const QString name = nameOf(call.body);
    if (name.isNull())
        refuseName(u"A name is required."_s);
    return change(services, call, [&keys = services.keys, id, name]() -> QJsonValue {
        if (!keys.rename(id, name))
            refuseId(id);
        return keys.find(id)->toJson();
    });
}

Response deleteKey(Services &services, const Call &call)
{
    const QString id = call.ids.first();
    requireKey(services.keys, id);
    return change(services, call, [&keys = services.keys, id]() -> QJsonValue {
        if (!keys.remove(id))
            refuseId(id);
        return QJsonObject();
    });
}

} // namespace sandbox
