// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

namespace sandbox {

class Database;
struct ApiKey;

// What was done with the user's keys. Only the newest 10,000 entries are kept.
// Every function may throw DatabaseError.
class ActivityLog
{
public:
    enum class Status { Success, Failed, Pending };

    struct Entry
    {
        QString eventCode;
        QString category;
        QString requesterIp;
    };

    // The database must outlive this object.
    explicit ActivityLog(Database &database);

    void add(const Entry &entry, const ApiKey &key, Status status);

    // Entries created from start to end, both included, newest first. Both are timestamps; a null
    // one is no bound.
    QJsonArray between(const QString &start, const QString &end);

private:
    Database &m_database;
};

} // namespace sandbox
