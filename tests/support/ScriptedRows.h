// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeHttpServer.h"

/// What a scripted service answers with where the test is about something else.
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

/// The service does not tell who the caller is.
inline void serveNoUser(FakeHttpServer &server)
{
    server.on("GET /users/me", { FakeHttpServer::http(404, "{}") });
    server.on("GET /users", { FakeHttpServer::json(R"({"data":[]})") });
}

} // namespace scripted
