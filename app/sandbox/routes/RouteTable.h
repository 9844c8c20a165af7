// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/Handlers.h"

#include <span>

namespace sandbox {

enum class Access { Anyone, KeyHolder };

// One row of the API. In a pattern "{…}" stands for one path segment, which must not be empty.
struct Route
{
    const char *method;
    const char *pattern;
    Response (*handler)(Services &services, const Call &call);
    Access access;
    const char *eventCode; // for the activity log; unused where access is Anyone
    const char *category;
};

// Every route there is. Dispatch, 404, 405 and its Allow header all follow from this table.
std::span<const Route> routeTable();

} // namespace sandbox
