// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/Decoders.h"

#include "app/api/ApiKeyDecoder.h"

namespace decoders {

ApiKey apiKey(const JsonValue &json)
{
    return json.isMissing() ? ApiKey() : ApiKeyDecoder().decode(*json.element()).toApiKey();
}

ApiResult<GeneratedKey> generatedKey(const JsonValue &json)
{
    auto secret = Secret::readApiKey(Secret(json["key"].utf8()));
    if (!secret) {
        ApiError error = invalidResponse();
        if (secret.error() == ApiKeyProblem::Invalid)
            error.kind = ApiError::Kind::InvalidKey;
        error.outcomeUnknown = true; // something was made, and what came back is not it
        return error;
    }
    return GeneratedKey { apiKey(json), std::move(secret.value()) };
}

/// Not documented: a text, or an object as an organization is.
static QString country(const JsonValue &json)
{
    for (const JsonValue &text : { json, json["name"], json["id"] }) {
        if (!text.text().isEmpty())
            return text.text();
    }
    return {};
}

User user(const JsonValue &json)
{
    return { .id = json["id"].text(),
        .userName = json["userName"].text(),
        .firstName = json["firstName"].text(),
        .lastName = json["lastName"].text(),
        .email = json["email"].text(),
        .locale = json["locale"].text(),
        .country = country(json["country"]),
        .timeZone = json["timezone"].text(),
        .organization = json["organization"]["name"].text(),
        .primaryRole = json["primaryRoleBinding"]["role"]["name"].text(),
        .isSandbox = json["sandbox"].boolean(false) };
}

ServiceConnection serviceConnection(const JsonValue &json)
{
    return { .id = json["id"].text(),
        .name = json["name"].text(),
        .serviceCode = json["serviceCode"].text(),
        .type = json["type"].text() };
}

Environment environment(const JsonValue &json)
{
    return { .id = json["id"].text(),
        .name = json["name"].text(),
        .serviceConnectionId = json["serviceConnection"]["id"].text(),
        .serviceConnectionName = json["serviceConnection"]["name"].text() };
}

ServiceApiInfo serviceApiInfo(const JsonValue &json)
{
    ServiceApiInfo info { .canRegenerateCredentials
        = json["canRegenerateCredentials"].boolean(false) };
    for (const JsonValue &field : json["fields"].items()) {
        if (field["key"].text().isEmpty())
            continue;
        info.fields.append({ .key = field["key"].text(),
            .value = Secret(field["value"].utf8()),
            .sensitive = field["sensitive"].boolean(true), // or a secret may be shown
            .environmentSpecific = field["environmentSpecific"].boolean(false) });
    }
    return info;
}

QStringList roleNames(const JsonRows &rows)
{
    QStringList names;
    for (const JsonValue &row : rows)
        names.append(row["role"]["name"].text());
    names.removeAll({});
    return names;
}

} // namespace decoders
