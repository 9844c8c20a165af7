// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/ActivityLog.h"
#include "app/api/ApiClient.h"
#include "tests/support/AwaitActivity.h"
#include "tests/support/FakeHttpServer.h"

#include <QJsonObject>

#include <memory>

QString timeText(const QDateTime &time);
QDateTime timeOf(const QJsonObject &row);
QJsonObject row(
    const QDateTime &time, const QString &id, const QString &key = QStringLiteral("key"));
/// Rows of each hour, newest first.
QList<QJsonObject> hours(const QDateTime &now, int count);
KeyActivity summary(const ActivityLog &log, const QString &keyId = QStringLiteral("key"));

/// Logs that the sandbox does not send.
class ActivityLogFixture
{
protected:
    void start();

    /// A portal with a log.
    struct Portal
    {
        QList<QJsonObject> rows = {}; ///< in the order that it sends them
        int maxPageSize = 0; ///< 0: it sends the whole list
        bool ignoresRange = false;
        bool roundsRange = false; ///< to the day before
        bool grows = false; ///< by a row before each response
        QStringList requests = {}; ///< their queries

        FakeHttpServer::Reply reply(const QUrlQuery &query);
    };

    std::unique_ptr<ActivityLog> load(qsizetype maxRows = ActivityLog::usualMaxRows);
    void respond(FakeHttpServer::Handler handler)
    {
        m_server.on("GET /activity_log", std::move(handler));
    }

    QDateTime m_now;
    QDateTime m_since;
    FakeHttpServer m_server;
    ApiClient m_client { m_server.endpoint(), Secret("key") };
    Portal m_portal;
};
