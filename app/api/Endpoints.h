// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/GeneratedKey.h"
#include "app/api/KeyRows.h"
#include "app/api/Rows.h"
#include "app/api/ServiceTypes.h"
#include "app/api/User.h"

/// The API's endpoints, one function each (source: the wire contract). `done` is called once,
/// unless `context` or the client goes first.
namespace endpoints {

void listApiKeys(ApiClient &client, QObject *context, ApiHandler<KeyRows> done);
void listApiKeysTelling(
    ApiClient &client, KeyProgress progress, QObject *context, ApiHandler<KeyRows> done);
/// With an empty name the service chooses one. Sent exactly once, whatever the connection does.
void generateApiKey(
    ApiClient &client, const QString &name, QObject *context, ApiHandler<GeneratedKey> done);
void renameApiKey(ApiClient &client, const QString &id, const QString &name, QObject *context,
    ApiHandler<ApiKey> done);
void deleteApiKey(ApiClient &client, const QString &id, QObject *context, ApiHandler<Done> done);

/// The caller: `/users/me`, or where a deployment has no such route, the one row of `/users`.
void fetchMe(ApiClient &client, QObject *context, ApiHandler<User> done);
void fetchAdditionalRoles(
    ApiClient &client, const QString &userId, QObject *context, ApiHandler<QStringList> done);

void fetchActivityLog(ApiClient &client, const QDateTime &start, const QDateTime &end,
    QObject *context, ApiHandler<Rows<Activity>> done);

void listServiceConnections(
    ApiClient &client, QObject *context, ApiHandler<Rows<ServiceConnection>> done);
void listEnvironments(ApiClient &client, QObject *context, ApiHandler<Rows<Environment>> done);
void fetchServiceApiInfo(ApiClient &client, const QString &connectionId,
    const QString &environmentId, QObject *context, ApiHandler<ServiceApiInfo> done);

} // namespace endpoints
