// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/api/ActivityLogFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

QString timeText(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QJsonObject &row)
{
    return QDateTime::fromString(row[u"created"_s].toString(), Qt::ISODateWithMs);
}

QJsonObject row(const QDateTime &time, const QString &id, const QString &key)
{
    return { { u"id"_s, id }, { u"eventCode"_s, u"INSTANCE_LIST"_s }, { u"status"_s, u"SUCCESS"_s },
        { u"created"_s, timeText(time) }, { u"requesterIp"_s, u"192.0.2.1"_s },
        { u"apiKeyId"_s, key } };
}

/// Rows of each hour, newest first.
QList<QJsonObject> hours(const QDateTime &now, int count)
{
    QList<QJsonObject> rows;
    for (int hour = 0; hour < count; ++hour)
        rows.append(row(now.addSecs(-3600 * hour - 60), u"hour %1"_s.arg(hour)));
    return rows;
}

FakeHttpServer::Reply ActivityLogFixture::Portal::reply(const QUrlQuery &query)
{
    requests.append(query.toString(QUrl::FullyDecoded));
    if (grows)
        rows.prepend(row(QDateTime::currentDateTimeUtc(), u"new %1"_s.arg(requests.size())));
    QString start = query.queryItemValue(u"start"_s);
    if (roundsRange)
        start = timeText(QDateTime::fromString(start, Qt::ISODateWithMs).addSecs(-20 * 3600));
    const QString end = query.queryItemValue(u"end"_s);
    QList<QJsonObject> found;
    for (const QJsonObject &row : std::as_const(rows)) {
        const QString created = row[u"created"_s].toString(); // texts compare as the times do
        if (ignoresRange || (created >= start && created <= end))
            found.append(row);
    }
    QJsonArray data;
    if (maxPageSize == 0) {
        std::copy(found.begin(), found.end(), std::back_inserter(data));
        return FakeHttpServer::json(
            QJsonDocument(QJsonObject { { u"data"_s, data } }).toJson(QJsonDocument::Compact));
    }
    const qsizetype size
        = std::min<qsizetype>(query.queryItemValue(u"page_size"_s).toInt(), maxPageSize);
    const qsizetype begin
        = size * (std::max(query.queryItemValue(u"page_number"_s).toInt(), 1) - 1);
    for (qsizetype at = begin; at < std::min(begin + size, found.size()); ++at)
        data.append(found.at(at));
    const QJsonObject metadata { { u"pageSize"_s, size }, { u"recordCount"_s, found.size() } };
    return FakeHttpServer::json(
        QJsonDocument(QJsonObject { { u"data"_s, data }, { u"metadata"_s, metadata } })
            .toJson(QJsonDocument::Compact));
}

KeyActivity summary(const ActivityLog &log, const QString &keyId)
{
    return awaitSummary(log, keyId);
}

std::unique_ptr<ActivityLog> ActivityLogFixture::load(qsizetype maxRows)
{
    respond([this](const QUrlQuery &query) { return m_portal.reply(query); });
    auto log = std::make_unique<ActivityLog>(m_client, maxRows);
    log->load(m_since);
    if (!awaitLog(*log))
        qWarning("the log is still loading");
    return log;
}

/// Begins each test now: on a busy computer, all of them take minutes.
void ActivityLogFixture::start()
{
    m_portal = {};
    m_now = QDateTime::currentDateTimeUtc();
    m_since = m_now.addDays(-90);
}
