// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/Call.h"
#include "service/TaskQueue.h"
#include "store/ActivityLog.h"
#include "store/KeyTable.h"

#include <QObject>

namespace sandbox {

struct Route;

// The service without its network: one request in, one response out, on this object's thread.
class ApiService : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString portal; // http://127.0.0.1:PORT
        qint64 pageMax = 0; // 0: no cap
        bool async = false;
    };

    // The database must have its tables, and outlive this object. Throws DatabaseError.
    ApiService(Database &database, const Settings &settings);

    // Never throws: what goes wrong becomes a response with an errors body.
    Response handle(const Request &request);

    // Makes the key to sign in with anew, and returns its secret. Throws DatabaseError.
    QByteArray signInSecret();

private:
    Response dispatch(const Request &request);
    ApiKey authenticate(const Request &request);
    Response runLogged(const Route &route, const Call &call);

    Database &m_database;
    KeyTable m_keys;
    ActivityLog m_activity;
    TaskQueue m_tasks;
    Services m_services;
};

} // namespace sandbox
