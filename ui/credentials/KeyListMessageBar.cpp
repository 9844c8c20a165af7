// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyListMessageBar.h"

#include "app/storage/KeyNotes.h"
#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ExportText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Change = UnresolvedChange;

/// Number of names in a sentence. More keys are counted.
static constexpr qsizetype maxNames = 3;

static QString removedSentence(const QList<ApiKey> &gone)
{
    const int count = static_cast<int>(gone.size());
    if (count > maxNames)
        return KeyListMessageBar::tr("%1 key(s) removed.", nullptr, count).arg(countText(count));
    QStringList names;
    for (const ApiKey &key : gone)
        names.append(displayName(key.name));
    //: %1 is the number of keys, %2 are their names.
    return KeyListMessageBar::tr("%1 key(s) removed: %2.", nullptr, count)
        .arg(countText(count), QLocale().createSeparatedList(names));
}

static QString sentenceFor(const KeyListDiff &changes)
{
    const auto count
        = [&](KeyListDiff::Kind kind) { return static_cast<int>(changes.count(kind)); };
    QStringList sentences;
    if (const int added = count(KeyListDiff::Kind::Added))
        sentences
            << KeyListMessageBar::tr("%1 key(s) added.", nullptr, added).arg(countText(added));
    if (!changes.removed.isEmpty())
        sentences << removedSentence(changes.removed);
    if (const int renamed = count(KeyListDiff::Kind::Renamed))
        sentences << KeyListMessageBar::tr("%1 key(s) renamed.", nullptr, renamed)
                         .arg(countText(renamed));
    if (sentences.isEmpty()) // the badges suffice
        return {};
    if (const int used = count(KeyListDiff::Kind::NewlyUsed))
        sentences << KeyListMessageBar::tr("%1 key(s) with new activity.", nullptr, used)
                         .arg(countText(used));
    return sentences.join(u' ');
}

static bool isResolved(const Change &change)
{
    return change.state != Change::State::Unknown;
}

/// A resolved change was made without its response, or not within the service's time for changes.
static QString sentenceFor(const Change &change)
{
    const QString name = displayName(change.key.name);
    if (change.state == Change::State::SecretLost)
        return KeyListMessageBar::tr("The API key %1 was generated, but its value was lost. Delete "
                                     "the key and generate another one.")
            .arg(name);
    QString sentence;
    switch (change.kind) {
    case Change::Kind::Generate:
        sentence = isResolved(change)
            ? KeyListMessageBar::tr("After 30 minutes, the API key %1 isn’t in the list. It was "
                                    "probably not generated.")
            : KeyListMessageBar::tr("The API key %1 may or may not have been generated.");
        return sentence.arg(name);
    case Change::Kind::Rename:
        sentence = isResolved(change)
            //: %1 is the old name, %2 the new one.
            ? KeyListMessageBar::tr("After 30 minutes, the list doesn’t show the key %1 as %2. It "
                                    "was probably not renamed.")
            //: %1 is the old name, %2 the new one.
            : KeyListMessageBar::tr("The key %1 may or may not have been renamed to %2.");
        return sentence.arg(name, displayName(change.newName));
    case Change::Kind::Delete:
        sentence = isResolved(change)
            ? KeyListMessageBar::tr("After 30 minutes, the key %1 is still in the list. It was "
                                    "probably not deleted.")
            : KeyListMessageBar::tr("The key %1 may or may not have been deleted.");
        return sentence.arg(name);
    }
    Q_UNREACHABLE();
}

/// Returns when Llavero finds out what has become of a change.
static QString checkingSentence(Session::Access access, bool isOffline)
{
    if (access != Session::Access::Granted)
        return KeyListMessageBar::tr("Llavero checks the list when you’re signed in again.");
    if (isOffline)
        return KeyListMessageBar::tr(
            "Llavero checks the list when the service can be reached again.");
    return KeyListMessageBar::tr(
        "The service hasn’t confirmed it yet. Llavero keeps checking the list.");
}

static QString unknownSentence(const QList<Change> &changes, Session::Access access, bool isOffline)
{
    QStringList sentences;
    const int count = static_cast<int>(changes.size());
    const bool areDeletions = std::all_of(changes.cbegin(), changes.cend(),
        [](const Change &change) { return change.kind == Change::Kind::Delete; });
    if (areDeletions && count > 1) // their rows are marked
        sentences << KeyListMessageBar::tr(
            "%1 key(s) may or may not have been deleted.", nullptr, count)
                         .arg(countText(count));
    else if (count <= maxNames)
        for (const Change &change : changes)
            sentences << sentenceFor(change);
    else
        sentences << KeyListMessageBar::tr(
            "%1 change(s) may or may not have been made.", nullptr, count)
                         .arg(countText(count));
    sentences << checkingSentence(access, isOffline);
    return sentences.join(u' ');
}

QString KeyListMessageBar::lostResponseText(
    const UnresolvedChange &change, Session::Access access, bool isOffline)
{
    return isResolved(change) ? sentenceFor(change)
                              : unknownSentence({ change }, access, isOffline);
}

QString KeyListMessageBar::notDeletedText(const QString &keyName, const ApiError &error)
{
    return tr("The key %1 wasn’t deleted. %2").arg(displayName(keyName), changeErrorText(error));
}

KeyListMessageBar::KeyListMessageBar(KeysController &keys, KeyProof &proof, QWidget *parent)
    : MessageBar(parent)
    , m_keys(keys)
    , m_proof(proof)
    , m_successAge(this)
{
    connect(this, &MessageBar::actionTriggered, this, &KeyListMessageBar::triggerAction);
    connect(&m_proof, &KeyProof::changed, this, &KeyListMessageBar::onProofChanged);
    connect(this, &MessageBar::dismissed, this, &KeyListMessageBar::onDismissed);
    connect(&m_keys, &KeysController::loaded, this, &KeyListMessageBar::onLoaded);
    connect(&m_keys, &KeysController::generateFailed, this, &KeyListMessageBar::generateFailed);
    connect(&m_keys, &KeysController::removed, this, &KeyListMessageBar::onRemoved);
    connect(&m_keys, &KeysController::removeFailed, this, &KeyListMessageBar::onRemoveFailed);
    connect(&m_keys, &KeysController::unresolvedChangesChanged, this,
        &KeyListMessageBar::onUnresolvedChanges);
    const ApiKeyModel &model = m_keys.model();
    connect(&model, &ApiKeyModel::keysChanged, this, &KeyListMessageBar::showNext);
    // The user starts something else:
    connect(&model, &ApiKeyModel::selectionChanged, this, &KeyListMessageBar::onSelectionChanged);
    connect(&m_keys, &KeysController::changeStarted, this, &KeyListMessageBar::hideSuccess);
    m_successAge.setObjectName(u"successAge"_s);
    m_successAge.setSingleShot(true);
    m_successAge.setInterval(1min);
    connect(&m_successAge, &QTimer::timeout, this, &KeyListMessageBar::onSuccessAged);
}

void KeyListMessageBar::setAccess(Session::Access access, bool isOffline)
{
    m_access = access;
    m_isOffline = isOffline;
    showNext();
}

// --- The messages and the bar --------------------------------------------------------------

/// Returns true for a problem, and for a message with a button.
bool KeyListMessageBar::isKept(const Message &message)
{
    return message.kind == Kind::Warning || message.kind == Kind::Error || message.keyToDelete
        || !message.savedPath.isEmpty() || message.offersRetry;
}

bool KeyListMessageBar::isPlainSuccess(const Message &message)
{
    return (message.topic == Topic::Outcome || message.topic == Topic::Proof)
        && (message.kind == Kind::Success || message.kind == Kind::Info) && !message.keyToDelete
        && message.deviceKeyId.isEmpty() && !message.offersRetry;
}

/// Returns true for what has become of the user's last action, unless it is a problem or not known
/// yet.
bool KeyListMessageBar::isForgettable(const Message &message)
{
    if (message.topic == Topic::Proof)
        return message.kind == Kind::Success;
    return message.topic == Topic::Outcome && message.kind != Kind::Warning
        && message.kind != Kind::Error;
}

/// A problem lasts until it is solved: it must not vanish because something else has succeeded.
bool KeyListMessageBar::hasSuccessBelowWarning() const
{
    if (m_messages.size() < 2 || !isPlainSuccess(m_messages.at(1)))
        return false;
    const Message &first = m_messages.first();
    return (first.kind == Kind::Warning && first.topic != Topic::Outcome)
        || (first.kind == Kind::Error && first.topic == Topic::Proof);
}

TranslatedText KeyListMessageBar::actionText(const Message &message)
{
    if (message.keyToDelete)
        return [] { return tr("Delete"); };
    if (message.offersRetry)
        return [] { return tr("Try Again"); };
    return message.exportAgain ? exportElsewhereText : TranslatedText();
}

void KeyListMessageBar::triggerAction()
{
    const Message message = m_messages.first(); // which the action may replace
    if (message.keyToDelete)
        emit deleteRequested(*message.keyToDelete);
    else if (message.offersRetry)
        m_proof.tryAgain(message.provedKeyId);
    else if (message.exportAgain)
        message.exportAgain();
}

TranslatedText KeyListMessageBar::shownText() const
{
    if (!hasSuccessBelowWarning())
        return m_messages.first().sentence;
    return [problem = m_messages.first().sentence, success = m_messages.at(1).sentence] {
        return problem() + u'\n' + success();
    };
}

/// Inserts a success after a problem that lasts, and appends changes after messages that are kept.
/// Prepends any other message.
void KeyListMessageBar::report(const Message &message)
{
    if (message.topic != Topic::Proof) // which replace those of the same key
        remove(message.topic);
    const bool isOutcome = message.topic == Topic::Outcome || message.topic == Topic::Proof;
    if (isOutcome && m_shown == Topic::Changes)
        remove(Topic::Changes); // the user has seen it
    const bool mustWait
        = message.topic == Topic::Changes && !m_messages.isEmpty() && isKept(m_messages.first());
    if (mustWait) {
        m_messages.append(message);
    } else {
        m_messages.prepend(message);
        if (m_messages.size() > 1) {
            m_messages.swapItemsAt(0, 1);
            if (!hasSuccessBelowWarning())
                m_messages.swapItemsAt(0, 1);
        }
        m_shown.reset();
    }
    if (isPlainSuccess(message))
        m_successAge.start();
    showNext();
}

void KeyListMessageBar::remove(Topic topic)
{
    const bool isState = topic != Topic::Outcome && topic != Topic::Changes;
    if (m_shown == topic && isState) // the other sentences remain true
        withdrawAnnouncement(this, sentence());
    m_messages.removeIf([topic](const Message &message) { return message.topic == topic; });
}

/// Shows the first message that agrees with the list, and drops the ones before.
void KeyListMessageBar::showNext()
{
    const bool agrees = m_messages.isEmpty() || m_messages.first().isTrue();
    if (!agrees)
        withdrawAnnouncement(this, sentence());
    m_messages.removeIf([](const Message &message) { return !message.isTrue(); });
    if (m_messages.isEmpty()) {
        m_shown.reset();
        return hide();
    }
    const Message &first = m_messages.first();
    const TranslatedText text = shownText();
    const bool isShown = agrees && m_shown == first.topic;
    if (isShown && (isHidden() || sentence() == text()))
        return;
    if (isShown)
        withdrawAnnouncement(this, sentence());
    m_shown = first.topic;
    if (!first.savedPath.isEmpty())
        return showSaved(text, first.savedPath);
    show(first.kind, text, actionText(first));
}

void KeyListMessageBar::hideOutcome()
{
    remove(Topic::Outcome);
    showNext();
}

void KeyListMessageBar::hideSuccess()
{
    hideOutcomesIf(isForgettable);
}

void KeyListMessageBar::hidePlainSuccess()
{
    hideOutcomesIf(
        [](const Message &message) { return isForgettable(message) && isPlainSuccess(message); });
}

void KeyListMessageBar::hideOutcomesIf(bool (*isEnded)(const Message &message))
{
    for (Message &message : m_messages) {
        if (message.newsAlone) // after a success
            message.sentence = std::exchange(message.newsAlone, {});
    }
    m_messages.removeIf(isEnded);
    showNext();
}

/// Later if the user may be reading it, or is about to press its button.
void KeyListMessageBar::onSuccessAged()
{
    if (underMouse() || hasFocusInside(*this) || !isActiveWindow())
        m_successAge.start();
    else
        hidePlainSuccess();
}

void KeyListMessageBar::onSelectionChanged()
{
    const qsizetype selected = m_keys.model().selectedCount();
    if (selected > std::exchange(m_selectedKeys, selected))
        hideSuccess();
}

void KeyListMessageBar::onDismissed()
{
    if (m_messages.isEmpty())
        return;
    if (hasSuccessBelowWarning())
        m_messages.removeAt(1); // the user has read it, too
    const Message dismissed = m_messages.takeFirst();
    const Topic topic = dismissed.topic;
    m_shown.reset();
    if (const auto proof = m_proof.find(dismissed.provedKeyId);
        proof && proof->outcome != KeyProof::Outcome::Awaited) // which is still to be reported
        m_proof.dismiss(proof->key.id);
    const auto resolved = std::find_if(m_unresolved.cbegin(), m_unresolved.cend(), isResolved);
    if (topic == Topic::UnresolvedChanges && resolved != m_unresolved.cend())
        m_keys.dismiss(Change(*resolved)); // onUnresolvedChanges() replaces m_unresolved
    if (topic == Topic::Changes)
        m_keys.model().setChanges({}); // the user has read them
    showNext();
}

// --- The outcome of the last action --------------------------------------------------------

std::optional<ApiKey> KeyListMessageBar::find(const QString &keyId) const
{
    return m_keys.model().find(keyId);
}

void KeyListMessageBar::deviceKeyNotGenerated(const SecretStoreError &error)
{
    const auto sentence = [error] {
        return tr("No key was generated for this computer.") + u' ' + keychainProblemText(error);
    };
    report({ Topic::Outcome, Kind::Warning, sentence });
}

void KeyListMessageBar::deviceKeyStored(const QString &keyId, bool replacesAnother)
{
    const auto key = find(keyId);
    if (!key)
        return;
    const auto sentence = [name = key->name, replacesAnother] {
        if (replacesAnother) // whose page says what becomes of that one
            return tr("This computer now signs in with %1.").arg(displayName(name));
        return tr("This computer now signs in with its own key, %1. The key you used before keeps "
                  "working; delete it from the list if nothing else uses it.")
            .arg(displayName(name));
    };
    const auto isTrue = [=, this] { return find(keyId).has_value(); };
    report({ Topic::Outcome, Kind::Success, sentence, isTrue, {}, keyId });
}

void KeyListMessageBar::formerKeyFound(const QString &deviceKeyId, const ApiKey &former)
{
    const auto deviceKey = find(deviceKeyId);
    const bool isShown = std::any_of(m_messages.cbegin(), m_messages.cend(),
        [&deviceKeyId](const Message &message) { return message.deviceKeyId == deviceKeyId; });
    if (!deviceKey || !isShown)
        return; // the message was replaced or closed
    const auto sentence = [name = deviceKey->name, formerName = former.name] {
        //: %1 is the name of the new key, %2 that of the old one.
        return tr("This computer now signs in with its own key, %1. The previous key, %2, keeps "
                  "working; delete it if nothing else uses it.")
            .arg(displayName(name), displayName(formerName));
    };
    const auto isTrue = [=, id = former.id, this] {
        return find(deviceKeyId).has_value() && find(id).has_value();
    };
    report({ Topic::Outcome, Kind::Success, sentence, isTrue, former });
}

void KeyListMessageBar::generateFailed(const ApiError &error)
{
    report({ Topic::Outcome, Kind::Error,
        [error] { return tr("No API key was generated. %1").arg(changeErrorText(error)); } });
}

void KeyListMessageBar::renameFailed(
    const QString &keyId, const QString &name, const TranslatedText &problem)
{
    const auto key = find(keyId);
    if (!key)
        return;
    const auto sentence = [oldName = key->name, problem] {
        return tr("The key %1 wasn’t renamed. %2").arg(displayName(oldName), problem());
    };
    const auto isTrue = [=, this] {
        const auto now = find(keyId);
        return now && now->name != name;
    };
    report({ Topic::Outcome, Kind::Error, sentence, isTrue });
}

void KeyListMessageBar::reportOutcome(Kind kind, const TranslatedText &sentence)
{
    report({ Topic::Outcome, kind, sentence });
}

void KeyListMessageBar::reportExported(const TranslatedText &sentence, const QString &path)
{
    report({ .topic = Topic::Outcome,
        .kind = Kind::Success,
        .sentence = sentence,
        .savedPath = path });
}

void KeyListMessageBar::reportNotExported(
    const TranslatedText &sentence, const std::function<void()> &exportAgain)
{
    report({ .topic = Topic::Outcome,
        .kind = Kind::Error,
        .sentence = sentence,
        .exportAgain = exportAgain });
}

/// A proof reports the deletion, too.
void KeyListMessageBar::onRemoved(const ApiKey &key)
{
    if (m_proof.find(key.id))
        return;
    const auto sentence = [name = key.name] {
        return tr("The key %1 has been deleted. It no longer works.").arg(displayName(name));
    };
    report({ Topic::Outcome, Kind::Success, sentence, [id = key.id, this] { return !find(id); } });
}

QString KeyListMessageBar::proofText(const KeyProof::Proof &proof)
{
    const QString name = displayName(proof.key.name);
    switch (proof.outcome) {
    case KeyProof::Outcome::Awaited:
        return tr("The key %1 has been deleted. Llavero is checking that it no longer works…")
            .arg(name);
    case KeyProof::Outcome::Refused:
        //: %2 is a time of day.
        return tr("The key %1 has been deleted. A request with it was refused with HTTP 401 at %2.")
            .arg(name, timeText(proof.at));
    case KeyProof::Outcome::StillAccepted:
        //: %2 is a time of day.
        return tr(
            "The key %1 still works. It has been deleted, but the service accepted a request with "
            "it at %2.")
            .arg(name, timeText(proof.at));
    case KeyProof::Outcome::NotKnown:
        return tr("The key %1 has been deleted. Llavero couldn’t check that it "
                  "no longer works. %2")
            .arg(name, changeErrorText(*proof.error));
    }
    Q_UNREACHABLE();
}

static MessageBar::Kind kindOf(KeyProof::Outcome outcome)
{
    switch (outcome) {
    case KeyProof::Outcome::Awaited:
        return MessageBar::Kind::Info;
    case KeyProof::Outcome::Refused:
        return MessageBar::Kind::Success;
    case KeyProof::Outcome::StillAccepted:
        return MessageBar::Kind::Error;
    case KeyProof::Outcome::NotKnown:
        return MessageBar::Kind::Warning;
    }
    Q_UNREACHABLE();
}

/// While a key is tried again, the button stays, because it has the focus.
void KeyListMessageBar::onProofChanged(const QString &keyId)
{
    const auto proof = m_proof.find(keyId);
    if (!proof)
        return;
    const auto isOfKey = [&keyId](const Message &other) { return other.provedKeyId == keyId; };
    const auto before = std::find_if(m_messages.cbegin(), m_messages.cend(), isOfKey);
    const bool wasOffered = before != m_messages.cend() && before->offersRetry;
    Message message { .topic = Topic::Proof,
        .kind = kindOf(proof->outcome),
        .sentence = [proof = *proof] { return proofText(proof); },
        .isTrue = [keyId, this] { return !find(keyId); },
        .provedKeyId = keyId };
    message.offersRetry
        = proof->outcome == KeyProof::Outcome::Awaited ? wasOffered : message.kind != Kind::Success;
    if (before == m_messages.cend())
        remove(Topic::Outcome);
    m_messages.removeIf(isOfKey);
    report(message);
}

void KeyListMessageBar::onRemoveFailed(const ApiKey &key, const ApiError &error)
{
    const bool isUnknown
        = std::any_of(m_unresolved.cbegin(), m_unresolved.cend(), [&key](const Change &change) {
              return change.kind == Change::Kind::Delete && change.key.id == key.id;
          });
    const auto sentence = [name = key.name, error, isUnknown] {
        // An earlier request may have deleted the key.
        return isUnknown ? tr("The key %1 may or may not have been deleted.").arg(displayName(name))
                + u' ' + changeErrorText(error)
                         : notDeletedText(name, error);
    };
    const auto isTrue = [id = key.id, this] { return find(id).has_value(); };
    report({ Topic::Outcome, Kind::Error, sentence, isTrue });
}

// --- Changes whose responses were lost -----------------------------------------------------

/// A resolved change is shown alone, because its button or its dismissal is about that change.
void KeyListMessageBar::onUnresolvedChanges()
{
    const QList<Change> before = std::exchange(m_unresolved, m_keys.unresolvedChanges());
    if (m_unresolved.isEmpty()) {
        remove(Topic::UnresolvedChanges);
        reportRenames(before);
        return showNext();
    }
    Message message { Topic::UnresolvedChanges, Kind::Warning, [changes = m_unresolved, this] {
                         return unknownSentence(changes, m_access, m_isOffline);
                     } };
    const auto resolved = std::find_if(m_unresolved.cbegin(), m_unresolved.cend(), isResolved);
    if (resolved != m_unresolved.cend()) {
        message.sentence = [change = *resolved] { return sentenceFor(change); };
        if (resolved->state == Change::State::SecretLost) {
            message.keyToDelete = resolved->key;
            remove(Topic::Outcome); // which may be that no key was generated
        }
    }
    if (sentence() != message.sentence())
        report(message);
    reportRenames(before);
}

/// Reports the renames that were unknown and that a list has confirmed.
void KeyListMessageBar::reportRenames(const QList<Change> &before)
{
    for (const Change &change : before) {
        const auto key = find(change.key.id);
        if (change.kind != Change::Kind::Rename || m_unresolved.contains(change) || !key
            || key->name != change.newName)
            continue;
        const auto sentence = [change] {
            //: %1 is the old name, %2 the new one.
            return tr("The key %1 has been renamed to %2.")
                .arg(displayName(change.key.name), displayName(change.newName));
        };
        const auto isTrue = [change, this] {
            const auto now = find(change.key.id);
            return now && now->name == change.newName;
        };
        report({ Topic::Outcome, Kind::Success, sentence, isTrue });
    }
}

// --- The state of the list -----------------------------------------------------------------

void KeyListMessageBar::onLoaded()
{
    const qsizetype dropped = m_keys.droppedRows();
    if (std::exchange(m_droppedRows, dropped) != dropped && dropped > 0)
        report({ Topic::DroppedRows, Kind::Warning, [dropped] {
                    return tr("%1 key(s) couldn’t be shown because the service sent no ID.",
                        nullptr, static_cast<int>(dropped))
                        .arg(countText(dropped));
                } });
    else if (dropped == 0)
        remove(Topic::DroppedRows);
    reportChanges(m_keys.changes());
    showNext();
}

/// Returns the changes that the list still shows. A large number is not checked, because each key
/// is looked up in the whole list.
static KeyListDiff stillTrue(KeyListDiff changes, const ApiKeyModel &keys)
{
    constexpr qsizetype maxChecked = 20;
    if (changes.kinds.size() + changes.removed.size() > maxChecked)
        return changes;
    changes.kinds.removeIf([&keys](const auto &change) { return !keys.find(change.key()); });
    changes.removed.removeIf(
        [&keys](const ApiKey &gone) { return keys.find(gone.id).has_value(); });
    return changes;
}

void KeyListMessageBar::reportChanges(const KeyListDiff &changes)
{
    if (sentenceFor(changes).isEmpty())
        return;
    const TranslatedText text
        = [changes, this] { return sentenceFor(stillTrue(changes, m_keys.model())); };
    Message message { .topic = Topic::Changes,
        .kind = Kind::Info,
        .sentence = text,
        .isTrue = [text] { return !text().isEmpty(); } };
    const bool isOutcomeShown = m_shown == Topic::Outcome || m_shown == Topic::Proof;
    if (isOutcomeShown && kind() == Kind::Success && !isKept(m_messages.first())) {
        // The outcome may have been reported at this moment.
        const Message outcome = m_messages.takeFirst();
        message.sentence = [outcome, text] {
            return outcome.isTrue() ? outcome.sentence() + u' ' + text() : text();
        };
        message.newsAlone = text;
    }
    report(message);
}

void KeyListMessageBar::savedListDamaged()
{
    report({ Topic::SavedList, Kind::Warning, [] {
                return tr("The saved list couldn’t be read and has been set aside. Llavero is "
                          "downloading it again.");
            } });
}

void KeyListMessageBar::showNotes(const KeyNotes &notes)
{
    if (const auto &problem = notes.problem()) {
        const NotesProblem now { problem->kind, problem->detail, notes.isSaved() };
        if (std::exchange(m_notesProblem, now) != now)
            report({ Topic::Notes, Kind::Warning, [problem = *problem, areSaved = now.areSaved] {
                        return notesProblemText(problem, areSaved);
                    } });
        return;
    }
    if (std::exchange(m_notesProblem, std::nullopt))
        remove(Topic::Notes);
    showNext();
    if (notes.wasDamaged() && !std::exchange(m_isNotesDamageReported, true))
        report({ Topic::Notes, Kind::Warning, notesDamagedText });
}

void KeyListMessageBar::savedListUnreadable(const QString &reason)
{
    report({ Topic::SavedList, Kind::Warning, [reason] {
                return tr("The saved list couldn’t be read: %1").arg(sanitizedLine(reason));
            } });
}

void KeyListMessageBar::listNotSaved(const QString &reason)
{
    report(
        { Topic::Saving, Kind::Warning, [reason] {
             return tr("The list couldn’t be saved for offline use: %1").arg(sanitizedLine(reason));
         } });
}

void KeyListMessageBar::listSaved()
{
    remove(Topic::Saving);
    showNext();
}
