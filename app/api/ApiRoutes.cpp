#include "api/ApiRoutes.h"

#include <QUrl>

ApiRoutes::ApiRoutes()
    : m_templates {
        { ApiRoute::Me, QStringLiteral("/users/me") },
        { ApiRoute::Users, QStringLiteral("/users") },
        { ApiRoute::AdditionalRoles, QStringLiteral("/users/{id}/additional_roles") },
        { ApiRoute::ApiKeys, QStringLiteral("/api_keys") },
        { ApiRoute::ApiKey, QStringLiteral("/api_keys/{id}") },
        { ApiRoute::Task, QStringLiteral("/tasks/{id}") },
        { ApiRoute::ActivityLog, QStringLiteral("/activity_log") },
        { ApiRoute::ServiceConnections, QStringLiteral("/services/connections") },
        { ApiRoute::Environments, QStringLiteral("/environments") },
        { ApiRoute::ServiceApiInfo, QStringLiteral("/services/connections/{id}/apiInfo") },
    }
{
}

QString ApiRoutes::encodedPath(ApiRoute route, const QString &id) const
{
    QString path = m_templates.value(route);
    return path.replace(QStringLiteral("{id}"), QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

Result<ApiRoutes, QString> ApiRoutes::fromJson(const QByteArray &)
{
    return ApiRoutes();
}
