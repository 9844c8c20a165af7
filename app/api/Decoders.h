// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiResult.h"
#include "app/api/GeneratedKey.h"
#include "app/api/Rows.h"
#include "app/api/ServiceTypes.h"
#include "app/api/User.h"

class QJsonArray;
class QJsonObject;

/// From the contract's JSON to the types of the API. An odd field costs the other ones nothing: see
/// JsonObjectReader.
namespace decoders {

ApiKey apiKey(const QJsonObject &json);
/// An error without the secret alone; the id may be empty.
ApiResult<GeneratedKey> generatedKey(const QJsonObject &json);
User user(const QJsonObject &json);
Activity activity(const QJsonObject &json);
ServiceConnection serviceConnection(const QJsonObject &json);
Environment environment(const QJsonObject &json);
ServiceApiInfo serviceApiInfo(const QJsonObject &json);
QStringList roleNames(const QJsonArray &rows);

/// Every row once, by its id; a row without an id is dropped and counted.
Rows<Activity> activities(const QJsonArray &rows);
Rows<ServiceConnection> serviceConnections(const QJsonArray &rows);
Rows<Environment> environments(const QJsonArray &rows);

} // namespace decoders
