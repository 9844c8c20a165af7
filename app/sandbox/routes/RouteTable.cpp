// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes/RouteTable.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// clang-format off
constexpr std::array kRoutes {
    Route { "GET", "/", redirectToDocs },
    Route { "GET", "/api-docs", docsPage },
    Route { "GET", "/api-docs/openapi.yaml", openApi },

    Route { "GET", "/api/v2/users/me", currentUser, "USER_GET", "USER" },
    Route { "GET", "/api/v2/users", listUsers, "USER_LIST", "USER" },
    Route { "GET", "/api/v2/users/{id}/additional_roles", additionalRoles, "USER_ROLE_LIST", "USER" },

    Route { "GET", "/api/v2/api_keys", listKeys, "API_KEY_LIST", "API_KEY" },
    Route { "POST", "/api/v2/api_keys", createKey, "API_KEY_CREATE", "API_KEY" },
    Route { "PUT", "/api/v2/api_keys/{id}", renameKey, "API_KEY_UPDATE", "API_KEY" },
    Route { "DELETE", "/api/v2/api_keys/{id}", deleteKey, "API_KEY_DELETE", "API_KEY" },

    Route { "GET", "/api/v2/tasks/{id}", task, "TASK_GET", "TASK" },
    Route { "GET", "/api/v2/activity_log", activityLog, "ACTIVITY_LOG_LIST", "ACTIVITY_LOG" },

    Route { "GET", "/api/v2/services/connections", listConnections, "SERVICE_CONNECTION_LIST", "SERVICE" },
    Route { "GET", "/api/v2/services/connections/{id}/apiInfo", apiInfo, "SERVICE_API_INFO_GET", "SERVICE" },
    Route { "GET", "/api/v2/environments", listEnvironments, "ENVIRONMENT_LIST", "ENVIRONMENT" },
};
// clang-format on

// Returns the ids in the path, or nullopt if the pattern does not match. Segments are decoded one
// by one, so that an encoded slash stays inside its id.
std::optional<QStringList> matchPattern(const char *pattern, const QByteArrayList &path)
{
    const QByteArrayList expected = QByteArray(pattern).split('/');
    if (expected.size() != path.size())
        return std::nullopt;
    QStringList ids;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (expected[i].startsWith('{') && !path[i].isEmpty())
            ids += QString::fromUtf8(QByteArray::fromPercentEncoding(path[i]));
        else if (expected[i] != path[i])
            return std::nullopt;
    }
    return ids;
}

} // namespace

std::span<const Route> routeTable()
{
    return kRoutes;
}

Match findRoute(const QByteArray &method, const QByteArray &path)
{
    const QByteArrayList segments = path.split('/');
    const QByteArray tableMethod = method == "HEAD" ? QByteArray("GET") : method;
    QByteArrayList allowed;
    for (const Route &route : routeTable()) {
        const auto ids = matchPattern(route.pattern, segments);
        if (ids && tableMethod == route.method)
            return { &route, *ids };
        if (ids)
            allowed += route.method;
        if (ids && route.method == QByteArrayView("GET"))
            allowed += "HEAD";
    }
    const QString shownPath = QString::fromUtf8(path);
    if (allowed.isEmpty())
        throw ApiError(ErrorCode::UnknownPath, u"There is nothing at this path."_s,
            { { u"path"_s, shownPath } });
    throw ApiError(ErrorCode::WrongMethod, u"This path does not support this method."_s,
        { { u"path"_s, shownPath }, { u"method"_s, QString::fromLatin1(method) } },
        { { "Allow", allowed.join(", ") } });
}

} // namespace sandbox
