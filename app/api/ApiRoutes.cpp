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
    const char *name = nullptr; ///< in a file of overrides
    const char *path = nullptr;
};

constexpr Route table[] = {
    { ApiRoute::Me, "me", "/users/me" },
    { ApiRoute::Users, "users", "/users" },
    { ApiRoute::AdditionalRoles, "additionalRoles", "/users/{id}/additional_roles" },
    { ApiRoute::ApiKeys, "apiKeys", "/api_keys" },
    { ApiRoute::ApiKey, "apiKey", "/api_keys/{id}" },
    { ApiRoute::Task, "task", "/tasks/{id}" },
    { ApiRoute::ActivityLog, "activityLog", "/activity_log" },
    { ApiRoute::ServiceConnections, "serviceConnections", "/services/connections" },
    { ApiRoute::Environments, "environments", "/environments" },
    { ApiRoute::ServiceApiInfo, "serviceApiInfo", "/services/connections/{id}/apiInfo" },
};

constexpr QLatin1String placeholder("{id}");

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
        m_templates.insert(route.route, QLatin1StringView(route.path));
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
        const auto route = std::find_if(std::begin(table), std::end(table),
            [&it](const Route &known) { return it.key() == QLatin1StringView(known.name); });
        if (route == std::end(table) || !it->isString()
            || !isTemplateLike(it->toString(), QLatin1StringView(route->path)))
            return QString(u'"' + it.key() + u'"');
        routes.override(route->route, it->toString());
    }
    return routes;
}
