// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace sandbox {

struct Request
{
    QByteArray method;
    QByteArray target; // path and query, still percent-encoded
    QByteArray apiKey; // the MC-Api-Key header; empty if it is missing
    QByteArray body;
    QString ip;
};

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

struct Response
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    HeaderList headers;
    bool pending = false; // the response is a task; the change itself follows later

    static Response json(const QJsonObject &object)
    {
        Response response;
        response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
        return response;
    }
};

} // namespace sandbox
