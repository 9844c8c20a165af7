// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/store/KeyRepository.h"

#include <QJsonArray>

namespace sandbox {

class Database;

// A record of each request made with the user's keys; only the newest 10,000 are kept. Every
// function may throw DatabaseError.
class ActivityLog
{
public:
    enum class Status { Success, Failed, Pending };

    struct Entry
    {
        QString eventCode;
        QString category;
        QString requesterIp;
        ApiKey key;
    };

    // The database must outlive this object.
    explicit ActivityLog(Database &database);

    void add(const Entry &entry, Status status);

    // Entries created from start to end, inclusive, newest first. Both are timestamps; null is
    // no bound.
    QJsonArray entriesBetween(const QString &start, const QString &end);

private:
    Database &m_database;
};

} // namespace sandbox
