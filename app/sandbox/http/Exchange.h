// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace sandbox {

// A request as the service logic sees it: plain values, so that it can cross threads.
struct Request
{
    QByteArray method;
    QByteArray target; // path and query, still percent-encoded
    QByteArray apiKey; // the MC-Api-Key header; empty when missing
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
    bool pending = false; // answered with a task: the change itself is still to come
};

} // namespace sandbox
