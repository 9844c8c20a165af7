// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiRoutes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace {

struct Route
{
    ApiRoute route {};
    QLatin1String name; ///< in a file of overrides
    QLatin1String path;
};

constexpr Route table[] = {
    { ApiRoute::Me, QLatin1String("me"), QLatin1String("/users/me") },
    { ApiRoute::Users, QLatin1String("users"), QLatin1String("/users") },
    { ApiRoute::AdditionalRoles, QLatin1String("additionalRoles"),
        QLatin1String("/users/{id}/additional_roles") },
    { ApiRoute::ApiKeys, QLatin1String("apiKeys"), QLatin1String("/api_keys") },
    { ApiRoute::ApiKey, QLatin1String("apiKey"), QLatin1String("/api_keys/{id}") },
    { ApiRoute::Task, QLatin1String("task"), QLatin1String("/tasks/{id}") },
    { ApiRoute::ActivityLog, QLatin1String("activityLog"), QLatin1String("/activity_log") },
    { ApiRoute::ServiceConnections, QLatin1String("serviceConnections"),
        QLatin1String("/services/connections") },
    { ApiRoute::Environments, QLatin1String("environments"), QLatin1String("/environments") },
    { ApiRoute::ServiceApiInfo, QLatin1String("serviceApiInfo"),
        QLatin1String("/services/connections/{id}/apiInfo") },
};

constexpr QLatin1String placeholder("{id}");

const Route *findRoute(const QString &name)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
        [&name](const Route &route) { return route.name == name; });
    return found == std::end(table) ? nullptr : found;
}

/// Returns true for what is not part of a path, or could lead out of the endpoint's.
bool isForbidden(QChar c)
{
    return c.category() == QChar::Other_Control || QStringView(u"?#\\{}").contains(c);
}

/// Returns true for a path below the endpoint that has the arguments of `like`.
bool isTemplateLike(const QString &path, QLatin1String like)
{
    QString fixed = path;
    if (like.contains(placeholder)) {
        if (path.count(placeholder) != 1)
            return false;
        fixed.remove(placeholder);
    }
    const QString decoded = QUrl::fromPercentEncoding(fixed.toUtf8());
    return path.startsWith(u'/') && !path.startsWith(u"//") && !decoded.contains(u"..")
        && std::none_of(fixed.begin(), fixed.end(), isForbidden)
        && std::none_of(decoded.begin(), decoded.end(), isForbidden);
}

} // namespace

ApiRoutes::ApiRoutes()
{
    for (const Route &route : table)
        m_templates.insert(route.route, route.path);
}

QString ApiRoutes::encodedPath(ApiRoute route, const QString &id) const
{
    QString path = m_templates.value(route);
    return path.replace(placeholder, QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

Result<ApiRoutes, QString> ApiRoutes::fromJson(const QByteArray &json)
{
    QJsonParseError problem { .offset = 0, .error = QJsonParseError::IllegalValue };
    // Qt would skip the byte order mark that some editors write.
    const bool hasMark = json.startsWith("\xEF\xBB\xBF");
    const auto document = hasMark ? QJsonDocument() : QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        if (problem.error == QJsonParseError::NoError)
            problem.error = QJsonParseError::IllegalValue;
        return problem.errorString();
    }
    ApiRoutes routes;
    const QJsonObject overrides = document.object();
    for (auto it = overrides.begin(); it != overrides.end(); ++it) {
        const Route *route = findRoute(it.key());
        if (!route || !it->isString() || !isTemplateLike(it->toString(), route->path))
            return QString(u'"' + it.key() + u'"');
        routes.override(route->route, it->toString());
    }
    return routes;
}
