// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/ReplacementMark.h"
#include "app/table/ApiKeyTable.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

/// A use of a key that the list or the log reports.
struct SeenUse
{
    QDateTime time; ///< in UTC
    QString ip = {}; ///< may be empty

    bool operator==(const SeenUse &) const = default;
};

/// One of the two keys of a replacement.
struct ReplacedKey
{
    enum class Presence { Listed, DeletedHere, DeletedElsewhere };

    QString id = {}; ///< empty for a new key that was not generated
    QString name = {}; ///< as it last was in the list
    Presence presence = Presence::Listed;

    bool exists() const { return !id.isEmpty() && presence == Presence::Listed; }
    bool operator==(const ReplacedKey &) const = default;
};

/// The replacement of a key by a new one, as far as it is known: facts, without the new key's
/// value. What they mean is computed from them. Times are UTC.
struct Replacement
{
    /// Why it cannot go on.
    enum class Ending {
        None,
        OldKeyDeleted, ///< before there was a new one
        NewKeyDeleted, ///< the old one still works
        BothDeleted,
    };
    /// What has become of the request that generates the new key.
    enum class Request {
        NotSent, ///< or the service has refused it
        Unknown, ///< its response is missing: it is under way, or was lost
        NotMade, ///< the service's time for changes has passed without a sign of the key
        ValueLost, ///< the key exists, and its value did not arrive: see `lostKey`
    };

    /// A change that was not confirmed after this time was not made.
    static constexpr std::chrono::minutes changeTimeout { 30 };
    static constexpr qsizetype maxLateUses = 5;
    static QList<std::chrono::hours> silences()
    {
        using std::chrono::hours;
        return { hours(1), hours(24), hours(7 * 24) };
    }

    ReplacedKey oldKey = {};
    ReplacedKey newKey = {};
    QString wantedName = {}; ///< of the new key
    QDateTime startedAt = {};
    QString sentName = {}; ///< in the request that generates the new key, until its response
    QDateTime sentAt = {};
    bool hasValueArrived = false; ///< the response had no id, which the list has under `sentName`
    QString lostKey = {}; ///< the id of the key that was generated without a response
    QDateTime generatedAt = {}; ///< by the service's clock, if it reports that
    /// The old key must be silent for so long before its deletion is offered.
    std::chrono::hours silence = std::chrono::hours(24);
    bool isDelivered = false; ///< the user has the new key's value
    bool isOwnKey = false; ///< Llavero signs in with the old key, and then with the new one
    bool keepsName = false; ///< the new key is not to get the old one's name
    /// A check in this program may have used the new key since the last list.
    bool isCheckedHere = false;
    /// Uses of the new key until a minute after this time do not count: Llavero's own, and those
    /// before it replaced the old one.
    QDateTime usesCountAfter = {};
    /// The same for the old key: Llavero itself has used it until then.
    QDateTime oldUsesCountAfter = {};
    std::optional<SeenUse> firstUse = {}; ///< of the new key, as far as it was seen
    std::optional<SeenUse> oldUse = {}; ///< the last one of the old key
    bool isFirstUseExact
        = false; ///< the log has all uses of the new key; the list has the last one only
    bool isOldUseUnreadable = false; ///< the service has sent no date
    /// The uses of the old key after the first one of the new key, the last one first. The last one
    /// of each address counts.
    QList<SeenUse> lateUses = {};
    /// The name of another key that seems to replace the old one; empty without one.
    QString rivalName = {};
    QDateTime confirmedAt = {}; ///< the time of the last list that these facts are from
    /// The time of the list that has first shown the present silence. Like `confirmedAt` by the
    /// clock of this computer, which may differ from the service's.
    QDateTime silenceSeenAt = {};

    bool operator==(const Replacement &) const = default;

    static Replacement of(const ApiKey &oldKey, const QDateTime &now);

    ReplacementStep step() const;
    Ending ending() const;
    Request request() const;
    /// Returns since when the old key has been silent, and at least since the first use of the new
    /// one. Returns nullopt before that, and if the last use of the old key is not known.
    std::optional<QDateTime> silentSince() const;
    /// Returns when the old key will have been silent for as long as wanted, by both clocks.
    std::optional<QDateTime> readyAt() const;
    /// Returns true if it was silent for so long, as far as the last list or its deletion.
    bool isSilent() const;
    /// Returns whether a use shows that the new key is where the old one was.
    bool isCounted(const SeenUse &newUse) const;
    /// Returns true while the lists tell something about it.
    bool isWatched() const;
    bool contains(const QString &keyId) const
    {
        return !keyId.isEmpty() && (keyId == oldKey.id || keyId == newKey.id);
    }
    ReplacementMark mark(const QString &keyId) const;
};

/// What a list of keys, which the service has confirmed, says about a replacement.
struct ReplacementList
{
    QDateTime confirmedAt;
    QDateTime now = {}; ///< by the same clock, which may have been set back since
    std::optional<ApiKey> oldKey = {}; ///< nullopt if the list does not have it
    std::optional<ApiKey> newKey = {};
    std::optional<ApiKey> sentKey = {}; ///< the one with `sentName`, or `lostKey`
    std::optional<ApiKey> rival = {}; ///< see `rivalName`
    bool hasOwnUse = false; ///< Llavero itself uses the new key
    bool hasOwnOldUse = false; ///< the last use of the old key may be Llavero's own
    bool isAfterChecks = false; ///< it was fetched when no check was under way
    bool isAwaited = false; ///< the response to the request that generates the new key may come

    /// Returns one for each replacement, in the same order.
    static QList<ReplacementList> of(const ApiKeyTable &keys, const QDateTime &confirmedAt,
        const QList<Replacement> &replacements);
    static ReplacementList of(
        const ApiKeyTable &keys, const QDateTime &confirmedAt, const Replacement &replacement)
    {
        return of(keys, confirmedAt, QList { replacement }).constFirst();
    }
};

/// What the activity log says about a replacement.
struct ReplacementLog
{
    QDateTime since; ///< the log is complete as of this time
    std::optional<SeenUse> firstUse = {}; ///< of the new key
    QList<SeenUse> oldUses = {}; ///< the last one of the old key from each address, in any order
};

/// Returns the replacement with what the list says. An older list changes nothing, unless the clock
/// has been set back since the last one.
Replacement afterList(Replacement replacement, const ReplacementList &list);
/// Returns the replacement with what the log says.
Replacement afterLog(Replacement replacement, const ReplacementLog &log);

/// Returns the name of a key that replaces one of `oldName` now, such as "ci (2026-11)", which no
/// key has.
QString replacementName(const QString &oldName, const QDateTime &now, const ApiKeyTable &keys);
/// Returns whether a name has the form of those.
bool isReplacementName(const QString &name);
