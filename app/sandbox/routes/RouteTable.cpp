// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/RouteTable.h"

#include <array>

namespace sandbox {

namespace {

constexpr auto anyone = Access::Anyone;
constexpr auto keyHolder = Access::KeyHolder;

// clang-format off
constexpr std::array kRoutes {
    Route { "GET", "/", redirectToDocs, anyone, "", "" },
    Route { "GET", "/api-docs", docsPage, anyone, "", "" },
    Route { "GET", "/api-docs/openapi.yaml", openApi, anyone, "", "" },

    Route { "GET", "/api/v2/users/me", currentUser, keyHolder, "USER_GET", "USER" },
    Route { "GET", "/api/v2/users", listUsers, keyHolder, "USER_LIST", "USER" },
    Route { "GET", "/api/v2/users/{id}/additional_roles", additionalRoles, keyHolder, "USER_ROLE_LIST", "USER" },

    Route { "GET", "/api/v2/api_keys", listKeys, keyHolder, "API_KEY_LIST", "API_KEY" },
    Route { "POST", "/api/v2/api_keys", createKey, keyHolder, "API_KEY_CREATE", "API_KEY" },
    Route { "PUT", "/api/v2/api_keys/{id}", renameKey, keyHolder, "API_KEY_UPDATE", "API_KEY" },
    Route { "DELETE", "/api/v2/api_keys/{id}", deleteKey, keyHolder, "API_KEY_DELETE", "API_KEY" },

    Route { "GET", "/api/v2/tasks/{id}", task, keyHolder, "TASK_GET", "TASK" },
    Route { "GET", "/api/v2/activity_log", activityLog, keyHolder, "ACTIVITY_LOG_LIST", "ACTIVITY_LOG" },

    Route { "GET", "/api/v2/services/connections", listConnections, keyHolder, "SERVICE_CONNECTION_LIST", "SERVICE" },
    Route { "GET", "/api/v2/services/connections/{id}/apiInfo", apiInfo, keyHolder, "SERVICE_API_INFO_GET", "SERVICE" },
    Route { "GET", "/api/v2/environments", listEnvironments, keyHolder, "ENVIRONMENT_LIST", "ENVIRONMENT" },
};
// clang-format on

} // namespace

std::span<const Route> routeTable()
{
    return kRoutes;
}

} // namespace sandbox
