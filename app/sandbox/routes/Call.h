// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/Exchange.h"
#include "store/ApiKey.h"

#include <QStringList>
#include <QUrlQuery>

namespace sandbox {

class ActivityLog;
class Database;
class KeyTable;
class TaskQueue;

// What the handlers work with. Everything outlives the calls.
struct Services
{
    Database &database;
    KeyTable &keys;
    ActivityLog &activity;
    TaskQueue &tasks;
    QString portal; // without a slash at its end
    qint64 pageMax = 0; // 0: no cap
    bool async = false;
};

// One request on its way to its handler.
struct Call
{
    QStringList ids; // what stands in the path for {…}, decoded, in order
    QUrlQuery query;
    QByteArray body;
    QString ip;
    ApiKey caller; // empty on routes without authentication
    QString eventCode;
    QString category;
};

} // namespace sandbox
