// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/ActivityLog.h"

#include "app/sandbox/store/Account.h"
#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/Timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 kMaxEntries = 10'000;

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

} // namespace

ActivityLog::ActivityLog(Database &database)
    : m_database(database)
{
}

void ActivityLog::add(const Entry &entry, Status status)
{
    const QSqlQuery insert = m_database.run(
        u"INSERT INTO activity_log (id, event_code, category, status, created, requester_ip,"
        " api_key_id, api_key_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { QUuid::createUuid().toString(QUuid::WithoutBraces), entry.eventCode, entry.category,
            toText(status), timestampNow(), entry.requesterIp, entry.key.id, entry.key.name });
    m_database.run(u"DELETE FROM activity_log WHERE seq <= ?"_s,
        { insert.lastInsertId().toLongLong() - kMaxEntries });
}

QJsonArray ActivityLog::entriesBetween(const QString &start, const QString &end)
{
    // "~" sorts after every digit: no end.
    QSqlQuery rows = m_database.run(
        u"SELECT json_object('id', id, 'eventCode', event_code, 'category', category,"
        " 'status', status, 'created', created, 'requesterIp', requester_ip,"
        " 'apiKeyId', api_key_id, 'apiKeyName', api_key_name)"
        " FROM activity_log WHERE created >= ? AND created <= ? ORDER BY seq DESC"_s,
        { start.isNull() ? u""_s : start, end.isNull() ? u"~"_s : end });
    QJsonArray entries;
    while (rows.next()) {
        QJsonObject entry = QJsonDocument::fromJson(rows.value(0).toByteArray()).object();
        entry.insert(u"userId"_s, account::kUserId);
        entry.insert(u"userName"_s, account::kUserName);
        entry.insert(u"organizationName"_s, account::kOrganizationName);
        entries += entry;
    }
    return entries;
}

} // namespace sandbox
