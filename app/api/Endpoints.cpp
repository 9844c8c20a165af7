// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/Endpoints.h"

#include "app/api/ApiJob.h"
#include "app/api/ApiKeyPages.h"
#include "app/api/ApiListFetcher.h"
#include "app/api/Decoders.h"
#include "app/api/PagedList.h"

namespace {

/// Returns a decoder of `data` as one object.
template <typename T>
ApiClient::Decoder<T> fromObject(std::function<ApiResult<T>(const JsonValue &)> decode)
{
    return [decode = std::move(decode)](const ApiEnvelope &envelope) -> ApiResult<T> {
        if (envelope.data.isObject()) {
            if (ApiResult<T> value = decode(envelope.data))
                return value;
        }
        ApiError error = invalidResponse();
        error.outcomeUnknown = true; // a change may have been made
        return error;
    };
}

/// Fetches and decodes the rows of every page.
template <typename T>
void fetchList(ApiClient &client, const ApiRequest &request, QObject *context,
    T (*decode)(const JsonValue &), ApiHandler<ListResult<T>> done)
{
    fetchAllPages(client, request, context,
        [decode, done = std::move(done)](const ApiResult<JsonRows> &rows) {
            done(rows ? ApiResult<ListResult<T>>(decoders::list(rows.value(), decode))
                      : rows.error());
        });
}

/// Only a list of exactly one user names the caller.
void fetchOnlyUser(ApiClient &client, QObject *context, ApiHandler<User> done)
{
    const auto onlyRow = [](const ApiEnvelope &envelope) -> ApiResult<User> {
        const JsonRows rows = envelope.data.items();
        if (rows.size() != 1 || envelope.recordCount(1) != 1)
            return ApiError { .kind = ApiError::Kind::NotFound, .httpStatus = 200 };
        return decoders::user(rows.front());
    };
    client.send<User>(
        { .verb = "GET", .route = ApiRoute::Users }, context, onlyRow, std::move(done));
}

} // namespace

namespace endpoints {

void listApiKeys(ApiClient &client, QObject *context, ApiHandler<ApiKeyList> done)
{
    listApiKeys(
        client, [](qsizetype, qsizetype) {}, context, std::move(done));
}

void listApiKeys(
    ApiClient &client, ProgressCallback progress, QObject *context, ApiHandler<ApiKeyList> done)
{
    client.lists().fetch<ApiKeyPages>(context, std::move(progress), std::move(done));
}

void generateApiKey(
    ApiClient &client, const QString &name, QObject *context, ApiHandler<GeneratedKey> done)
{
    QJsonObject wishes;
    if (!name.isEmpty())
        wishes.insert(QStringLiteral("name"), name);
    client.send<GeneratedKey>({ .verb = "POST", .route = ApiRoute::ApiKeys, .body = wishes },
        context, fromObject<GeneratedKey>(decoders::generatedKey), std::move(done));
}

void renameApiKey(ApiClient &client, const QString &id, const QString &name, QObject *context,
    ApiHandler<ApiKey> done)
{
    const auto sameKey = [id, name](const JsonValue &json) -> ApiResult<ApiKey> {
        ApiKey key = decoders::apiKey(json);
        if (key.id.isEmpty() && key.name == name)
            key.id = id;
        if (key.id != id)
            return invalidResponse();
        if (key.name.isEmpty()) // the service has said that it is done
            key.name = name;
        return key;
    };
    client.send<ApiKey>({ .verb = "PUT",
                            .route = ApiRoute::ApiKey,
                            .id = id,
                            .body = QJsonObject { { QStringLiteral("name"), name } } },
        context, fromObject<ApiKey>(sameKey), std::move(done));
}

void deleteApiKey(ApiClient &client, const QString &id, QObject *context, ApiHandler<Unit> done)
{
    client.send<Unit>(
        { .verb = "DELETE", .route = ApiRoute::ApiKey, .id = id }, context,
        [](const ApiEnvelope &) { return Unit {}; }, std::move(done));
}

void fetchMe(ApiClient &client, QObject *context, ApiHandler<User> done)
{
    const auto orFromList = [&client, context, done](const ApiResult<User> &user) {
        const bool noSuchRoute
            = !user && (user.error().httpStatus == 404 || user.error().httpStatus == 400);
        if (noSuchRoute)
            fetchOnlyUser(client, context, done);
        else
            done(user);
    };
    client.send<User>({ .verb = "GET", .route = ApiRoute::Me }, context,
        fromObject<User>(decoders::user), orFromList);
}

void fetchAdditionalRoles(
    ApiClient &client, const QString &userId, QObject *context, ApiHandler<QStringList> done)
{
    fetchAllPages(client, { .verb = "GET", .route = ApiRoute::AdditionalRoles, .id = userId },
        context, [done = std::move(done)](const ApiResult<JsonRows> &rows) {
            done(rows ? ApiResult<QStringList>(decoders::roleNames(rows.value())) : rows.error());
        });
}

void listServiceConnections(
    ApiClient &client, QObject *context, ApiHandler<ListResult<ServiceConnection>> done)
{
    fetchList(client, { .verb = "GET", .route = ApiRoute::ServiceConnections }, context,
        decoders::serviceConnection, std::move(done));
}

void listEnvironments(ApiClient &client, QObject *context, ApiHandler<ListResult<Environment>> done)
{
    fetchList(client, { .verb = "GET", .route = ApiRoute::Environments }, context,
        decoders::environment, std::move(done));
}

void fetchServiceApiInfo(ApiClient &client, const QString &connectionId,
    const QString &environmentId, QObject *context, ApiHandler<ServiceApiInfo> done)
{
    const QUrlQuery query { { QStringLiteral("environmentId"),
        QString::fromLatin1(QUrl::toPercentEncoding(environmentId)) } };
    client.send<ServiceApiInfo>(
        { .verb = "GET", .route = ApiRoute::ServiceApiInfo, .id = connectionId, .query = query },
        context, fromObject<ServiceApiInfo>(decoders::serviceApiInfo), std::move(done));
}

} // namespace endpoints
