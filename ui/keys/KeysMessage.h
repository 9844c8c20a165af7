// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/ApiError.h"
#include "keys/KeyChanges.h"
#include "table/ApiKey.h"
#include "widgets/MessageBar.h"

#include <optional>

/// What has become of the person's last doing with the keys, in a sentence over the list, and the
/// next step that goes with it.
class KeysMessage : public MessageBar
{
    Q_OBJECT

public:
    explicit KeysMessage(QWidget *parent = nullptr);

    /// `dropped` rows of the list had no id.
    void loaded(qsizetype dropped);
    /// What has changed elsewhere. A warning or an error stays; then it is said once that has been
    /// dismissed.
    void changed(const KeyChanges &changes);
    void savedListDamaged();
    /// `reason` is what the system said.
    void savedListUnreadable(const QString &reason);
    /// `reason` is what the system said.
    void listNotSaved(const QString &reason);
    void ownKeyStored(const QString &keyName);
    void generateFailed(const ApiError &error);
    /// See KeysController::generateOutcomeUnknown.
    void generateOutcomeUnknown(
        const ApiError &error, const std::optional<QList<ApiKey>> &appeared);
    void renameFailed(const QString &keyName, const Sentence &problem);
    void removed(const ApiKey &key);
    void removeFailed(const ApiKey &key, const ApiError &error);

signals:
    void retryRequested();
    void deleteRequested(const ApiKey &key);
    /// The person has read what has changed.
    void newsDismissed();

private:
    /// What the message's button does.
    enum class Offer { Nothing, Retry, Delete };

    void say(Kind kind, const Sentence &sentence, Offer offer = Offer::Nothing);
    static Sentence wordsOf(Offer offer);
    void takeOffer();
    void goOn(Kind dismissed);

    Offer m_offer = Offer::Nothing;
    ApiKey m_suspect; ///< the key that Offer::Delete is about
    Sentence m_later; ///< said when the message that is shown has been dismissed
};
