// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/ApiKeyList.h"
#include "app/api/ApiListFetcher.h"
#include "app/api/GeneratedKey.h"
#include "app/api/ServiceTypes.h"
#include "app/api/User.h"

/// The endpoints of the API, one function each (source: the wire contract). `done` is called once,
/// unless `context` or the client was destroyed before.
namespace endpoints {

void listApiKeys(ApiClient &client, QObject *context, ApiHandler<ApiKeyList> done);
void listApiKeys(
    ApiClient &client, ProgressCallback progress, QObject *context, ApiHandler<ApiKeyList> done);
/// With an empty name the service chooses one. The request is sent exactly once, whatever the
/// connection does.
void generateApiKey(
    ApiClient &client, const QString &name, QObject *context, ApiHandler<GeneratedKey> done);
void renameApiKey(ApiClient &client, const QString &id, const QString &name, QObject *context,
    ApiHandler<ApiKey> done);
void deleteApiKey(ApiClient &client, const QString &id, QObject *context, ApiHandler<Unit> done);

/// Fetches the caller from `/users/me`, or from the one row of `/users` if a deployment has no such
/// route.
void fetchMe(ApiClient &client, QObject *context, ApiHandler<User> done);
void fetchAdditionalRoles(
    ApiClient &client, const QString &userId, QObject *context, ApiHandler<QStringList> done);

void listServiceConnections(
    ApiClient &client, QObject *context, ApiHandler<ListResult<ServiceConnection>> done);
void listEnvironments(
    ApiClient &client, QObject *context, ApiHandler<ListResult<Environment>> done);
void fetchServiceApiInfo(ApiClient &client, const QString &connectionId,
    const QString &environmentId, QObject *context, ApiHandler<ServiceApiInfo> done);

} // namespace endpoints
