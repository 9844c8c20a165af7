// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/HttpMessage.h"
#include "app/sandbox/store/ApiKey.h"

#include <QStringList>
#include <QUrlQuery>

namespace sandbox {

class ActivityLog;
class Database;
class KeyRepository;
class TaskQueue;

// The objects that the handlers use.
struct Services
{
    Database &database;
    KeyRepository &keys;
    ActivityLog &activity;
    TaskQueue &tasks;
    QString portal; // without a slash at its end
    qint64 pageMax = 0; // 0: no cap
    bool async = false;
};

// One request on its way to its handler.
struct RequestContext
{
    QStringList ids; // the decoded path segments that match {…}, in order
    QUrlQuery query;
    QByteArray body;
    QString ip;
    ApiKey caller; // empty on routes without authentication
    QString eventCode;
    QString category;
};

// The functions behind the routes of RouteTable.cpp. Each throws ApiError or DatabaseError.
Response currentUser(Services &services, const RequestContext &context);
Response listUsers(Services &services, const RequestContext &context);
Response additionalRoles(Services &services, const RequestContext &context);

Response listKeys(Services &services, const RequestContext &context);
Response createKey(Services &services, const RequestContext &context);
Response renameKey(Services &services, const RequestContext &context);
Response deleteKey(Services &services, const RequestContext &context);

Response task(Services &services, const RequestContext &context);
Response activityLog(Services &services, const RequestContext &context);

Response listConnections(Services &services, const RequestContext &context);
Response listEnvironments(Services &services, const RequestContext &context);
Response apiInfo(Services &services, const RequestContext &context);

Response redirectToDocs(Services &services, const RequestContext &context);
Response docsPage(Services &services, const RequestContext &context);
Response openApi(Services &services, const RequestContext &context);

} // namespace sandbox
