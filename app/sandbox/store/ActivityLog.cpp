// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/ActivityLog.h"

#include "app/sandbox/store/Account.h"
#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/Timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUuid>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString kInsert = u"INSERT INTO activity_log (created, json) VALUES (?, ?)"_s;

// "~" sorts after every digit: no end.
const QString kWithin = u" FROM activity_log WHERE created >= ? AND created <= ?"_s;

QVariantList bounds(const ActivityLog::Period &period)
{
    return { period.start.isNull() ? u""_s : period.start,
        period.end.isNull() ? u"~"_s : period.end };
}

QString toText(ActivityLog::Status status)
{
    switch (status) {
    case ActivityLog::Status::Success:
        return u"SUCCESS"_s;
    case ActivityLog::Status::Pending:
        return u"PENDING"_s;
    case ActivityLog::Status::Failed:
        break;
    }
    return u"FAILED"_s;
}

// Returns the text as JSON.
QByteArray quoted(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(),
        [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
    if (isPlain)
        return '"' + text.toLatin1() + '"';
    const QByteArray array = QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

// An id of an entry is no secret: QUuid::createUuid() takes several times as long.
QString newId()
{
    QUuid id;
    QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(&id), 4);
    id.data3 = static_cast<ushort>((id.data3 & 0x0fff) | 0x4000); // version: random
    id.data4[0] = static_cast<uchar>((id.data4[0] & 0x3f) | 0x80); // variant: of the RFC
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

ActivityLog::ActivityLog(Database &database)
    : m_database(database)
{
}

// An entry never changes, and so is stored as it is sent: 100,000 of them are read in half the time
// that SQLite needs to make the JSON. Written without QJsonDocument, which takes longer than the
// rest of a start with a sample log.
QByteArray ActivityLog::toJson(const Entry &entry, Status status, const QString &created)
{
    static const QByteArray user
        = QStringLiteral(R"(,"userId":"%1","userName":"%2","organizationName":"%3"})")
              .arg(account::kUserId, account::kUserName, account::kOrganizationName)
              .toUtf8();
    QByteArray json;
    json.reserve(512);
    const auto append = [&json](const char *name, const QByteArray &quoted) {
        json += json.isEmpty() ? "{\"" : ",\"";
        json += name;
        json += "\":";
        json += quoted;
    };
    append("id", quoted(newId()));
    append("eventCode", quoted(entry.eventCode));
    append("category", quoted(entry.category));
    append("status", quoted(toText(status)));
    append("created", quoted(created));
    append("requesterIp", quoted(entry.requesterIp));
    append("apiKeyId", quoted(entry.key.id));
    append("apiKeyName", quoted(entry.key.name));
    return json + user;
}

void ActivityLog::add(const Entry &entry, Status status)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString created = timestamp(now);
    const QSqlQuery insert = m_database.run(kInsert, { created, toJson(entry, status, created) });
    m_database.run(u"DELETE FROM activity_log WHERE seq <= ? OR created < ?"_s,
        { insert.lastInsertId().toLongLong() - kMaxEntries, timestamp(now.addDays(-kMaxAgeDays)) });
}

void ActivityLog::addPast(const QList<std::pair<QString, QByteArray>> &entries)
{
    QSqlQuery insert = m_database.prepare(kInsert);
    for (const auto &[created, json] : entries)
        Database::execute(insert, { created, json });
}

qint64 ActivityLog::count(const Period &period)
{
    QSqlQuery query = m_database.run(u"SELECT COUNT(*)"_s + kWithin, bounds(period));
    return query.next() ? query.value(0).toLongLong() : 0;
}

void ActivityLog::appendEntries(const Period &period, qint64 offset, qint64 limit, QByteArray &out)
{
    QSqlQuery query = m_database.run(
        u"SELECT json"_s + kWithin + u" ORDER BY created DESC, seq DESC LIMIT ? OFFSET ?"_s,
        bounds(period) + QVariantList { limit, offset });
    for (bool isFirst = true; query.next(); isFirst = false) {
        if (!isFirst)
            out += ',';
        out += query.value(0).toByteArray();
    }
}

} // namespace sandbox
