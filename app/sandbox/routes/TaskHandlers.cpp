// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/ApiError.h"
#include "routes/Handlers.h"
#include "routes/JsonReply.h"
#include "service/TaskQueue.h"

using namespace Qt::StringLiterals;

namespace sandbox {

// The sandbox has one user, so every task is the caller's own.
Response task(Services &services, const Call &call)
{
    const QString id = call.ids.first();
    auto found = services.tasks.find(id);
    if (!found)
        throw ApiError(ErrorCode::UnknownId,
            u"There is no task with this id, or it is more than 30 minutes old."_s,
            { { u"id"_s, id } });
    if (!found->contains(u"result"_s))
        found->insert(u"result"_s, QJsonValue::Null);
    return jsonReply(*found);
}

} // namespace sandbox
