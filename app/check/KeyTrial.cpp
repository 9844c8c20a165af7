// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check/KeyTrial.h"

#include "app/api/Endpoints.h"

/// A portal may have no such route, or not allow it: either says nothing about the key.
static bool saysNothing(const ApiError &error)
{
    using Kind = ApiError::Kind;
    return error.kind == Kind::NotFound || error.kind == Kind::Forbidden
        || error.kind == Kind::Rejected;
}

void tryKey(ApiClient &client, QObject *context, ApiHandler<KeyTrial> done)
{
    endpoints::fetchMe(client, context, [&client, context, done](const ApiResult<User> &user) {
        if (user)
            return done(KeyTrial { .user = user.value() });
        if (!saysNothing(user.error()))
            return done(user.error());
        endpoints::listApiKeys(client, context, [done](const ApiResult<ApiKeyList> &list) {
            done(list ? ApiResult<KeyTrial>(KeyTrial { .keys = list.value().keys })
                      : ApiResult<KeyTrial>(list.error()));
        });
    });
}
