// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeHttpServer.h"

/// Responses of a fake server for tests whose subject is something else.
namespace scripted {

/// A list of keys that were never used, named "key ID".
inline FakeHttpServer::Reply keys(const QByteArrayList &ids, const QByteArray &metadata = "{}")
{
    QByteArrayList rows;
    for (const QByteArray &id : ids)
        rows << R"({"id":")" + id + R"(","name":"key )" + id
                + R"(","lastIp":null,"lastActivity":null})";
    return FakeHttpServer::json(
        R"({"data":[)" + rows.join(',') + R"(],"metadata":)" + metadata + '}');
}

/// Serves no user for the key.
inline void serveNoUser(FakeHttpServer &server)
{
    server.on("GET /users/me", { FakeHttpServer::http(404, "{}") });
    server.on("GET /users", { FakeHttpServer::json(R"({"data":[]})") });
}

} // namespace scripted
