#include "keys/KeysMessage.h"

#include "text/ErrorText.h"
#include "text/PlainText.h"

KeysMessage::KeysMessage(QWidget *parent)
    : MessageBar(parent)
{
    connect(this, &MessageBar::actionTriggered, this, &KeysMessage::takeOffer);
}

void KeysMessage::loaded(qsizetype dropped)
{
    if (dropped > 0)
        say(Kind::Warning,
            tr("%n key(s) of the service’s answer cannot be shown: they have no id.", nullptr,
                static_cast<int>(dropped)));
}

void KeysMessage::savedListDamaged()
{
    say(Kind::Warning,
        tr("The saved list was damaged and has been set aside. It is made anew from the service."));
}

void KeysMessage::listNotSaved(const QString &reason)
{
    say(Kind::Warning,
        tr("The list could not be saved for use without a network: %1").arg(oneLine(reason)));
}

void KeysMessage::ownKeyStored(const QString &keyName)
{
    say(Kind::Success,
        tr("This computer now signs in with its own key, %1. The key that you pasted goes on "
           "working; delete it if nothing else uses it.")
            .arg(displayName(keyName)));
}

void KeysMessage::generateFailed(const ApiError &error)
{
    say(Kind::Error, tr("No API key was generated. %1").arg(errorText(error)));
}

void KeysMessage::generateOutcomeUnknown(
    const ApiError &error, const std::optional<QList<ApiKey>> &appeared)
{
    if (!appeared)
        return say(Kind::Warning,
            tr("It is not known whether an API key was generated. %1").arg(errorText(error)),
            Offer::Retry);
    if (appeared->isEmpty())
        return say(Kind::Error, 
            tr("No new API key has appeared in the list. %1").arg(errorText(error)));
    m_suspect = appeared->first();
    say(Kind::Warning,
        tr("The answer was lost. The key %1 may be the one you just asked for; its value cannot be "
           "recovered.")
            .arg(displayName(m_suspect.name)),
        Offer::Delete);
}

void KeysMessage::renameFailed(const QString &keyName, const QString &problem)
{
    say(Kind::Error, tr("The key %1 was not renamed. %2").arg(displayName(keyName), problem));
}

void KeysMessage::removed(const ApiKey &key)
{
    say(Kind::Success,
        tr("The key %1 has been deleted. It no longer works.").arg(displayName(key.name)));
}

void KeysMessage::removeFailed(const ApiKey &key, const ApiError &error)
{
    const QString sentence = error.outcomeUnknown
        ? tr("It is not known whether the key %1 was deleted. %2")
        : tr("The key %1 was not deleted. %2");
    say(Kind::Error, sentence.arg(displayName(key.name), errorText(error)),
        error.outcomeUnknown ? Offer::Retry : Offer::Nothing);
}

void KeysMessage::say(Kind kind, const QString &sentence, Offer offer)
{
    m_offer = offer;
    show(kind, sentence, textOf(offer));
}

QString KeysMessage::textOf(Offer offer) const
{
    switch (offer) {
    case Offer::Nothing:
        return {};
    case Offer::Retry:
        return tr("Retry");
    case Offer::Delete:
        return tr("Delete");
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
