// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeysMessage.h"

#include "text/CountText.h"
#include "text/ErrorText.h"
#include "text/PlainText.h"

#include <QLocale>

/// So many are named; more would not be read.
static constexpr qsizetype mostNames = 3;

static QString goneSentence(const QList<ApiKey> &gone)
{
    const int count = static_cast<int>(gone.size());
    if (count > mostNames)
        return KeysMessage::tr("%1 key(s) gone.", nullptr, count).arg(countText(count));
    QStringList names;
    for (const ApiKey &key : gone)
        names.append(displayName(key.name));
    //: %1 is the number of keys, %2 are their names.
    return KeysMessage::tr("%1 key(s) gone: %2.", nullptr, count)
        .arg(countText(count), QLocale().createSeparatedList(names));
}

static QString sentenceFor(const KeyChanges &changes)
{
    const auto count = [&](KeyChanges::Kind kind) { return static_cast<int>(changes.count(kind)); };
    QStringList sentences;
    if (const int added = count(KeyChanges::Kind::Added))
        sentences << KeysMessage::tr("%1 key(s) added.", nullptr, added).arg(countText(added));
    if (!changes.gone.isEmpty())
        sentences << goneSentence(changes.gone);
    if (const int renamed = count(KeyChanges::Kind::Renamed))
        sentences << KeysMessage::tr("%1 key(s) renamed.", nullptr, renamed).arg(countText(renamed));
    if (sentences.isEmpty()) // the rows say enough
        return {};
    if (const int used = count(KeyChanges::Kind::NewlyUsed))
        sentences << KeysMessage::tr("%1 key(s) newly used.", nullptr, used).arg(countText(used));
    return sentences.join(u' ');
}

KeysMessage::KeysMessage(QWidget *parent)
    : MessageBar(parent)
{
    connect(this, &MessageBar::actionTriggered, this, &KeysMessage::takeOffer);
    connect(this, &MessageBar::dismissed, this, &KeysMessage::goOn);
}

void KeysMessage::loaded(qsizetype dropped)
{
    if (dropped > 0)
        say(Kind::Warning, [dropped] {
            return tr("%1 key(s) of the service’s answer cannot be shown: they have no id.",
                nullptr, static_cast<int>(dropped))
                .arg(countText(dropped));
        });
}

void KeysMessage::changed(const KeyChanges &changes)
{
    if (!sentenceFor(changes).isEmpty())
        m_later = [changes] { return sentenceFor(changes); };
    if (!m_later || kind() == Kind::Warning || kind() == Kind::Error)
        return;
    const Sentence news = std::exchange(m_later, {});
    if (kind() != Kind::Success)
        return say(Kind::Info, news);
    // What has been done may have been said this very moment.
    say(Kind::Info, [done = words(), news] { return done() + u' ' + news(); });
}

void KeysMessage::goOn(Kind dismissed)
{
    if (m_later)
        say(Kind::Info, std::exchange(m_later, {}));
    else if (dismissed == Kind::Info)
        emit newsDismissed();
}

void KeysMessage::savedListDamaged()
{
    say(Kind::Warning, [] {
        return tr("The saved list was damaged and has been set aside. It is made anew from the "
                  "service.");
    });
}

void KeysMessage::savedListUnreadable(const QString &reason)
{
    say(Kind::Warning,
        [reason] { return tr("The saved list could not be read: %1").arg(oneLine(reason)); });
}

void KeysMessage::listNotSaved(const QString &reason)
{
    say(Kind::Warning, [reason] {
        return tr("The list could not be saved for use without a network: %1").arg(oneLine(reason));
    });
}

void KeysMessage::ownKeyStored(const QString &keyName)
{
    say(Kind::Success, [keyName] {
        return tr("This computer now signs in with its own key, %1. The key that you signed in "
                  "with goes on working; delete it if nothing else uses it.")
            .arg(displayName(keyName));
    });
}

void KeysMessage::generateFailed(const ApiError &error)
{
    say(Kind::Error, [error] { return tr("No API key was generated. %1").arg(errorText(error)); });
}

void KeysMessage::generateOutcomeUnknown(
    const ApiError &error, const std::optional<QList<ApiKey>> &appeared)
{
    if (!appeared)
        return say(
            Kind::Warning,
            [error] {
                return tr("It is not known whether an API key was generated. %1")
                    .arg(errorText(error));
            },
            Offer::Retry);
    if (appeared->isEmpty())
        return say(Kind::Error, [error] {
            return tr("No new API key has appeared in the list. %1").arg(errorText(error));
        });
    m_suspect = appeared->first();
    say(
        Kind::Warning,
        [name = m_suspect.name] {
            return tr("The answer was lost. The key %1 may be the one you just asked for; its "
                      "value cannot be recovered.")
                .arg(displayName(name));
        },
        Offer::Delete);
}

void KeysMessage::renameFailed(const QString &keyName, const Sentence &problem)
{
    say(Kind::Error,
        [=] { return tr("The key %1 was not renamed. %2").arg(displayName(keyName), problem()); });
}

void KeysMessage::removed(const ApiKey &key)
{
    say(Kind::Success, [name = key.name] {
        return tr("The key %1 has been deleted. It no longer works.").arg(displayName(name));
    });
}

void KeysMessage::removeFailed(const ApiKey &key, const ApiError &error)
{
    say(
        Kind::Error,
        [name = key.name, error] {
            const QString sentence = error.outcomeUnknown
                ? tr("It is not known whether the key %1 was deleted. %2")
                : tr("The key %1 was not deleted. %2");
            return sentence.arg(displayName(name), errorText(error));
        },
        error.outcomeUnknown ? Offer::Retry : Offer::Nothing);
}

void KeysMessage::say(Kind kind, const Sentence &sentence, Offer offer)
{
    m_offer = offer;
    show(kind, sentence, wordsOf(offer));
}

Sentence KeysMessage::wordsOf(Offer offer)
{
    switch (offer) {
    case Offer::Nothing:
        return {};
    case Offer::Retry:
        return [] { return tr("Retry"); };
    case Offer::Delete:
        return [] { return tr("Delete"); };
    }
    Q_UNREACHABLE();
}

void KeysMessage::takeOffer()
{
    switch (m_offer) {
    case Offer::Nothing:
        return;
    case Offer::Retry:
        return emit retryRequested();
    case Offer::Delete:
        return emit deleteRequested(m_suspect);
    }
}
