// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ApiService.h"

#include "routes/ApiError.h"
#include "routes/Router.h"
#include "store/Database.h"
#include "store/Timestamp.h"

using namespace Qt::StringLiterals;

namespace sandbox {

ApiService::ApiService(Database &database, const Settings &settings)
    : m_database(database)
    , m_keys(database)
    , m_activity(database)
    , m_services { database, m_keys, m_activity, m_tasks, settings.portal, settings.pageMax,
        settings.async }
{
}

QByteArray ApiService::signInSecret()
{
    return m_keys.rotateSecret(u"Llavero sandbox"_s);
}

Response ApiService::handle(const Request &request)
{
    try {
        return dispatch(request);
    } catch (const ApiError &error) {
        return error.toResponse();
    } catch (const DatabaseError &error) {
        qWarning("llavero-sandbox: %s", qUtf8Printable(error.message()));
        m_keys.forgetRolledBack();
        return ApiError(ErrorCode::Internal, u"The data of the service cannot be used."_s)
            .toResponse();
    }
}

Response ApiService::dispatch(const Request &request)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    const auto [route, ids] = findRoute(request.method, path);
    Call call;
    call.ids = ids;
    if (mark >= 0)
        call.query.setQuery(QString::fromUtf8(request.target.mid(mark + 1)));
    call.body = request.body;
    call.ip = request.ip;
    if (route->access == Access::Anyone)
        return route->handler(m_services, call);
    call.eventCode = QString::fromLatin1(route->eventCode);
    call.category = QString::fromLatin1(route->category);

    // One transaction a call: the change, the key's last activity and the log stand together.
    Transaction transaction(m_database);
    call.caller = authenticate(request);
    const Response response = runLogged(*route, call);
    transaction.commit();
    return response;
}

ApiKey ApiService::authenticate(const Request &request)
{
    const auto key = m_keys.findBySecret(request.apiKey);
    if (!key)
        throw ApiError(ErrorCode::InvalidCredentials, u"The credentials are invalid."_s,
            { { u"header"_s, u"MC-Api-Key"_s } });
    // Before the handler runs, so that a list shows this very call on the caller's own key.
    m_keys.touch(key->id, request.ip, timestampNow());
    return *key;
}

Response ApiService::runLogged(const Route &route, const Call &call)
{
    using Status = ActivityLog::Status;
    const ActivityLog::Entry entry { call.eventCode, call.category, call.ip };
    try {
        Response response = route.handler(m_services, call);
        m_activity.add(entry, call.caller, response.pending ? Status::Pending : Status::Success);
        return response;
    } catch (const ApiError &error) {
        m_activity.add(entry, call.caller, Status::Failed);
        return error.toResponse();
    }
}

} // namespace sandbox
