// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notices/KnownKeys.h"
#include "app/notices/Notice.h"
#include "app/storage/KeyNote.h"
#include "app/table/ApiKeyTable.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>

/// A change of the list that Llavero itself makes, in any of its windows: no news.
struct OwnChange
{
    enum class Kind {
        Generating, ///< of a name: the response may come
        Generated, ///< of an id
        Deleting, ///< of an id: the response may come
        Deleted, ///< of an id
        Failed, ///< of a name or an id: it was not made
    };

    Kind kind = Kind::Failed;
    QString id = {}; ///< or the name of a key that is being generated
    QDateTime time = {};
};

/// A state that lasts, such as a review that is due: it is reported once.
struct LastingState
{
    QString name = {}; ///< unique
    Notice notice = {};
};

/// A list that the service has confirmed, and what is known of the keys beside it.
struct NoticeList
{
    ApiKeyTable keys = {};
    ApiKeyTable before = {}; ///< an earlier list, for the names of the keys that have left it
    /// Returns the saved list; for the same, if another window has seen more.
    std::function<ApiKeyTable()> savedKeys = [] { return ApiKeyTable(); };
    /// By this computer's clock, in UTC, like `now`.
    QDateTime requestedAt = {};
    QDateTime now = {};
    QSet<QString> ownKeys = {}; ///< their uses are Llavero's own
    QSet<QString> keysMadeHere = {}; ///< that they are in the list is no news
    bool isUseUnclear = false; ///< a check uses one of the keys: the next list tells
    KeyNoteHash notes = {};
    QList<LastingState> ready = {}; ///< the replacements
    QSet<Notice::Kind> muted = {}; ///< they are not recorded
    QString idPrefix = {}; ///< of the notices that it brings
};

/// The content of a connection's file: its notices, and what tells what is new. A list changes both
/// at once, so that each change is found exactly once, in whatever window, and after a crash. The
/// first list brings no notice.
struct NoticeBook
{
    static constexpr qsizetype maxNotices = 500;
    static constexpr int maxDays = 90;
    static constexpr int silentDays = 90; ///< then a use is news
    /// More of a kind become one group.
    static constexpr int maxSingles = 3;

    struct Own
    {
        OwnChange::Kind kind = OwnChange::Kind::Failed;
        qint64 time = 0; ///< in milliseconds since 1970

        bool operator==(const Own &) const = default;
    };

    QList<Notice> notices = {}; ///< newest first
    std::optional<KnownKeys> known = {}; ///< nullopt before the first list
    QDateTime requestedAt = {}; ///< that list
    QHash<quint64, Own> ownChanges = {}; ///< the recent ones, by hashes
    /// The lasting states that were reported, such as a review that is due, by hashes, with the
    /// days on which they lasted.
    QHash<quint64, qint32> reported = {};
    bool isSignInEnded = false;

    bool isEmpty() const { return *this == NoticeBook(); }
    bool operator==(const NoticeBook &) const = default;

    void addList(const NoticeList &list);
    void addOwnChange(const OwnChange &change);
    /// Adds the notice, once until the next list.
    void endSignIn(const Notice &notice, bool isMuted);
    /// Adds the state's notice, unless it was reported. Does nothing before the first list.
    void addState(const LastingState &state, bool isMuted);
    /// Adds the notice unless it is there.
    void add(const Notice &notice);
};
