// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notices/NoticeFinder.h"

#include "app/check/KeyCheck.h"
#include "app/keys/KeysController.h"
#include "app/notices/Notices.h"
#include "app/replacement/Replacements.h"
#include "app/storage/KeyNotes.h"

#include <chrono>

using namespace Qt::StringLiterals;

using NoticeKind = Notice::Kind;
using NoticeOutcome = Notice::Outcome;
using OwnKind = OwnChange::Kind;

/// Deleting many keys does not write the file for each.
static constexpr std::chrono::seconds flushDelay { 1 };

NoticeFinder::NoticeFinder(KeysController &keys, Replacements &replacements, KeyNotes &notes,
    Notices &notices, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_replacements(replacements)
    , m_notes(notes)
    , m_notices(notices)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushDelay);
    connect(&m_flush, &QTimer::timeout, this, &NoticeFinder::flush);
    connect(&keys, &KeysController::loadingChanged, this, &NoticeFinder::onLoadingChanged);
    connect(&keys, &KeysController::loaded, this, &NoticeFinder::onLoaded);
    connect(&keys, &KeysController::outcomeFound, this, &NoticeFinder::onOutcome);
    connect(&keys, &KeysController::generateSent, this, [this](const QString &name) {
        m_sentName = name;
        record(OwnKind::Generating, name);
    });
    connect(&keys, &KeysController::generateFailed, this,
        [this] { record(OwnKind::Failed, m_sentName); });
    connect(&keys, &KeysController::acknowledged, this,
        [this](const QString &id) { record(OwnKind::Generated, id); });
    connect(&keys, &KeysController::removalSent, this,
        [this](const ApiKey &key) { record(OwnKind::Deleting, key.id); });
    connect(&keys, &KeysController::removed, this,
        [this](const ApiKey &key) { record(OwnKind::Deleted, key.id); });
    connect(&keys, &KeysController::removeFailed, this,
        [this](const ApiKey &key) { record(OwnKind::Failed, key.id); });
    connect(&keys, &KeysController::batchRemovalSent, this,
        [this](const ApiKey &key) { recordLater(OwnKind::Deleting, key.id); });
    connect(&keys, &KeysController::batchRemovalRefused, this,
        [this](const ApiKey &key) { recordLater(OwnKind::Failed, key.id); });
    connect(&keys, &KeysController::batchRemoved, this, [this](const QList<ApiKey> &removed) {
        for (const ApiKey &key : removed)
            recordLater(OwnKind::Deleted, key.id);
    });
    connect(&replacements, &Replacements::changed, this, [this] {
        if (m_keys.hasLoaded())
            m_notices.addStates(readyReplacements());
    });
}

void NoticeFinder::setOwnKey(const QString &keyId)
{
    if (keyId == m_ownKey)
        return;
    m_formerOwnKeys.insert(std::exchange(m_ownKey, keyId));
}

void NoticeFinder::addCheck(const KeyCheck *check)
{
    ++m_checks;
    connect(check, &KeyCheck::finished, this, [this](const KeyCheckResult &result) {
        for (const ApiKey &key : result.keys)
            m_formerOwnKeys.insert(key.id);
    });
    connect(check, &QObject::destroyed, this, [this] {
        --m_checks;
        m_isListOlder = m_keys.isLoading();
    });
}

// --- What Llavero does ---------------------------------------------------------------------

void NoticeFinder::record(OwnKind kind, const QString &id)
{
    recordLater(kind, id);
    flush();
}

void NoticeFinder::recordLater(OwnKind kind, const QString &id)
{
    if (id.isEmpty())
        return;
    m_changes.append({ kind, id, QDateTime::currentDateTimeUtc() });
    if (!m_flush.isActive())
        m_flush.start();
}

void NoticeFinder::flush()
{
    m_flush.stop();
    const QList<OwnChange> changes = std::exchange(m_changes, {});
    if (!changes.isEmpty())
        m_notices.setOwnChanges(changes);
}

void NoticeFinder::onOutcome(const UnresolvedChange &change, bool isMade)
{
    Notice notice {
        .kind = NoticeKind::OutcomeFound, .keyId = change.key.id, .keyName = change.key.name
    };
    switch (change.kind) {
    case UnresolvedChange::Kind::Generate:
        notice.outcome = isMade ? NoticeOutcome::Generated : NoticeOutcome::NotGenerated;
        break;
    case UnresolvedChange::Kind::Rename:
        notice.outcome = isMade ? NoticeOutcome::Renamed : NoticeOutcome::NotRenamed;
        notice.keyName = isMade ? change.newName : change.key.name;
        break;
    case UnresolvedChange::Kind::Delete:
        notice.outcome = isMade ? NoticeOutcome::Deleted : NoticeOutcome::NotDeleted;
        if (!isMade)
            record(OwnKind::Failed, change.key.id);
        break;
    }
    m_notices.add({ notice });
}

// --- Lists ---------------------------------------------------------------------------------

void NoticeFinder::onLoadingChanged(bool isLoading)
{
    if (!isLoading)
        return;
    m_requestedAt = QDateTime::currentDateTimeUtc();
    m_before = m_keys.model().keys();
}

void NoticeFinder::onLoaded()
{
    flush();
    const bool isOlder = std::exchange(m_isListOlder, false);
    NoticeList list { .keys = m_keys.model().keys(),
        .before = std::exchange(m_before, {}),
        .savedKeys = m_savedKeys,
        .requestedAt = m_requestedAt,
        .now = QDateTime::currentDateTimeUtc(),
        .ownKeys = m_formerOwnKeys,
        .isUseUnclear = m_checks > 0 || isOlder,
        .notes = m_notes.all(),
        .ready = readyReplacements() };
    list.ownKeys += { m_ownKey, m_keys.model().deviceKey() };
    for (const Replacement &replacement : m_replacements.all()) {
        if (replacement.hasValueArrived || !replacement.lostKey.isEmpty())
            list.keysMadeHere += { replacement.newKey.id, replacement.lostKey };
    }
    if (!list.isUseUnclear)
        m_formerOwnKeys.clear();
    m_notices.setList(list);
}

QList<LastingState> NoticeFinder::readyReplacements() const
{
    QList<LastingState> ready;
    for (const Replacement &replacement : m_replacements.all()) {
        if (replacement.step() != ReplacementStep::ReadyToDelete)
            continue;
        ready.append({ u"ready "_s + replacement.oldKey.id + u' ' + replacement.newKey.id,
            { .kind = NoticeKind::ReplacementReady,
                .keyId = replacement.oldKey.id,
                .keyName = replacement.oldKey.name } });
    }
    return ready;
}
