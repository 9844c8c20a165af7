// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notices/NoticeBook.h"

#include <QObject>
#include <QTimer>

class KeyCheck;
class KeyNotes;
class KeysController;
class Notices;
class Replacements;
struct UnresolvedChange;

/// Finds what is news for the notices of a connection, and tells them what Llavero itself does.
class NoticeFinder : public QObject
{
    Q_OBJECT

public:
    /// They must outlive this.
    NoticeFinder(KeysController &keys, Replacements &replacements, KeyNotes &notes,
        Notices &notices, QObject *parent = nullptr);

    /// The id of the key that Llavero signs in with, whose uses are no news; empty if unknown.
    void setOwnKey(const QString &keyId);
    /// Its use of a key is no news.
    void addCheck(const KeyCheck *check);
    /// Called in the thread of the disk, for the names of keys that this window never saw.
    void setSavedKeys(const std::function<ApiKeyTable()> &keys) { m_savedKeys = keys; }

private:
    void onLoadingChanged(bool isLoading);
    void onLoaded();
    void onOutcome(const UnresolvedChange &change, bool isMade);
    void record(OwnChange::Kind kind, const QString &id);
    void recordLater(OwnChange::Kind kind, const QString &id);
    void flush();
    QList<LastingState> readyReplacements() const;

    KeysController &m_keys;
    Replacements &m_replacements;
    KeyNotes &m_notes;
    Notices &m_notices;
    std::function<ApiKeyTable()> m_savedKeys = [] { return ApiKeyTable(); };
    QDateTime m_requestedAt = {}; ///< the list that is being loaded, or the last one
    ApiKeyTable m_before = {}; ///< the list before that one
    QString m_ownKey = {};
    QSet<QString> m_formerOwnKeys = {}; ///< since the last list; also the checked keys
    int m_checks = 0;
    bool m_isListOlder = false; ///< a check ended while it was loaded
    QString m_sentName = {}; ///< of the last key that is generated here
    QList<OwnChange> m_changes; ///< of many keys, until the next `flush`
    QTimer m_flush;
};
