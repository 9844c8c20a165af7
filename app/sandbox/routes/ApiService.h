// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/routes/Handlers.h"

namespace sandbox {

struct Route;

// The service without its network: one request in, one response out.
class ApiService
{
public:
    // The database must have its tables, and outlive this object. `portal` is
    // http://127.0.0.1:PORT; for the rest see Services. Throws DatabaseError.
    ApiService(Database &database, const QString &portal, qint64 pageMax, bool async,
        qint64 environments, TaskQueue::Scheduler runAfter);

    // Never throws: an error becomes a response with an errors body.
    Response handle(const Request &request);

    // The key that Llavero signs in with.
    struct SignInKey
    {
        QString id;
        QByteArray secret;
    };
    // Replaces the secret of the key to sign in with. Throws DatabaseError.
    SignInKey renewSignInKey();

private:
    Response dispatch(const Request &request);
    ApiKey authenticate(const Request &request);
    Response runLogged(const Route &route, const RequestContext &context);

    Services m_services;
};

} // namespace sandbox
