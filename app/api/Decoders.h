// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/ApiResult.h"
#include "api/GeneratedKey.h"
#include "api/Rows.h"
#include "api/ServiceTypes.h"
#include "api/User.h"

class QJsonArray;
class QJsonObject;

/// From the contract's JSON to the types of the API. A field of a wrong type is a wrong answer.
namespace decoders {

ApiResult<ApiKey> apiKey(const QJsonObject &json);
ApiResult<GeneratedKey> generatedKey(const QJsonObject &json);
ApiResult<User> user(const QJsonObject &json);
ApiResult<Activity> activity(const QJsonObject &json);
ApiResult<ServiceConnection> serviceConnection(const QJsonObject &json);
ApiResult<Environment> environment(const QJsonObject &json);
ApiResult<ServiceApiInfo> serviceApiInfo(const QJsonObject &json);
ApiResult<QStringList> roleNames(const QJsonArray &rows);

/// Every row once, by its id; a row without an id is dropped and counted.
ApiResult<Rows<Activity>> activities(const QJsonArray &rows);
ApiResult<Rows<ServiceConnection>> serviceConnections(const QJsonArray &rows);
ApiResult<Rows<Environment>> environments(const QJsonArray &rows);

} // namespace decoders
