// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/store/KeyRepository.h"

namespace sandbox {

class Database;

// A record of each request made with the user's keys, kept for 180 days and for the newest 100,000
// requests. Every function may throw DatabaseError.
class ActivityLog
{
public:
    static constexpr qint64 kMaxEntries = 100'000;
    static constexpr int kMaxAgeDays = 180;

    enum class Status { Success, Failed, Pending };

    struct Entry
    {
        QString eventCode;
        QString category;
        QString requesterIp;
        ApiKey key;
    };

    // Both ends are timestamps and included; null is no bound.
    struct Period
    {
        QString start;
        QString end;
    };

    // The database must outlive this object.
    explicit ActivityLog(Database &database);

    // Adds an entry of now, and drops those that are no longer kept.
    void add(const Entry &entry, Status status);
    // Adds entries of other times, by their timestamps.
    void addPast(const QList<std::pair<QString, QByteArray>> &entries);
    // Returns the entry for addPast().
    static QByteArray toJson(const Entry &entry, Status status, const QString &created);

    qint64 count(const Period &period);
    // Appends the entries as of the offset, newest first, as comma-separated JSON objects. A limit
    // of -1 is none.
    void appendEntries(const Period &period, qint64 offset, qint64 limit, QByteArray &out);

private:
    Database &m_database;
};

} // namespace sandbox
