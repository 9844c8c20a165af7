// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/SampleLog.h"

#include "app/sandbox/store/ActivityLog.h"
#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/SampleData.h"
#include "app/sandbox/store/Timestamp.h"

#include <QRandomGenerator>
#include <QVariant>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 kSecondMs = 1000;
constexpr qint64 kDayMs = 24 * 3600 * kSecondMs;

// Of all keys together, so that a start takes no longer with many of them.
constexpr qint64 kMaxEntries = 5'000;

struct Operation
{
    const char *category;
    const char *eventCode;
};

constexpr auto kPipeline = std::to_array<Operation>({
    { "ENVIRONMENT", "ENVIRONMENT_LIST" },
    { "INSTANCE", "INSTANCE_CREATE" },
    { "TASK", "TASK_GET" },
    { "INSTANCE", "INSTANCE_GET" },
    { "INSTANCE", "INSTANCE_DELETE" },
});
constexpr auto kPlan = std::to_array<Operation>({
    { "ENVIRONMENT", "ENVIRONMENT_LIST" },
    { "NETWORK", "NETWORK_LIST" },
    { "INSTANCE", "INSTANCE_LIST" },
    { "VOLUME", "VOLUME_LIST" },
    { "INSTANCE", "INSTANCE_UPDATE" },
    { "TASK", "TASK_GET" },
});
constexpr auto kBackup = std::to_array<Operation>({
    { "VOLUME", "VOLUME_LIST" },
    { "VOLUME", "VOLUME_SNAPSHOT_CREATE" },
    { "VOLUME", "VOLUME_SNAPSHOT_DELETE" },
});
constexpr auto kReport = std::to_array<Operation>({
    { "USAGE", "USAGE_GET" },
    { "INSTANCE", "INSTANCE_LIST" },
});

// The operations of a program or a person with a key, and their times.
struct Habit
{
    const char *names; // that its keys begin with, separated by blanks
    std::span<const Operation> operations;
    bool onWorkdays; // and in working hours; otherwise each night
    double chance; // of each run
    int runsPerDay; // at most
};

constexpr auto kHabits = std::to_array<Habit>({
    { "ci- jenkins", kPipeline, true, 0.55, 5 },
    { "terraform ansible laptop", kPlan, true, 0.4, 2 },
    { "backup dns inventory", kBackup, false, 1, 1 }, { "", kReport, false, 0.9, 1 }, // the others
});

const Habit &findHabit(const QString &name)
{
    const auto fits = [&name](const Habit &habit) {
        const QStringList beginnings = QString::fromLatin1(habit.names).split(u' ');
        return std::any_of(beginnings.begin(), beginnings.end(),
            [&name](const QString &beginning) { return name.startsWith(beginning); });
    };
    return *std::find_if(kHabits.begin(), kHabits.end(), fits);
}

struct SampleKey
{
    ApiKey key;
    QString lastIp;
    QDateTime lastActivity;
    QDateTime creation;
};

struct SampleEntry
{
    qint64 time;
    ActivityLog::Entry entry;
    ActivityLog::Status status;
};

// Nobody has ever signed in from the addresses of sample keys. Keys whose last activity is no
// longer kept have no entries.
QList<SampleKey> sampleKeys(Database &database, const QDateTime &start)
{
    QSqlQuery query = database.run(
        u"SELECT id, name, last_ip, last_activity, creation_date FROM api_keys"
        " WHERE last_activity >= ? AND last_ip NOT LIKE '127.%' AND last_ip NOT LIKE '%:%'"
        " ORDER BY last_activity DESC LIMIT ?"_s,
        { timestamp(start), kMaxEntries });
    QList<SampleKey> keys;
    while (query.next())
        keys.append(
            { { query.value(0).toString(), query.value(1).toString() }, query.value(2).toString(),
                QDateTime::fromString(query.value(3).toString(), Qt::ISODateWithMs),
                QDateTime::fromString(query.value(4).toString(), Qt::ISODateWithMs) });
    return keys;
}

QString otherIp(const QStringList &known)
{
    QString ip = documentationIp();
    while (known.contains(ip))
        ip = documentationIp();
    return ip;
}

// Appends the entries of one key, in any order.
class KeyHistory
{
public:
    KeyHistory(const SampleKey &key, QList<SampleEntry> &entries)
        : m_key(key)
        , m_habit(findHabit(key.key.name))
        , m_lastTime(key.lastActivity.toMSecsSinceEpoch())
        , m_formerIp(otherIp({ key.lastIp }))
        , m_secondIp(otherIp({ key.lastIp, m_formerIp }))
        , m_entries(entries)
    {
    }

    // `share` of what the key does is written.
    void append(const QDateTime &start, double share)
    {
        appendLast();
        const QDateTime first = std::max(start, m_key.creation);
        const int days = static_cast<int>(first.daysTo(m_key.lastActivity)) + 1;
        const int badDay = m_random.bounded(3, 20); // on which much fails
        const int daysSinceMove = m_random.bounded(41, 80); // from the former address
        const int nightMinute = m_random.bounded(60, 300);
        for (int day = 0; day < days; ++day) {
            const QDate date = m_key.lastActivity.date().addDays(-day);
            if (m_habit.onWorkdays && date.dayOfWeek() > Qt::Friday)
                continue;
            for (int run = 0; run < m_habit.runsPerDay; ++run) {
                if (m_random.generateDouble() > m_habit.chance * share)
                    continue;
                const int minute = m_habit.onWorkdays ? m_random.bounded(8 * 60, 18 * 60)
                                                      : nightMinute + m_random.bounded(4);
                const QString &usualIp = day < daysSinceMove ? m_key.lastIp : m_formerIp;
                appendRun(date.startOfDay(Qt::UTC).addSecs(60 * minute), first,
                    m_random.bounded(100) < 80 ? usualIp : m_secondIp, day == badDay ? 0.5 : 0.02);
            }
        }
    }

private:
    void appendLast()
    {
        m_entries.append({ m_lastTime, entry(m_habit.operations.front(), m_key.lastIp),
            ActivityLog::Status::Success });
    }

    void appendRun(
        const QDateTime &begin, const QDateTime &first, const QString &ip, double failures)
    {
        qint64 time = begin.toMSecsSinceEpoch();
        for (const Operation &operation : m_habit.operations) {
            time += m_random.bounded(400, 20'000);
            const bool isLeftOut = m_random.bounded(6) == 0; // no two runs are alike
            if (isLeftOut || time >= m_lastTime || time < first.toMSecsSinceEpoch())
                continue;
            const bool hasFailed = m_random.generateDouble() < failures;
            m_entries.append({ time, entry(operation, ip),
                hasFailed ? ActivityLog::Status::Failed : ActivityLog::Status::Success });
            if (hasFailed)
                return; // as scripts do
        }
    }

    ActivityLog::Entry entry(const Operation &operation, const QString &ip) const
    {
        return { QString::fromLatin1(operation.eventCode), QString::fromLatin1(operation.category),
            ip, m_key.key };
    }

    const SampleKey &m_key;
    const Habit &m_habit;
    const qint64 m_lastTime;
    const QString m_formerIp;
    const QString m_secondIp;
    QRandomGenerator &m_random = *QRandomGenerator::global();
    QList<SampleEntry> &m_entries;
};

} // namespace

void insertSampleLog(Database &database)
{
    // A margin, so that no entry is dropped at the first request.
    const QDateTime start
        = QDateTime::currentDateTimeUtc().addMSecs(kDayMs * (1 - ActivityLog::kMaxAgeDays));
    const QList<SampleKey> keys = sampleKeys(database, start);
    constexpr double entriesPerKey = 700;
    const double share = std::clamp(static_cast<double>(kMaxEntries - keys.size())
            / (entriesPerKey * static_cast<double>(std::max<qsizetype>(keys.size(), 1))),
        0.0, 1.0);
    QList<SampleEntry> entries;
    for (const SampleKey &key : keys)
        KeyHistory(key, entries).append(start, share);
    std::sort(entries.begin(), entries.end(),
        [](const SampleEntry &a, const SampleEntry &b) { return a.time < b.time; });
    QList<std::pair<QString, QByteArray>> rows;
    for (const SampleEntry &entry : entries) {
        const QString created = timestamp(QDateTime::fromMSecsSinceEpoch(entry.time, Qt::UTC));
        rows.append({ created, ActivityLog::toJson(entry.entry, entry.status, created) });
    }
    ActivityLog(database).addPast(rows);
}

} // namespace sandbox
