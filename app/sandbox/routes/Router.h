// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes/RouteTable.h"

namespace sandbox {

// A route and what its {…} stand for in the path that was asked for.
struct Match
{
    const Route *route = nullptr;
    QStringList ids;
};

// Finds the route of a request in the table; HEAD is answered where GET is. Throws ApiError: 404 when no pattern fits the path,
// 405 with Allow when one does and the method is another.
Match findRoute(const QByteArray &method, const QByteArray &path);

} // namespace sandbox
