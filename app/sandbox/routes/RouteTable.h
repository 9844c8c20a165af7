// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/routes/Handlers.h"

#include <span>

namespace sandbox {

// One row of the API. In a pattern "{…}" matches one path segment, which must not be empty.
struct Route
{
    const char *method = nullptr;
    const char *pattern = nullptr;
    Handler *handler = nullptr;
    // The entry in the activity log. A route without one needs no key, and is not logged.
    const char *eventCode = nullptr;
    const char *category = nullptr;
};

// All routes. Dispatch, 404, 405 and its Allow header follow from this table.
std::span<const Route> routeTable();

struct Match
{
    const Route *route = nullptr;
    QStringList ids; // the decoded path segments that match {…}
};

// Finds the route of a request; HEAD is served wherever GET is. Throws ApiError: 404 if no pattern
// matches the path, 405 with Allow if one does but not the method.
Match findRoute(const QByteArray &method, const QByteArray &path);

} // namespace sandbox
