// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ScriptedRows.h"

#include <QDateTime>

/// Activity logs of a fake server.
namespace scripted {

struct LogRow
{
    QDateTime time;
    QByteArray ip = "203.0.113.9";
    QByteArray status = "SUCCESS";
    QByteArray event = "INSTANCE_LIST";
    QByteArray key = "1";
};

inline QByteArray logRow(const LogRow &row)
{
    static int count = 0;
    return R"({"id":"row-)" + QByteArray::number(++count) + R"(","eventCode":")" + row.event
        + R"(","status":")" + row.status + R"(","created":")"
        + row.time.toUTC().toString(Qt::ISODateWithMs).toLatin1() + R"(","requesterIp":")" + row.ip
        + R"(","apiKeyId":")" + row.key + R"("})";
}

/// Serves the rows, newest first, of the range that a request asks for, in pages.
inline void serveLog(FakeHttpServer &server, const QList<LogRow> &rows)
{
    QByteArrayList texts;
    QList<QDateTime> times;
    for (const LogRow &row : rows) {
        texts << logRow(row);
        times << row.time;
    }
    server.on("GET /activity_log", [texts, times](const QUrlQuery &query) {
        const auto time = [&query](const char *name) {
            return QDateTime::fromString(
                query.queryItemValue(QLatin1String(name)), Qt::ISODateWithMs);
        };
        const auto number = [&query](const char *name) {
            return std::max(1, query.queryItemValue(QLatin1String(name)).toInt());
        };
        const QDateTime start = time("start");
        const QDateTime end = time("end");
        QByteArrayList found;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (times.at(i) >= start && times.at(i) <= end)
                found << texts.at(i);
        }
        const int size = number("page_size");
        const QByteArrayList page = found.mid((number("page_number") - 1) * size, size);
        return FakeHttpServer::json(R"({"data":[)" + page.join(',')
            + R"(],"metadata":{"recordCount":)" + QByteArray::number(found.size()) + "}}");
    });
}

/// Refuses each request, as of a user without the permission.
inline void refuseLog(FakeHttpServer &server)
{
    server.on("GET /activity_log", [](const QUrlQuery &) {
        return FakeHttpServer::http(403, R"({"errors":[{"code":1,"message":"no"}]})");
    });
}

/// The use of the key "1" by a nightly job, and on workdays by a build that fails now and then.
inline QList<LogRow> usualLog(const QDateTime &now, int days = 90)
{
    QList<LogRow> rows;
    for (int day = 0; day < days; ++day) {
        const QDateTime time = now.addDays(-day).addSecs(-180);
        rows.append({ .time = time, .ip = "198.51.100.24", .event = "VOLUME_SNAPSHOT_CREATE" });
        const bool isWorkday = time.date().dayOfWeek() <= 5;
        for (int build = 0; isWorkday && build < 3 + (day * 7) % 11; ++build)
            rows.append({ .time = time.addSecs(-600 * (build + 1)),
                .status = build == 2 && day % 9 == 4 ? "FAILED" : "SUCCESS",
                .event = build % 2 == 0 ? "INSTANCE_CREATE" : "INSTANCE_DELETE" });
    }
    return rows;
}

} // namespace scripted
