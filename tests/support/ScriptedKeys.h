// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/keys/KeysController.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/KeyLists.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

/// A controller on a fake server.
struct ScriptedKeys
{
    using Pending = ApiKeyModel::Pending;

    explicit ScriptedKeys(
        const ApiLimits &clientLimits = { .retry = { .firstDelay = std::chrono::milliseconds(1) } },
        const KeysController::Limits &limits = { .lookDelays = { std::chrono::milliseconds(10) } })
        : client(server.endpoint(), Secret(QByteArrayLiteral("llv_abc")), {}, clientLimits)
        , controller(client, limits)
    {
    }

    FakeHttpServer server;
    ApiClient client;
    KeysController controller;

    /// A list with one key per character, which is its id and its name.
    static FakeHttpServer::Reply list(const QString &ids)
    {
        QByteArrayList rows;
        for (const QChar id : ids)
            rows.append(QStringLiteral(R"({"id":"%1","name":"%1"})").arg(id).toUtf8());
        return FakeHttpServer::json("{\"data\":[" + rows.join(',') + "]}");
    }

    /// The name in the last request that generates a key.
    QString sentName() const
    {
        const QByteArray request = server.requests("POST").last();
        const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
        return QJsonDocument::fromJson(body).object().value(QStringLiteral("name")).toString();
    }

    /// Serves the list of the keys a, b and x, the last one with that name.
    void setListWith(const QString &name)
    {
        const QByteArray x = QStringLiteral(R"({"id":"x","name":"%1"})").arg(name).toUtf8();
        server.on("GET /api_keys",
            { FakeHttpServer::json(
                R"({"data":[{"id":"a","name":"a"},{"id":"b","name":"b"},)" + x + "]}") });
    }

    void load(const QString &ids)
    {
        QSignalSpy loaded(&controller, &KeysController::loaded);
        server.on("GET /api_keys", { list(ids) });
        controller.refresh();
        QVERIFY(loaded.wait(30000)); // a sanitizer slows the parser down
    }

    QString ids()
    {
        QString ids;
        for (const ApiKey &key : toList(controller.model().keys()))
            ids += key.id;
        return ids;
    }

    Pending pending(const QString &id)
    {
        ApiKeyModel &model = controller.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data(ApiKeyModel::IdRole) == id)
                return model.index(row).data(ApiKeyModel::PendingRole).value<Pending>();
        }
        return Pending::None;
    }
};
