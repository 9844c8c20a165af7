// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/Decoders.h"

#include "api/JsonFields.h"

#include <QJsonArray>
#include <QSet>

namespace {

template <typename T>
ApiResult<T> checked(T value, const JsonFields &fields)
{
    return fields.areRight() ? ApiResult<T>(std::move(value)) : ApiResult<T>(wrongAnswer());
}

template <typename T>
ApiResult<Rows<T>> readRows(const QJsonArray &array, ApiResult<T> (*decode)(const QJsonObject &))
{
    Rows<T> rows;
    QSet<QString> ids;
    rows.items.reserve(array.size());
    for (const QJsonValue &value : array) {
        if (!value.isObject())
            return wrongAnswer();
        ApiResult<T> row = decode(value.toObject());
        if (!row)
            return row.error();
        const QString &id = row.value().id;
        if (id.isEmpty()) {
            ++rows.dropped;
        } else if (!ids.contains(id)) { // a row that moved between two pages comes twice
            ids.insert(id);
            rows.items.append(std::move(row.value()));
        }
    }
    return rows;
}

} // namespace

namespace decoders {

ApiResult<ApiKey> apiKey(const QJsonObject &json)
{
    JsonFields fields(json);
    ApiKey key { .id = fields.text(u"id"),
        .name = fields.text(u"name"),
        .lastIp = fields.text(u"lastIp"),
        .lastActivity = fields.instant(u"lastActivity"),
        .creationDate = fields.instant(u"creationDate") };
    return checked(std::move(key), fields);
}

ApiResult<GeneratedKey> generatedKey(const QJsonObject &json)
{
    ApiResult<ApiKey> key = apiKey(json);
    auto secret = Secret::readApiKey(Secret(json.value(u"key").toString().toUtf8()));
    if (!key || key.value().id.isEmpty() || !secret) {
        ApiError error = wrongAnswer();
        if (!secret && secret.error() == ApiKeyProblem::Invalid)
            error.kind = ApiError::Kind::InvalidKey;
        error.outcomeUnknown = true; // something was made, and what came back is not it
        return error;
    }
    return GeneratedKey { std::move(key.value()), std::move(secret.value()) };
}

ApiResult<User> user(const QJsonObject &json)
{
    JsonFields fields(json);
    JsonFields organization = fields.object(u"organization");
    JsonFields role = fields.object(u"primaryRoleBinding").object(u"role");
    User user { .id = fields.text(u"id"),
        .userName = fields.text(u"userName"),
        .firstName = fields.text(u"firstName"),
        .lastName = fields.text(u"lastName"),
        .email = fields.text(u"email"),
        .locale = fields.text(u"locale"),
        .timeZone = fields.text(u"timezone"),
        .organization = organization.text(u"name"),
        .primaryRole = role.text(u"name") };
    return checked(std::move(user), fields);
}

ApiResult<Activity> activity(const QJsonObject &json)
{
    JsonFields fields(json);
    Activity activity { .id = fields.text(u"id"),
        .eventCode = fields.text(u"eventCode"),
        .category = fields.text(u"category"),
        .status = fields.text(u"status"),
        .created = fields.instant(u"created"),
        .requesterIp = fields.text(u"requesterIp"),
        .apiKeyId = fields.text(u"apiKeyId"),
        .apiKeyName = fields.text(u"apiKeyName"),
        .organizationName = fields.text(u"organizationName") };
    return checked(std::move(activity), fields);
}

ApiResult<ServiceConnection> serviceConnection(const QJsonObject &json)
{
    JsonFields fields(json);
    ServiceConnection connection { .id = fields.text(u"id"),
        .name = fields.text(u"name"),
        .serviceCode = fields.text(u"serviceCode"),
        .type = fields.text(u"type") };
    return checked(std::move(connection), fields);
}

ApiResult<Environment> environment(const QJsonObject &json)
{
    JsonFields fields(json);
    JsonFields connection = fields.object(u"serviceConnection");
    Environment environment { .id = fields.text(u"id"),
        .name = fields.text(u"name"),
        .serviceConnectionId = connection.text(u"id") };
    return checked(std::move(environment), fields);
}

ApiResult<ServiceApiInfo> serviceApiInfo(const QJsonObject &json)
{
    JsonFields fields(json);
    ServiceApiInfo info { .canRegenerateCredentials = fields.boolean(u"canRegenerateCredentials") };
    if (json.contains(u"fields") && !json.value(u"fields").isArray())
        return wrongAnswer();
    const QJsonArray rows = json.value(u"fields").toArray();
    for (const QJsonValue &row : rows) {
        JsonFields field(row.toObject());
        info.fields.append({ .key = field.text(u"key"),
            .value = field.text(u"value"),
            .sensitive = field.boolean(u"sensitive"),
            .environmentSpecific = field.boolean(u"environmentSpecific") });
        if (!row.isObject() || !field.areRight())
            return wrongAnswer();
    }
    return checked(std::move(info), fields);
}

ApiResult<QStringList> roleNames(const QJsonArray &rows)
{
    QStringList names;
    for (const QJsonValue &row : rows)
        names.append(row.toObject().value(u"role").toObject().value(u"name").toString());
    names.removeAll({});
    return names;
}

ApiResult<Rows<Activity>> activities(const QJsonArray &rows)
{
    return readRows(rows, activity);
}
ApiResult<Rows<ServiceConnection>> serviceConnections(const QJsonArray &rows)
{
    return readRows(rows, serviceConnection);
}
ApiResult<Rows<Environment>> environments(const QJsonArray &rows)
{
    return readRows(rows, environment);
}

} // namespace decoders
