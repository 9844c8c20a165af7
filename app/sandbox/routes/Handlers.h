// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/HttpMessage.h"
#include "app/sandbox/routes/TaskQueue.h"
#include "app/sandbox/store/ActivityLog.h"
#include "app/sandbox/store/KeyRepository.h"
#include "app/sandbox/store/ServiceCatalog.h"

#include <QStringList>
#include <QUrlQuery>

namespace sandbox {

// The objects that the handlers use.
struct Services
{
    Database &database;
    KeyRepository keys;
    ActivityLog activity;
    TaskQueue tasks;
    QString portal; // without a slash at its end
    qint64 pageMax; // 0: no cap
    bool async;
    ServiceCatalog catalog;
};

// One request on its way to its handler.
struct RequestContext
{
    QStringList ids; // the decoded path segments that match {…}, in order
    QUrlQuery query;
    QByteArray body;
    ActivityLog::Entry logEntry; // empty on routes without authentication
};

// The functions behind the routes of RouteTable.cpp. Each throws ApiError or DatabaseError.
using Handler = Response(Services &services, const RequestContext &context);

Handler currentUser, listUsers, additionalRoles;
Handler listKeys, createKey, renameKey, deleteKey; // in KeyHandlers.cpp
Handler task, activityLog;
Handler listConnections, listEnvironments, apiInfo;
Handler redirectToDocs, docsPage, openApi;

} // namespace sandbox
