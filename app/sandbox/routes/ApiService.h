// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/routes/Handlers.h"
#include "app/sandbox/routes/TaskQueue.h"
#include "app/sandbox/store/ActivityLog.h"
#include "app/sandbox/store/KeyRepository.h"

namespace sandbox {

struct Route;

// The service without its network: one request in, one response out.
class ApiService
{
public:
    struct Settings
    {
        QString portal; // http://127.0.0.1:PORT
        qint64 pageMax = 0; // 0: no cap
        bool async = false;
        TaskQueue::Scheduler runAfter;
    };

    // The database must have its tables, and outlive this object. Throws DatabaseError.
    ApiService(Database &database, const Settings &settings);

    // Never throws: an error becomes a response with an errors body.
    Response handle(const Request &request);

    // Replaces the secret of the key to sign in with, and returns it. Throws DatabaseError.
    QByteArray renewSignInSecret();

private:
    Response dispatch(const Request &request);
    ApiKey authenticate(const Request &request);
    Response runLogged(const Route &route, const RequestContext &context);

    Database &m_database;
    KeyRepository m_keys;
    ActivityLog m_activity;
    TaskQueue m_tasks;
    Services m_services;
};

} // namespace sandbox
