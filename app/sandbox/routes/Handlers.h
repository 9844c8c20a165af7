// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/Call.h"

// The functions behind the routes of RouteTable.cpp. Each throws ApiError or DatabaseError.
namespace sandbox {

Response currentUser(Services &services, const Call &call);
Response listUsers(Services &services, const Call &call);
Response additionalRoles(Services &services, const Call &call);

Response listKeys(Services &services, const Call &call);
Response createKey(Services &services, const Call &call);
Response renameKey(Services &services, const Call &call);
Response deleteKey(Services &services, const Call &call);

Response task(Services &services, const Call &call);
Response activityLog(Services &services, const Call &call);

Response listConnections(Services &services, const Call &call);
Response listEnvironments(Services &services, const Call &call);
Response apiInfo(Services &services, const Call &call);

Response redirectToDocs(Services &services, const Call &call);
Response docsPage(Services &services, const Call &call);
Response openApi(Services &services, const Call &call);

} // namespace sandbox
