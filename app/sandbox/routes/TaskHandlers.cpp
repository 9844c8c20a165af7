// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/ApiError.h"
#include "app/sandbox/routes/Handlers.h"
#include "app/sandbox/routes/TaskQueue.h"

using namespace Qt::StringLiterals;

namespace sandbox {

// The sandbox has one user, and every task is the caller's.
Response task(Services &services, const RequestContext &context)
{
    const QString id = context.ids.first();
    auto found = services.tasks.find(id);
    if (!found)
        throw ApiError(ErrorCode::UnknownId,
            u"There is no task with this id, or it is more than 30 minutes old."_s,
            { { u"id"_s, id } });
    if (!found->contains(u"result"_s))
        found->insert(u"result"_s, QJsonValue::Null);
    return Response::json(*found);
}

} // namespace sandbox
