// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes/ApiService.h"

#include "app/sandbox/routes/RouteTable.h"
#include "app/sandbox/store/Database.h"

using namespace Qt::StringLiterals;

namespace sandbox {

ApiService::ApiService(Database &database, const QString &portal, qint64 pageMax, bool async,
    qint64 environments, TaskQueue::Scheduler runAfter)
    : m_services { database, KeyRepository(database), ActivityLog(database),
        TaskQueue(std::move(runAfter)), portal, pageMax, async, ServiceCatalog(environments) }
{
}

ApiService::SignInKey ApiService::renewSignInKey()
{
    const QByteArray secret = m_services.keys.rotateSecret(u"Llavero sandbox"_s);
    return { m_services.keys.findBySecret(secret)->id, secret };
}

Response ApiService::handle(const Request &request)
{
    try {
        return dispatch(request);
    } catch (const ApiError &error) {
        return error.toResponse();
    } catch (const DatabaseError &error) {
        qWarning("llavero-sandbox: %s", qUtf8Printable(error.message));
        m_services.keys.invalidateCache();
        return ApiError(ErrorCode::Internal, u"The data of the service cannot be used."_s)
            .toResponse();
    }
}

Response ApiService::dispatch(const Request &request)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    const auto [route, ids] = findRoute(request.method, path);
    RequestContext context;
    context.ids = ids;
    if (mark >= 0)
        context.query.setQuery(QString::fromUtf8(request.target.mid(mark + 1)));
    context.body = request.body;
    if (!route->eventCode)
        return route->handler(m_services, context);

    // One transaction for each request: the change, the key's last activity and the log stand
    // together.
    Transaction transaction(m_services.database);
    context.logEntry = { QString::fromLatin1(route->eventCode),
        QString::fromLatin1(route->category), request.ip, authenticate(request) };
    const Response response = runLogged(*route, context);
    transaction.commit();
    return response;
}

ApiKey ApiService::authenticate(const Request &request)
{
    const auto key = m_services.keys.findBySecret(request.apiKey);
    if (!key)
        throw ApiError(ErrorCode::InvalidCredentials, u"The credentials are invalid."_s,
            { { u"header"_s, u"MC-Api-Key"_s } });
    // Before the handler runs, so that a list shows this very request on the caller's own key.
    m_services.keys.recordUse(key->id, request.ip);
    return *key;
}

Response ApiService::runLogged(const Route &route, const RequestContext &context)
{
    using Status = ActivityLog::Status;
    try {
        Response response = route.handler(m_services, context);
        m_services.activity.add(
            context.logEntry, response.pending ? Status::Pending : Status::Success);
        return response;
    } catch (const ApiError &error) {
        m_services.activity.add(context.logEntry, Status::Failed);
        return error.toResponse();
    }
}

} // namespace sandbox
