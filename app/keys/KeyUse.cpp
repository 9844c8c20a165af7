// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyUse.h"

#include "app/storage/KeyNotes.h"

#include <limits>

KeyUse keyUse(const ApiKey &key, const QDateTime &now)
{
    if (!key.unreadableActivity.isEmpty())
        return KeyUse::Recent;
    if (key.lastActivity)
        return *key.lastActivity < now.addDays(-staleDays) ? KeyUse::Stale : KeyUse::Recent;
    const bool isNew = key.creationDate && *key.creationDate >= now.addDays(-newDays);
    return isNew ? KeyUse::New : KeyUse::Never;
}

TimeRange lastActivities(KeyGroup group, const QDateTime &now)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const qint64 recently = now.addDays(-KeyStatistics::recentDays).toMSecsSinceEpoch();
    const qint64 staleLimit = now.addDays(-staleDays).toMSecsSinceEpoch();
    switch (group) {
    case KeyGroup::UsedRecently:
        return { recently, end };
    case KeyGroup::UsedEarlier:
        return { staleLimit, recently };
    case KeyGroup::Stale:
        return { ApiKeyView::unreadable + 1, staleLimit };
    case KeyGroup::NeverUsed:
        return { ApiKeyView::never, ApiKeyView::never + 1 };
    case KeyGroup::UseUnknown:
        return { ApiKeyView::unreadable, ApiKeyView::unreadable + 1 };
    case KeyGroup::All:
    case KeyGroup::ReviewDue:
    case KeyGroup::Noted:
    case KeyGroup::Replacing:
        break;
    }
    return { ApiKeyView::never, end };
}

KeyIds notedKeys(KeyGroup group, const KeyNoteHash &notes, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    KeyIds ids;
    for (const auto &[id, note] : notes.asKeyValueRange()) {
        if (group == KeyGroup::Noted ? !note.text.isEmpty() : KeyNotes::isDue(note, today))
            ids.insert(id.toUtf8());
    }
    return ids;
}

static void countNotes(KeyStatistics &statistics, const ApiKeyTable &keys, const QDateTime &now,
    const KeyNoteHash &notes)
{
    const KeyIds noted = notedKeys(KeyGroup::Noted, notes, now);
    const KeyIds due = notedKeys(KeyGroup::ReviewDue, notes, now);
    for (const ApiKeyChunk &chunk : keys.chunks()) {
        for (qsizetype row = 0; row < chunk.size() && !(noted.isEmpty() && due.isEmpty()); ++row) {
            statistics.noted += containsId(noted, chunk.ids.at(row));
            statistics.reviewDue += containsId(due, chunk.ids.at(row));
        }
    }
}

/// Works on plain numbers, because all keys are counted every minute and on every change.
KeyStatistics keyStatistics(const ApiKeyTable &keys, const QDateTime &now, const KeyNoteHash &notes)
{
    const qint64 recently = lastActivities(KeyGroup::UsedRecently, now).begin;
    const qint64 staleLimit = lastActivities(KeyGroup::Stale, now).end;
    KeyStatistics statistics { .total = keys.size() };
    for (const ApiKeyChunk &chunk : keys.chunks()) {
        for (const qint64 time : chunk.lastActivities) {
            statistics.neverUsed += time == ApiKeyView::never;
            statistics.stale += ApiKeyView::isTime(time) && time < staleLimit;
            statistics.usedRecently += time >= recently;
            statistics.unreadable += time == ApiKeyView::unreadable;
        }
    }
    statistics.usedEarlier = statistics.total - statistics.usedRecently - statistics.stale
        - statistics.neverUsed - statistics.unreadable;
    countNotes(statistics, keys, now, notes);
    return statistics;
}

qsizetype KeyStatistics::count(KeyGroup group) const
{
    switch (group) {
    case KeyGroup::All:
        return total;
    case KeyGroup::UsedRecently:
        return usedRecently;
    case KeyGroup::UsedEarlier:
        return usedEarlier;
    case KeyGroup::Stale:
        return stale;
    case KeyGroup::NeverUsed:
        return neverUsed;
    case KeyGroup::UseUnknown:
        return unreadable;
    case KeyGroup::ReviewDue:
        return reviewDue;
    case KeyGroup::Noted:
        return noted;
    case KeyGroup::Replacing:
        return replacements;
    }
    Q_UNREACHABLE();
}
