// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/api/GeneratedKey.h"
#include "app/replacement/ReplacementsFormat.h"
#include "app/storage/MergedFile.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

class ActivityLog;
class KeysController;

/// A change of one replacement.
struct ReplacementChange
{
    using State = std::optional<Replacement>; ///< nullopt without a replacement

    QString id; ///< of the old key
    std::function<void(State &)> apply;
    /// The change is made by what a list or the log shows, which the next one shows again. Of
    /// several in a row, the file gets all if it is as `before`, and the last one otherwise.
    bool isSeen = false;
    State before = {}; ///< of `isSeen`
    State after = {};
};

/// See `MergedFile`.
struct ReplacementsFile
{
    using Content = ReplacementHash;
    using Changes = QList<ReplacementChange>;
    static constexpr qint64 maxSize = replacementsFormat::maxSize;
    static constexpr auto read = replacementsFormat::read;
    static constexpr auto write = replacementsFormat::write;
    static void apply(const Changes &changes, ReplacementHash &replacements);
    static void add(Changes &changes, const Changes &newer);
    static Changes adding(const ReplacementHash &replacements);
};

/// The replacements of a connection's keys that are under way, in a `MergedFile`, and what the
/// lists and the log tell about them. The file has no secret.
class Replacements : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        /// Between two looks while the page of a replacement is open.
        std::chrono::milliseconds shownDelay = std::chrono::minutes(1);
        /// The same while none is; with jitter.
        std::chrono::milliseconds usualDelay = std::chrono::minutes(15);
    };

    /// Returns the path of a connection's replacements; empty for an invalid id.
    static QString filePath(const QString &connectionsFolder, const QString &connectionId);

    /// The others must outlive this; `disk` has one thread. The replacements are in memory until
    /// `setFile`.
    Replacements(
        KeysController &keys, ActivityLog &log, QThreadPool &disk, QObject *parent = nullptr)
        : Replacements(keys, log, disk, Limits(), parent)
    {
    }
    Replacements(KeysController &keys, ActivityLog &log, QThreadPool &disk, Limits limits,
        QObject *parent = nullptr);

    void setFile(const QString &path) { m_file.setFile(path); }
    bool hasFile() const { return m_file.hasFile(); }
    void discard();
    bool isSaved() const { return m_file.isSaved(); }
    const std::optional<FileProblem> &problem() const { return m_file.problem(); }
    bool wasDamaged() const { return m_file.wasDamaged(); }

    const ReplacementHash &all() const { return m_file.content(); }
    /// Returns the replacement of the key, or by it. Prefers one that is not done.
    std::optional<Replacement> find(const QString &keyId) const;

    /// Starts the replacement of a key, unless it is under way.
    void start(const ApiKey &oldKey);
    /// Forgets the replacement. The keys stay.
    void stop(const QString &oldKeyId);
    /// Generates the new key, or another one, whose name will be `name`. Does nothing while a key
    /// is being generated, or one may have been generated, here or in another window. The name in
    /// the request is saved before it is sent: by it, the key is found if the response is lost.
    /// Ends with `generated`, `generateFailed` or `generateNotSaved`, or with a
    /// `Replacement::Request`.
    void generate(const QString &oldKeyId, const QString &name);
    bool isGenerating(const QString &oldKeyId) const;
    /// Returns the old keys whose new keys' values nobody has taken. The service sends a value only
    /// once: they are kept until `takeNewKey`, or until the key is deleted or stored.
    QStringList untakenKeys() const { return m_newKeys.keys(); }
    std::optional<GeneratedKey> takeNewKey(const QString &oldKeyId);
    /// Returns true while a value is kept, or will be.
    bool wouldLoseNewKey() const;
    /// Another key in the list replaces the old one. The user has its value.
    void useKey(const QString &oldKeyId, const ApiKey &newKey);
    /// The new key's value has been put where it is needed. The id is empty if the response had
    /// none.
    void setDelivered(const QString &newKeyId);
    void setSilence(const QString &oldKeyId, std::chrono::hours silence);
    /// The new key is not to get the name of the old one.
    void keepName(const QString &oldKeyId);

    /// The id of the key that Llavero signs in with, whose uses show nothing; empty if unknown.
    void setOwnKey(const QString &keyId);
    /// Until `check` is destroyed, and up to the next list, a use of a new key may be by the check,
    /// and is no sign that the key is where it is needed.
    void addCheck(const QObject *check);

    /// Looks more often while the page of a replacement is open.
    void setShown(bool isShown);
    /// Nothing is looked for until the service can be reached.
    void setOnline(bool isOnline);
    /// Fetches the list now.
    void look();
    /// Returns how long it is until the next look; nullopt if none is scheduled.
    std::optional<std::chrono::milliseconds> nextLook() const;

signals:
    /// Some replacements have changed, here or in another window.
    void changed();
    /// Reports a change of `isSaved`, `problem` or `wasDamaged`.
    void stateChanged();
    /// `key` can be taken, and is kept until then.
    void generated(const QString &oldKeyId, const GeneratedKey &key);
    void untakenKeysChanged();
    void generateFailed(const QString &oldKeyId, const ApiError &error);
    /// Nothing was sent, because of `problem`.
    void generateNotSaved(const QString &oldKeyId);
    /// The replacement was forgotten, because none of its keys is in the list any more.
    void ended(const Replacement &last);

private:
    using Edit = std::function<void(Replacement &)>;
    void change(const QString &oldKeyId, const std::function<void(ReplacementChange::State &)> &);
    void edit(const QString &oldKeyId, const Edit &edit);
    void editKey(const QString &keyId, const std::function<void(ReplacedKey &)> &edit);

    void claim(const QString &name, const std::function<void(bool)> &send);
    void onSynchronized();
    void onGenerated(const GeneratedKey &key);
    void dropNewKey(const QString &newKeyId);
    void onGenerateFailed(const ApiError &error);
    void onRemoved(const QList<ApiKey> &keys);
    bool usesOwnKey(const QString &keyId) const;
    bool isAwaited(const Replacement &replacement) const;
    void onLoaded();
    void readList(bool isAfterChecks = false);
    void renameIfListed(const Replacement &before, const Replacement &after);
    void forgetEnded();
    void loadLog();
    void readLog();
    void readLog(const Replacement &replacement);
    void schedule();

    KeysController &m_keys;
    ActivityLog &m_log;
    const Limits m_limits;
    MergedFile<ReplacementsFile> m_file;
    QHash<QString, GeneratedKey> m_newKeys; ///< by the ids of the old keys; see `untakenKeys`
    QStringList m_valuesWithoutId = {}; ///< the old keys of the responses without an id
    QString m_renamesFor = {}; ///< the old key whose replacement gets its name here
    QString m_sentName = {}; ///< in the last request of this window
    std::function<void(bool)> m_send; ///< the request that waits until its name is saved
    QString m_ownKey = {};
    QStringList m_formerOwnKeys = {}; ///< used since the last list
    int m_checks = 0; ///< under way
    bool m_isListOlder = false; ///< the list that is being fetched may be older than their end
    QTimer m_nextLook;
    bool m_isShown = false;
    bool m_isOnline = false;
};
