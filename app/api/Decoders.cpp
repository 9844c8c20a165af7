// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/Decoders.h"

#include "app/api/JsonObjectReader.h"

#include <QJsonArray>
#include <QSet>

namespace {

template <typename T>
Rows<T> readRows(const QJsonArray &array, T (*decode)(const QJsonObject &))
{
    Rows<T> rows;
    QSet<QString> ids;
    rows.items.reserve(array.size());
    for (const QJsonValue &value : array) {
        T row = decode(value.toObject());
        if (row.id.isEmpty()) {
            ++rows.dropped;
        } else if (!ids.contains(row.id)) { // a row that moved between two pages comes twice
            ids.insert(row.id);
            rows.items.append(std::move(row));
        }
    }
    return rows;
}

} // namespace

namespace decoders {

ApiKey apiKey(const QJsonObject &json)
{
    const JsonObjectReader fields(json);
    return { .id = fields.text(u"id"),
        .name = fields.text(u"name"),
        .lastIp = fields.text(u"lastIp"),
        .lastActivity = fields.instant(u"lastActivity"),
        .creationDate = fields.instant(u"creationDate"),
        .unreadableActivity = fields.unreadableInstant(u"lastActivity") };
}

ApiResult<GeneratedKey> generatedKey(const QJsonObject &json)
{
    auto secret = Secret::readApiKey(Secret(JsonObjectReader(json).text(u"key").toUtf8()));
    if (!secret) {
        ApiError error = wrongAnswer();
        if (secret.error() == ApiKeyProblem::Invalid)
            error.kind = ApiError::Kind::InvalidKey;
        error.outcomeUnknown = true; // something was made, and what came back is not it
        return error;
    }
    return GeneratedKey { apiKey(json), std::move(secret.value()) };
}

User user(const QJsonObject &json)
{
    const JsonObjectReader fields(json);
    const JsonObjectReader organization = fields.object(u"organization");
    const JsonObjectReader role = fields.object(u"primaryRoleBinding").object(u"role");
    return { .id = fields.text(u"id"),
        .userName = fields.text(u"userName"),
        .firstName = fields.text(u"firstName"),
        .lastName = fields.text(u"lastName"),
        .email = fields.text(u"email"),
        .locale = fields.text(u"locale"),
        .timeZone = fields.text(u"timezone"),
        .organization = organization.text(u"name"),
        .primaryRole = role.text(u"name") };
}

Activity activity(const QJsonObject &json)
{
    const JsonObjectReader fields(json);
    return { .id = fields.text(u"id"),
        .eventCode = fields.text(u"eventCode"),
        .category = fields.text(u"category"),
        .status = fields.text(u"status"),
        .created = fields.instant(u"created"),
        .requesterIp = fields.text(u"requesterIp"),
        .apiKeyId = fields.text(u"apiKeyId"),
        .apiKeyName = fields.text(u"apiKeyName"),
        .organizationName = fields.text(u"organizationName") };
}

ServiceConnection serviceConnection(const QJsonObject &json)
{
    const JsonObjectReader fields(json);
    return { .id = fields.text(u"id"),
        .name = fields.text(u"name"),
        .serviceCode = fields.text(u"serviceCode"),
        .type = fields.text(u"type") };
}

Environment environment(const QJsonObject &json)
{
    const JsonObjectReader fields(json);
    const JsonObjectReader connection = fields.object(u"serviceConnection");
    return { .id = fields.text(u"id"),
        .name = fields.text(u"name"),
        .serviceConnectionId = connection.text(u"id") };
}

ServiceApiInfo serviceApiInfo(const QJsonObject &json)
{
    ServiceApiInfo info { .canRegenerateCredentials
        = JsonObjectReader(json).boolean(u"canRegenerateCredentials", false) };
    const QJsonArray rows = json.value(u"fields").toArray();
    for (const QJsonValue &row : rows) {
        const JsonObjectReader field(row.toObject());
        info.fields.append({ .key = field.text(u"key"),
            .value = field.text(u"value"),
            .sensitive = field.boolean(u"sensitive", true), // or a secret may be shown
            .environmentSpecific = field.boolean(u"environmentSpecific", false) });
    }
    return info;
}

QStringList roleNames(const QJsonArray &rows)
{
    QStringList names;
    for (const QJsonValue &row : rows)
        names.append(row.toObject().value(u"role").toObject().value(u"name").toString());
    names.removeAll({});
    return names;
}

Rows<Activity> activities(const QJsonArray &rows)
{
    return readRows(rows, activity);
}
Rows<ServiceConnection> serviceConnections(const QJsonArray &rows)
{
    return readRows(rows, serviceConnection);
}
Rows<Environment> environments(const QJsonArray &rows)
{
    return readRows(rows, environment);
}

} // namespace decoders
