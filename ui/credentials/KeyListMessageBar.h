// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/check/KeyProof.h"
#include "app/keys/KeysController.h"
#include "app/secrets/SecretStore.h"
#include "app/signin/Session.h"
#include "app/storage/FileProblem.h"
#include "app/table/ApiKey.h"
#include "ui/widgets/MessageBar.h"

#include <QList>
#include <QTimer>

#include <functional>
#include <optional>

class KeyNotes;

/// Sentences about the list: the outcome of the user's last action, the changes whose responses
/// were lost, and the state of the list. The bar shows the newest one that still agrees with the
/// list.
class KeyListMessageBar : public MessageBar
{
    Q_OBJECT

public:
    /// `keys` and `proof` must outlive the bar.
    KeyListMessageBar(KeysController &keys, KeyProof &proof, QWidget *parent = nullptr);

    /// Says when the service can be asked about unresolved changes.
    void setAccess(Session::Access access, bool isOffline);

    /// Returns that a change may have been made, or probably was not.
    static QString lostResponseText(
        const UnresolvedChange &change, Session::Access access, bool isOffline);
    /// Returns whether a deleted key still works, as far as that is proved.
    static QString proofText(const KeyProof::Proof &proof);
    static QString notDeletedText(const QString &keyName, const ApiError &error);

    /// Reports what has changed elsewhere, after problems and messages with a button.
    void reportChanges(const KeyListDiff &changes);
    void savedListDamaged();
    /// Reports a problem with the notes until it ends, and once that they were damaged.
    void showNotes(const KeyNotes &notes);
    /// `reason` is the message of the system.
    void savedListUnreadable(const QString &reason);
    /// `reason` is the message of the system.
    void listNotSaved(const QString &reason);
    void listSaved();
    /// The keychain cannot store a key.
    void deviceKeyNotGenerated(const SecretStoreError &error);
    void deviceKeyStored(const QString &keyId);
    /// Offers to delete the key that this computer signed in with before.
    void formerKeyFound(const QString &deviceKeyId, const ApiKey &former);
    void generateFailed(const ApiError &error);
    void renameFailed(const QString &keyId, const QString &name, const TranslatedText &problem);
    /// Reports the outcome of an action on several keys.
    void reportOutcome(Kind kind, const TranslatedText &sentence);
    /// Reports that keys were exported to a file.
    void reportExported(const TranslatedText &sentence, const QString &path);
    /// Reports that keys were not exported. `exportAgain` asks for another file.
    void reportNotExported(
        const TranslatedText &sentence, const std::function<void()> &exportAgain);
    /// Hides the outcome of the last action because the user has started another one.
    void hideOutcome();
    /// Hides the outcome of the last action unless it is a problem.
    void hideSuccess();
    /// Like `hideSuccess`, but keeps an outcome that says what the user should do next.
    void hidePlainSuccess();

signals:
    void deleteRequested(const ApiKey &key);

private:
    /// The bar has at most one message per topic.
    /// Of proofs, one per key.
    enum class Topic {
        Outcome,
        Proof,
        UnresolvedChanges,
        DroppedRows,
        SavedList,
        Notes,
        Saving,
        Changes
    };

    struct Message
    {
        Topic topic;
        Kind kind;
        TranslatedText sentence;
        /// Returns false if the list contradicts the sentence.
        std::function<bool()> isTrue = [] { return true; };
        std::optional<ApiKey> keyToDelete = {}; ///< by a button of the message
        QString deviceKeyId = {}; ///< the message is about this new key of the computer
        QString savedPath = {}; ///< of an exported file
        QString provedKeyId = {}; ///< of a proof
        bool offersRetry = false; ///< of the proof, by a button
        std::function<void()> exportAgain = {}; ///< by a button of the message
        TranslatedText newsAlone = {}; ///< the sentence without the outcome that precedes it
    };

    struct NotesProblem
    {
        FileProblem::Kind kind;
        QString detail;
        bool areSaved;

        bool operator==(const NotesProblem &) const = default;
    };

    static bool isKept(const Message &message);
    static bool isPlainSuccess(const Message &message);
    static bool isForgettable(const Message &message);
    static TranslatedText actionText(const Message &message);
    bool hasSuccessBelowWarning() const;
    TranslatedText shownText() const;
    void report(const Message &message);
    void remove(Topic topic);
    void showNext();
    void hideOutcomesIf(bool (*isEnded)(const Message &message));
    void onSuccessAged();
    void onDismissed();
    void onLoaded();
    void triggerAction();
    void onRemoved(const ApiKey &key);
    void onProofChanged(const QString &keyId);
    void onRemoveFailed(const ApiKey &key, const ApiError &error);
    void onSelectionChanged();
    void onUnresolvedChanges();
    void reportRenames(const QList<UnresolvedChange> &before);
    std::optional<ApiKey> find(const QString &keyId) const;

    KeysController &m_keys;
    KeyProof &m_proof;
    Session::Access m_access = Session::Access::Granted;
    bool m_isOffline = false;
    /// The first one is shown; a success that follows a problem, with it.
    QList<Message> m_messages;
    std::optional<Topic> m_shown;
    std::optional<NotesProblem> m_notesProblem; ///< as of the last message about it
    bool m_isNotesDamageReported = false;
    QList<UnresolvedChange> m_unresolved; ///< as of the last message about them
    qsizetype m_droppedRows = 0; ///< of the last list
    qsizetype m_selectedKeys = 0;
    QTimer m_successAge; ///< how long a plain success has been shown
};
