// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/KeyNote.h"
#include "app/table/ApiKeyTable.h"

#include <QSet>

/// The use of a key, for users who look for keys to delete.
enum class KeyUse { New, Never, Stale, Recent };

/// A key is stale if it was not used for this number of days.
constexpr int staleDays = 90;

/// An unused key is new for this number of days after its creation.
constexpr int newDays = 30;

/// A key whose last activity is unreadable has been used.
KeyUse keyUse(const ApiKey &key, const QDateTime &now);

/// The keys that the list can be limited to. Each key is in one of the groups of use, and may be in
/// those of notes as well.
enum class KeyGroup {
    All,
    UsedRecently, ///< within `KeyStatistics::recentDays`, or after now
    UsedEarlier, ///< before that, but not stale
    Stale,
    NeverUsed,
    UseUnknown, ///< used, but the last activity cannot be read
    ReviewDue, ///< the day of its review has come
    Noted, ///< with a text of the user's, not only a date of a review
    Replacing, ///< being replaced, or replacing another key
};

/// Ids of keys, in UTF-8.
using KeyIds = QSet<QByteArray>;

/// Returns the last activities of the keys of a group of use at `now`; all of them for another
/// group.
TimeRange lastActivities(KeyGroup group, const QDateTime &now);
/// Returns the keys of a group of notes at `now`, also those that are no longer in the list.
KeyIds notedKeys(KeyGroup group, const KeyNoteHash &notes, const QDateTime &now);

/// Returns whether `ids` contains an id, without a copy of it.
inline bool containsId(const KeyIds &ids, QByteArrayView id)
{
    return ids.contains(QByteArray::fromRawData(id.data(), id.size()));
}

/// Counts of keys by group. Those of use add up to `total`.
struct KeyStatistics
{
    static constexpr int recentDays = 30;

    qsizetype total = 0;
    qsizetype usedRecently = 0;
    qsizetype usedEarlier = 0;
    qsizetype stale = 0;
    qsizetype neverUsed = 0;
    qsizetype unreadable = 0;
    qsizetype reviewDue = 0;
    qsizetype noted = 0;
    qsizetype replacements = 0; ///< each has one key or two; they are counted elsewhere

    qsizetype count(KeyGroup group) const;
    bool operator==(const KeyStatistics &) const = default;
};

KeyStatistics keyStatistics(
    const ApiKeyTable &keys, const QDateTime &now, const KeyNoteHash &notes = {});
