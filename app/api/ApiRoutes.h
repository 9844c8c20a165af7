// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

enum class ApiRoute {
    Me,
    Users,
    AdditionalRoles,
    ApiKeys,
    ApiKey,
    Task,
    ActivityLog,
    ServiceConnections,
    Environments,
    ServiceApiInfo,
};

/// The one table of the API's paths, below the endpoint. A connection may override any of them,
/// so that a deployment with other paths needs no rebuild.
class ApiRoutes
{
public:
    ApiRoutes();

    /// Returns the table with the overrides of a JSON file, which has templates by the names of
    /// routes: `{"apiKeys": "/me/keys", "apiKey": "/me/keys/{id}"}`. The error is the part that is
    /// not valid.
    static Result<ApiRoutes, QString> fromJson(const QByteArray &json);

    /// The argument of the route replaces `{id}` in the template.
    void override(ApiRoute route, const QString &pathTemplate)
    {
        m_templates[route] = pathTemplate;
    }

    /// Returns the path with the id percent-encoded, because ids are opaque strings.
    QString encodedPath(ApiRoute route, const QString &id = {}) const;

private:
    QMap<ApiRoute, QString> m_templates;
};
