#include "routes/RouteTable.h"

#include <array>

namespace sandbox {

namespace {

constexpr auto Anyone = Access::Anyone;
constexpr auto KeyHolder = Access::KeyHolder;

// clang-format off
constexpr std::array kRoutes {
    Route { "GET", "/", redirectToDocs, Anyone, "", "" },
    Route { "GET", "/api-docs", docsPage, Anyone, "", "" },
    Route { "GET", "/api-docs/openapi.yaml", openApi, Anyone, "", "" },

    Route { "GET", "/api/v2/users/me", currentUser, KeyHolder, "USER_GET", "USER" },
    Route { "GET", "/api/v2/users", listUsers, KeyHolder, "USER_LIST", "USER" },
    Route { "GET", "/api/v2/users/{id}/additional_roles", additionalRoles, KeyHolder, "USER_ROLE_LIST", "USER" },

    Route { "GET", "/api/v2/api_keys", listKeys, KeyHolder, "API_KEY_LIST", "API_KEY" },
    Route { "POST", "/api/v2/api_keys", createKey, KeyHolder, "API_KEY_CREATE", "API_KEY" },
    Route { "PUT", "/api/v2/api_keys/{id}", renameKey, KeyHolder, "API_KEY_UPDATE", "API_KEY" },
    Route { "DELETE", "/api/v2/api_keys/{id}", deleteKey, KeyHolder, "API_KEY_DELETE", "API_KEY" },

    Route { "GET", "/api/v2/tasks/{id}", task, KeyHolder, "TASK_GET", "TASK" },
    Route { "GET", "/api/v2/activity_log", activityLog, KeyHolder, "ACTIVITY_LOG_LIST", "ACTIVITY_LOG" },

    Route { "GET", "/api/v2/services/connections", listConnections, KeyHolder, "SERVICE_CONNECTION_LIST", "SERVICE" },
    Route { "GET", "/api/v2/services/connections/{id}/apiInfo", apiInfo, KeyHolder, "SERVICE_API_INFO_GET", "SERVICE" },
    Route { "GET", "/api/v2/environments", listEnvironments, KeyHolder, "ENVIRONMENT_LIST", "ENVIRONMENT" },
};
// clang-format on

} // namespace

std::span<const Route> routeTable()
{
    return kRoutes;
}

} // namespace sandbox
