// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiResult.h"
#include "app/api/GeneratedKey.h"
#include "app/api/JsonValue.h"
#include "app/api/ListResult.h"
#include "app/api/ServiceTypes.h"
#include "app/api/User.h"

/// Decodes the contract's JSON to the types of the API. An odd field costs the other ones nothing:
/// see JsonValue.
namespace decoders {

ApiKey apiKey(const JsonValue &json);
/// Fails without the secret; the id may be empty.
ApiResult<GeneratedKey> generatedKey(const JsonValue &json);
User user(const JsonValue &json);
Activity activity(const JsonValue &json);
ServiceConnection serviceConnection(const JsonValue &json);
Environment environment(const JsonValue &json);
ServiceApiInfo serviceApiInfo(const JsonValue &json);
QStringList roleNames(const JsonRows &rows);

/// Return every row once, by its id. A row without an id is dropped and counted.
ListResult<Activity> activities(const JsonRows &rows);
ListResult<ServiceConnection> serviceConnections(const JsonRows &rows);
ListResult<Environment> environments(const JsonRows &rows);

} // namespace decoders
