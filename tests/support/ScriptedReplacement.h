// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/replacement/Replacements.h"
#include "tests/support/FakeHttpServer.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

/// The replacement of a key on a fake server: the old key has the id "1", the new one "2".
namespace scripted {

/// When and from where a key was used last.
struct LastUse
{
    QDateTime time = {};
    QString ip = QStringLiteral("198.51.100.24");
};

inline QJsonObject keyRow(const QString &id, const QString &name, const LastUse &use = {})
{
    QJsonObject key { { QStringLiteral("id"), id }, { QStringLiteral("name"), name },
        { QStringLiteral("creationDate"), QStringLiteral("2026-01-15T08:00:00.000Z") } };
    if (use.time.isValid()) {
        key[QStringLiteral("lastIp")] = use.ip;
        key[QStringLiteral("lastActivity")] = use.time.toUTC().toString(Qt::ISODateWithMs);
    }
    return key;
}

inline void serveKeys(FakeHttpServer &server, const QJsonArray &keys)
{
    server.on("GET /api_keys",
        { FakeHttpServer::json(
            QJsonDocument(QJsonObject { { QStringLiteral("data"), keys } }).toJson()) });
}

/// Serves both keys, unless they are deleted, and another one.
inline void serveReplaced(FakeHttpServer &server, const std::optional<LastUse> &oldUse,
    const std::optional<LastUse> &newUse,
    const QString &newName = QStringLiteral("ci-deploy-eu (2026-11)"))
{
    QJsonArray keys { keyRow(QStringLiteral("3"), QStringLiteral("nightly-backup")) };
    if (oldUse)
        keys << keyRow(QStringLiteral("1"), QStringLiteral("ci-deploy-eu"), *oldUse);
    if (newUse)
        keys << keyRow(QStringLiteral("2"), newName, *newUse);
    serveKeys(server, keys);
}

/// Lets the server generate, rename and delete keys.
inline void serveChanges(FakeHttpServer &server)
{
    const auto answer = [](const QString &name, const char *secret) {
        QJsonObject key = keyRow(QStringLiteral("2"), name);
        if (secret)
            key[QStringLiteral("key")] = QString::fromLatin1(secret);
        return FakeHttpServer::json(
            QJsonDocument(QJsonObject { { QStringLiteral("data"), key } }).toJson());
    };
    server.on("POST /api_keys", { answer(QStringLiteral("api_key_k2v8d0qa"), "llv_4d2f9a7c1e") });
    server.on("PUT /api_keys/2",
        { answer(QStringLiteral("ci-deploy-eu (2026-11)"), nullptr),
            answer(QStringLiteral("ci-deploy-eu"), nullptr) });
    for (const char *id : { "1", "2" })
        server.on(QByteArrayLiteral("DELETE /api_keys/") + id, { FakeHttpServer::http(204, {}) });
}

} // namespace scripted
