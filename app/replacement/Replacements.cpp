// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replacement/Replacements.h"

#include "app/activity/ActivityLog.h"
#include "app/keys/KeysController.h"
#include "app/platform/Async.h"
#include "app/platform/Jitter.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

using Presence = ReplacedKey::Presence;

// --- The file ------------------------------------------------------------------------------

void ReplacementsFile::apply(const Changes &changes, ReplacementHash &replacements)
{
    for (const ReplacementChange &change : changes) {
        ReplacementChange::State replacement;
        if (const auto known = replacements.constFind(change.id); known != replacements.cend())
            replacement = *known;
        if (change.isSeen && replacement == change.before)
            replacement = change.after;
        else
            change.apply(replacement);
        if (replacement)
            replacements.insert(change.id, *replacement);
        else
            replacements.remove(change.id);
    }
}

/// While the file cannot be written, looks do not fill the memory.
void ReplacementsFile::add(Changes &changes, const Changes &newer)
{
    for (const ReplacementChange &change : newer) {
        const auto last = std::find_if(changes.rbegin(), changes.rend(),
            [&change](const ReplacementChange &known) { return known.id == change.id; });
        if (last != changes.rend() && last->isSeen && change.isSeen) {
            last->apply = change.apply;
            last->after = change.after;
        } else {
            changes.append(change);
        }
    }
}

ReplacementsFile::Changes ReplacementsFile::adding(const ReplacementHash &replacements)
{
    Changes changes;
    for (const Replacement &replacement : replacements) {
        changes.append(
            { .id = replacement.oldKey.id, .apply = [replacement](ReplacementChange::State &known) {
                 if (!known)
                     known = replacement;
             } });
    }
    return changes;
}

// --- Changes -------------------------------------------------------------------------------

QString Replacements::filePath(const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return {};
    return u"%1/%2/replacements.json"_s.arg(connectionsFolder, connectionId);
}

Replacements::Replacements(
    KeysController &keys, ActivityLog &log, QThreadPool &disk, Limits limits, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_log(log)
    , m_limits(limits)
    , m_file(disk)
{
    connect(&m_file, &MergedFileSignals::changed, this, &Replacements::changed);
    connect(&m_file, &MergedFileSignals::stateChanged, this, &Replacements::stateChanged);
    connect(&m_file, &MergedFileSignals::synchronized, this, &Replacements::onSynchronized);
    keys.setGenerateGate([self = QPointer(this)](const QString &name, const auto &send) {
        if (self)
            self->claim(name, send);
    });
    connect(&keys, &KeysController::generated, this, &Replacements::onGenerated);
    connect(&keys, &KeysController::generateFailed, this, &Replacements::onGenerateFailed);
    connect(&keys, &KeysController::renamed, this, [this](const QString &id) {
        if (const auto key = m_keys.model().find(id))
            editKey(id, [name = key->name](ReplacedKey &renamed) { renamed.name = name; });
    });
    connect(
        &keys, &KeysController::removed, this, [this](const ApiKey &key) { onRemoved({ key }); });
    connect(&keys, &KeysController::batchRemoved, this, &Replacements::onRemoved);
    connect(&keys, &KeysController::loaded, this, &Replacements::onLoaded);
    connect(&keys, &KeysController::loadFailed, this, &Replacements::schedule);
    connect(&log, &ActivityLog::changed, this, [this] {
        if (m_log.state() == ActivityLog::State::Idle)
            readLog();
    });
    m_nextLook.setSingleShot(true);
    connect(&m_nextLook, &QTimer::timeout, this, &Replacements::look);
}

void Replacements::discard()
{
    m_newKeys.clear();
    m_file.discard();
    if (const auto send = std::exchange(m_send, {}))
        send(false);
}

void Replacements::change(
    const QString &oldKeyId, const std::function<void(ReplacementChange::State &)> &apply)
{
    m_file.change({ { .id = oldKeyId, .apply = apply } });
}

static auto onExisting(const std::function<void(Replacement &)> &edit)
{
    return [edit](ReplacementChange::State &replacement) {
        if (replacement)
            edit(*replacement);
    };
}

void Replacements::edit(const QString &oldKeyId, const Edit &edit)
{
    change(oldKeyId, onExisting(edit));
}

/// Returns a change by what a list or the log shows.
static ReplacementChange seenChange(
    const Replacement &known, const std::function<void(Replacement &)> &edit)
{
    ReplacementChange change {
        .id = known.oldKey.id, .apply = onExisting(edit), .isSeen = true, .before = known
    };
    change.after = change.before;
    edit(*change.after);
    return change;
}

static bool hasNewUse(const ReplacementChange &change)
{
    return change.before->firstUse != change.after->firstUse
        || change.before->lateUses != change.after->lateUses;
}

/// Edits the key in all replacements.
void Replacements::editKey(const QString &keyId, const std::function<void(ReplacedKey &)> &editKey)
{
    const ReplacementHash all = this->all();
    for (const Replacement &replacement : all) {
        if (!replacement.contains(keyId))
            continue;
        edit(replacement.oldKey.id, [keyId, editKey](Replacement &edited) {
            for (ReplacedKey *key : { &edited.oldKey, &edited.newKey }) {
                if (key->id == keyId)
                    editKey(*key);
            }
        });
    }
}

// --- What the user does --------------------------------------------------------------------

std::optional<Replacement> Replacements::find(const QString &keyId) const
{
    std::optional<Replacement> found;
    for (const Replacement &replacement : all()) {
        const bool isOver = found && found->step() >= ReplacementStep::Done;
        const bool isOldKey = replacement.oldKey.id == keyId;
        const bool isBetter = replacement.step() < ReplacementStep::Done && isOldKey;
        if (replacement.contains(keyId) && (!found || isOver || isBetter))
            found = replacement;
    }
    return found;
}

void Replacements::start(const ApiKey &oldKey)
{
    const Replacement fresh = Replacement::of(oldKey, QDateTime::currentDateTimeUtc());
    change(oldKey.id, [fresh](ReplacementChange::State &known) {
        if (!known || known->step() >= ReplacementStep::Done)
            known = fresh;
    });
}

void Replacements::stop(const QString &oldKeyId)
{
    change(oldKeyId, [](ReplacementChange::State &known) { known.reset(); });
}

/// Returns the replacement as it was started, for another new key.
static Replacement restarted(const Replacement &replacement)
{
    return { .oldKey = replacement.oldKey,
        .wantedName = replacement.wantedName,
        .startedAt = replacement.startedAt,
        .silence = replacement.silence,
        .oldUse = replacement.oldUse,
        .isOldUseUnreadable = replacement.isOldUseUnreadable,
        .confirmedAt = replacement.confirmedAt };
}

static bool mayGenerate(const Replacement &replacement)
{
    return replacement.oldKey.exists() && !replacement.newKey.exists()
        && replacement.request() != Replacement::Request::Unknown;
}

/// Takes the name of a request back, which was not sent or has failed.
static auto withdrawing(const QString &sentName)
{
    return [sentName](Replacement &edited) {
        if (edited.sentName == sentName)
            edited.sentName.clear();
    };
}

void Replacements::generate(const QString &oldKeyId, const QString &name)
{
    const auto replacement = all().constFind(oldKeyId);
    if (replacement == all().cend() || !mayGenerate(*replacement) || m_keys.isGenerating())
        return;
    edit(oldKeyId, [name](Replacement &edited) {
        if (mayGenerate(edited))
            edited.wantedName = name;
    });
    m_renamesFor = oldKeyId;
    m_keys.generate(oldKeyId);
}

bool Replacements::isGenerating(const QString &oldKeyId) const
{
    return m_keys.isGenerating() && m_keys.replacedKey() == oldKeyId;
}

void Replacements::useKey(const QString &oldKeyId, const ApiKey &newKey)
{
    if (newKey.id == oldKeyId)
        return;
    edit(oldKeyId, [newKey](Replacement &edited) {
        if (edited.newKey.exists())
            return;
        edited = restarted(edited);
        edited.newKey = { .id = newKey.id, .name = newKey.name };
        edited.generatedAt = newKey.creationDate.value_or(QDateTime());
        edited.isDelivered = true;
        edited.usesCountAfter = newKey.lastActivity.value_or(QDateTime()); // perhaps elsewhere
        edited.confirmedAt = {}; // the list tells more
    });
    readList();
}

void Replacements::setDelivered(const QString &newKeyId)
{
    dropNewKey(newKeyId);
    const ReplacementHash all = this->all();
    for (const Replacement &replacement : all) {
        const QString &oldKeyId = replacement.oldKey.id;
        // The list may have had the id before the user took the value.
        const bool isIt = newKeyId.isEmpty()
            ? m_valuesWithoutId.contains(oldKeyId) && !m_newKeys.contains(oldKeyId)
            : replacement.newKey.id == newKeyId;
        if (isIt && replacement.hasValueArrived)
            edit(oldKeyId, [newId = replacement.newKey.id](Replacement &edited) {
                const bool isSame = newId.isEmpty() || edited.newKey.id == newId;
                edited.isDelivered = edited.isDelivered || (isSame && edited.hasValueArrived);
            });
    }
}

void Replacements::setSilence(const QString &oldKeyId, std::chrono::hours silence)
{
    edit(oldKeyId, [silence](Replacement &edited) { edited.silence = silence; });
}

void Replacements::keepName(const QString &oldKeyId)
{
    edit(oldKeyId, [](Replacement &edited) { edited.keepsName = true; });
}

// --- The new key ---------------------------------------------------------------------------

/// Of several windows, one gets to send its request.
void Replacements::claim(const QString &name, const std::function<void(bool)> &send)
{
    const QString oldKeyId = m_keys.replacedKey();
    m_sentName = name;
    m_send = send;
    change(oldKeyId,
        [name, sentAt = QDateTime::currentDateTimeUtc(),
            isOwnKey = oldKeyId == m_keys.model().deviceKey()](ReplacementChange::State &known) {
            if (!known || !mayGenerate(*known))
                return;
            known = restarted(*known);
            known->sentName = name;
            known->sentAt = sentAt;
            known->isOwnKey = isOwnKey;
        });
    if (all().value(oldKeyId).sentName != name)
        m_file.synchronize(); // it is refused
}

void Replacements::onSynchronized()
{
    const QString oldKeyId = m_keys.replacedKey();
    const bool isClaimed = m_file.saved().value(oldKeyId).sentName == m_sentName;
    const auto &problem = m_file.problem();
    // Nothing can be saved in a newer version's file, which no window of this version uses.
    const bool isUnsaved = problem && problem->kind != FileProblem::Kind::Newer;
    if (m_send && (isClaimed || problem || isSaved())) {
        const bool isOurs = all().value(oldKeyId).sentName == m_sentName;
        const bool isSent = isOurs && !isUnsaved && m_isOnline;
        if (!isSent) {
            m_renamesFor.clear();
            edit(oldKeyId, withdrawing(m_sentName));
        }
        std::exchange(m_send, {})(isSent);
        if (isOurs && isUnsaved)
            emit generateNotSaved(oldKeyId);
    }
    readList(); // others may have been read
}

/// The key is shown even if another window has stopped the replacement meanwhile.
void Replacements::onGenerated(const GeneratedKey &key)
{
    const QString oldKeyId = m_keys.replacedKey();
    if (oldKeyId.isEmpty())
        return;
    const ApiKey oldKey = m_keys.model().find(oldKeyId).value_or(
        ApiKey { .id = oldKeyId, .name = {}, .lastIp = {} });
    const auto add
        = [key = key.key, fresh = Replacement::of(oldKey, QDateTime::currentDateTimeUtc())](
              ReplacementChange::State &known) {
              Replacement edited = known.value_or(fresh);
              edited.hasValueArrived = true;
              if (edited.lostKey == key.id)
                  edited.lostKey.clear(); // a list was faster
              edited.generatedAt = key.creationDate.value_or(fresh.startedAt);
              edited.confirmedAt = fresh.startedAt; // an earlier list does not have the key
              if (!key.id.isEmpty()) {
                  edited.newKey = { .id = key.id, .name = key.name };
                  edited.sentName.clear();
              }
              known = edited;
          };
    change(oldKeyId, add);
    const QString wantedName = all().value(oldKeyId).wantedName;
    if (m_renamesFor == oldKeyId && !key.key.id.isEmpty()) { // or else once the list has the id
        m_renamesFor.clear();
        if (!wantedName.isEmpty())
            m_keys.rename(key.key.id, wantedName);
    }
    m_newKeys.insert(oldKeyId, key);
    m_valuesWithoutId.removeAll(oldKeyId);
    if (key.key.id.isEmpty())
        m_valuesWithoutId.append(oldKeyId);
    emit generated(oldKeyId, key);
    emit untakenKeysChanged();
    schedule();
}

std::optional<GeneratedKey> Replacements::takeNewKey(const QString &oldKeyId)
{
    if (!m_newKeys.contains(oldKeyId))
        return std::nullopt;
    const GeneratedKey key = m_newKeys.take(oldKeyId);
    emit untakenKeysChanged();
    return key;
}

bool Replacements::wouldLoseNewKey() const
{
    return !m_newKeys.isEmpty() || (m_keys.isGenerating() && !m_keys.replacedKey().isEmpty());
}

/// The value is stored, or the key is deleted.
void Replacements::dropNewKey(const QString &newKeyId)
{
    const auto isIt = [&newKeyId](const auto &kept) { return kept.value().key.id == newKeyId; };
    if (!newKeyId.isEmpty() && m_newKeys.removeIf(isIt) > 0)
        emit untakenKeysChanged();
}

void Replacements::onGenerateFailed(const ApiError &error)
{
    const QString oldKeyId = m_keys.replacedKey();
    m_renamesFor.clear();
    edit(oldKeyId, withdrawing(m_sentName));
    if (all().contains(oldKeyId))
        emit generateFailed(oldKeyId, error);
}

// --- Lists ---------------------------------------------------------------------------------

void Replacements::onRemoved(const QList<ApiKey> &keys)
{
    for (const ApiKey &key : keys) {
        dropNewKey(key.id);
        editKey(key.id, [](ReplacedKey &removed) { removed.presence = Presence::DeletedHere; });
    }
    forgetEnded();
}

void Replacements::setOwnKey(const QString &keyId)
{
    if (keyId == m_ownKey)
        return;
    m_formerOwnKeys << std::exchange(m_ownKey, keyId);
}

/// In this window, or in another one of this computer.
bool Replacements::usesOwnKey(const QString &keyId) const
{
    return !keyId.isEmpty()
        && (keyId == m_ownKey || m_formerOwnKeys.contains(keyId)
            || keyId == m_keys.model().deviceKey());
}

void Replacements::addCheck(const QObject *check)
{
    ++m_checks;
    const ReplacementHash all = this->all();
    for (const Replacement &replacement : all) {
        if (replacement.newKey.exists() && !replacement.firstUse)
            edit(replacement.oldKey.id, [](Replacement &edited) { edited.isCheckedHere = true; });
    }
    connect(check, &QObject::destroyed, this, [this] {
        --m_checks;
        m_isListOlder = m_keys.isLoading();
    });
}

void Replacements::onLoaded()
{
    const bool isOlder = std::exchange(m_isListOlder, false);
    readList(m_checks == 0 && !isOlder);
    m_formerOwnKeys.clear();
}

/// The response may still come: here, or in the window that has sent the request.
bool Replacements::isAwaited(const Replacement &replacement) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isRecent = replacement.sentAt <= now
        && now < replacement.sentAt.addDuration(Replacement::changeTimeout);
    return isGenerating(replacement.oldKey.id)
        || (!replacement.sentName.isEmpty() && replacement.sentName != m_sentName && isRecent);
}

void Replacements::readList(bool isAfterChecks)
{
    const auto &confirmedAt = m_keys.confirmedAt();
    const auto before = m_keys.hasLoaded() && confirmedAt ? all().values() : QList<Replacement>();
    QList<ReplacementList> lists;
    if (!before.isEmpty())
        lists = ReplacementList::of(m_keys.model().keys(), *confirmedAt, before);
    ReplacementsFile::Changes changes;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const Replacement &replacement = before.at(i);
        ReplacementList &list = lists[i];
        list.now = QDateTime::currentDateTimeUtc();
        list.isAfterChecks = isAfterChecks;
        list.hasOwnUse = usesOwnKey(replacement.newKey.id) && !replacement.isOwnKey;
        // The computer's new key is used once the keychain can be read.
        const bool isNewKeyUnread
            = m_ownKey.isEmpty() && replacement.newKey.id == m_keys.model().deviceKey();
        list.hasOwnOldUse
            = usesOwnKey(replacement.oldKey.id) || (replacement.isOwnKey && isNewKeyUnread);
        list.isAwaited = isAwaited(replacement);
        const auto edit = [list, newId = replacement.newKey.id, sentName = replacement.sentName](
                              Replacement &edited) {
            if (edited.newKey.id == newId && edited.sentName == sentName)
                edited = afterList(edited, list);
        };
        changes.append(seenChange(replacement, edit));
    }
    changes.removeIf([](const ReplacementChange &change) { return change.after == change.before; });
    m_file.change(changes);
    for (const ReplacementChange &change : std::as_const(changes))
        renameIfListed(*change.before, *change.after);
    if (std::any_of(changes.cbegin(), changes.cend(), hasNewUse))
        loadLog();
    forgetEnded();
    schedule();
}

/// The response may not have had the id.
void Replacements::renameIfListed(const Replacement &before, const Replacement &after)
{
    if (m_renamesFor != after.oldKey.id || before.newKey.exists() || !after.newKey.exists())
        return;
    m_renamesFor.clear();
    if (!after.wantedName.isEmpty())
        m_keys.rename(after.newKey.id, after.wantedName);
}

/// Nothing in the list leads to it any more.
void Replacements::forgetEnded()
{
    const ReplacementHash all = this->all();
    for (const Replacement &replacement : all) {
        if (replacement.oldKey.exists() || replacement.newKey.exists()
            || isGenerating(replacement.oldKey.id)
            || replacement.request() == Replacement::Request::Unknown)
            continue;
        dropNewKey(replacement.newKey.id);
        stop(replacement.oldKey.id);
        emit ended(replacement);
    }
}

// --- The log -------------------------------------------------------------------------------

/// The list has the last use of a key only. A portal without a log, or without the permission, is
/// asked once.
void Replacements::loadLog()
{
    using Kind = ApiError::Kind;
    const auto &error = m_log.error();
    const bool isRefused = m_log.state() == ActivityLog::State::Failed
        && (error->kind == Kind::Forbidden || error->kind == Kind::NotFound
            || error->kind == Kind::Rejected);
    std::optional<QDateTime> since;
    for (const Replacement &replacement : all()) {
        if (replacement.isWatched() && replacement.generatedAt.isValid())
            since = std::min(since.value_or(replacement.generatedAt), replacement.generatedAt);
    }
    if (since && m_isOnline && !isRefused)
        m_log.load(*since);
}

void Replacements::readLog()
{
    for (const Replacement &replacement : all()) {
        if (replacement.isWatched() && replacement.newKey.exists() && m_log.coveredSince())
            readLog(replacement);
    }
}

/// Takes the last use of the old key from each address.
static QList<SeenUse> lastUses(const KeyActivity &activity)
{
    QList<SeenUse> uses;
    for (const KeyActivity::Address &address : activity.addresses)
        uses.append({ address.last, address.ip });
    return uses;
}

void Replacements::readLog(const Replacement &replacement)
{
    ReplacementLog facts { .since = *m_log.coveredSince() };
    const QString oldId = replacement.oldKey.id;
    const QString newId = replacement.newKey.id;
    m_log.summarize(newId, QTimeZone::utc(), this, [=, this](const KeyActivity &newUse) mutable {
        for (qsizetype row = newUse.operations() - 1; row >= 0 && !facts.firstUse; --row) {
            const ActivityEntry entry = newUse.rows.at(row);
            if (replacement.isCounted({ entry.time, entry.ip }))
                facts.firstUse = SeenUse { entry.time, entry.ip };
        }
        m_log.summarize(
            oldId, QTimeZone::utc(), this, [=, this](const KeyActivity &oldUse) mutable {
                facts.oldUses = lastUses(oldUse);
                const auto known = all().constFind(oldId);
                if (known == all().cend())
                    return;
                m_file.change({ seenChange(*known, [facts, newId](Replacement &edited) {
                    if (edited.newKey.id == newId)
                        edited = afterLog(edited, facts);
                }) });
            });
    });
}

// --- When to look --------------------------------------------------------------------------

void Replacements::setShown(bool isShown)
{
    if (m_isShown == isShown)
        return;
    m_isShown = isShown;
    if (isShown) {
        m_file.synchronize(); // another window may have changed it
        m_keys.refreshIfOlderThan(m_limits.shownDelay);
        loadLog();
    }
    schedule();
}

void Replacements::setOnline(bool isOnline)
{
    if (m_isOnline == isOnline)
        return;
    m_isOnline = isOnline;
    schedule();
}

void Replacements::look()
{
    if (!m_isOnline)
        return;
    m_file.synchronize();
    m_keys.refresh();
}

std::optional<std::chrono::milliseconds> Replacements::nextLook() const
{
    return m_nextLook.isActive() ? std::optional(m_nextLook.intervalAsDuration()) : std::nullopt;
}

/// Each list begins the time anew.
void Replacements::schedule()
{
    const bool isWatching = std::any_of(all().cbegin(), all().cend(),
        [](const Replacement &replacement) { return replacement.isWatched(); });
    if (!m_isOnline || !isWatching)
        return m_nextLook.stop();
    m_nextLook.start(m_isShown ? m_limits.shownDelay : withJitter(m_limits.usualDelay));
}
