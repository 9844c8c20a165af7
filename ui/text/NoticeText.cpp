// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/NoticeText.h"

#include "ui/text/PlainText.h"

#include <QCoreApplication>

namespace {

struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

QString outcomeText(Notice::Outcome outcome)
{
    using Outcome = Notice::Outcome;
    // In all of them, %1 is the name of a key.
    switch (outcome) {
    case Outcome::Generated:
        return NoticeText::tr("The API key %1 was generated.");
    case Outcome::NotGenerated:
        return NoticeText::tr("The API key %1 was not generated.");
    case Outcome::Renamed:
        return NoticeText::tr("The API key %1 was renamed.");
    case Outcome::NotRenamed:
        return NoticeText::tr("The API key %1 was not renamed.");
    case Outcome::Deleted:
        return NoticeText::tr("The API key %1 was deleted.");
    case Outcome::NotDeleted:
        return NoticeText::tr("The API key %1 was not deleted.");
    case Outcome::None:
        break;
    }
    return NoticeText::tr("The result of a change to the API key %1 is known.");
}

/// Returns the sentence about several keys.
QString groupText(const Notice &notice)
{
    using Kind = Notice::Kind;
    const int count = notice.count;
    switch (notice.kind) {
    case Kind::KeyAppeared:
        return NoticeText::tr("%n API key(s) were generated elsewhere.", nullptr, count);
    case Kind::KeyVanished:
        return NoticeText::tr("%n API key(s) were deleted elsewhere.", nullptr, count);
    case Kind::NewAddress:
        return NoticeText::tr("%n API key(s) were used from new addresses.", nullptr, count);
    case Kind::KeyWoke:
        return NoticeText::tr("%n API key(s) were used after 90 days without use.", nullptr, count);
    case Kind::ReplacementReady:
        return NoticeText::tr("%n replacement(s) are ready for their last step.", nullptr, count);
    case Kind::ReviewDue:
        return NoticeText::tr("%n API key(s) are due for review.", nullptr, count);
    case Kind::SignInEnded:
        return NoticeText::tr("The service no longer accepts Llavero’s API key. Sign in again.");
    case Kind::OutcomeFound:
        return NoticeText::tr("The results of %n change(s) are known.", nullptr, count);
    }
    Q_UNREACHABLE();
}

}

QString noticeText::kindName(Notice::Kind kind)
{
    using Kind = Notice::Kind;
    switch (kind) {
    case Kind::KeyAppeared:
        return NoticeText::tr("New API key");
    case Kind::KeyVanished:
        return NoticeText::tr("API key no longer in the list");
    case Kind::NewAddress:
        return NoticeText::tr("API key used from a new address");
    case Kind::KeyWoke:
        return NoticeText::tr("API key used again");
    case Kind::ReplacementReady:
        return NoticeText::tr("Replacement ready for its last step");
    case Kind::ReviewDue:
        return NoticeText::tr("API key due for review");
    case Kind::SignInEnded:
        return NoticeText::tr("Sign-in ended");
    case Kind::OutcomeFound:
        return NoticeText::tr("Result of a change known");
    }
    Q_UNREACHABLE();
}

QString noticeText::sentence(const Notice &notice, bool showsAddresses)
{
    using Kind = Notice::Kind;
    if (notice.count > 1)
        return groupText(notice);
    const QString name = displayName(notice.keyName);
    const bool hasAddress = showsAddresses && !notice.address.isEmpty();
    const QString address = hasAddress ? sanitizedLine(notice.address) : QString();
    switch (notice.kind) {
    case Kind::KeyAppeared:
        return NoticeText::tr("The API key %1 was generated elsewhere.").arg(name);
    case Kind::KeyVanished:
        return NoticeText::tr("The API key %1 was deleted elsewhere.").arg(name);
    case Kind::NewAddress:
        if (hasAddress)
            return NoticeText::tr("The API key %1 was used from %2 for the first time.")
                .arg(name, address);
        return NoticeText::tr("The API key %1 was used from an address for the first time.")
            .arg(name);
    case Kind::KeyWoke:
        if (hasAddress)
            return NoticeText::tr("The API key %1 was used from %2, after 90 days without use.")
                .arg(name, address);
        return NoticeText::tr("The API key %1 was used after 90 days without use.").arg(name);
    case Kind::ReplacementReady:
        return NoticeText::tr("The replacement of the API key %1 is ready for its last step.")
            .arg(name);
    case Kind::ReviewDue:
        return NoticeText::tr("The API key %1 is due for review.").arg(name);
    case Kind::SignInEnded:
        return NoticeText::tr("The service no longer accepts Llavero’s API key. Sign in again.");
    case Kind::OutcomeFound:
        return outcomeText(notice.outcome).arg(name);
    }
    Q_UNREACHABLE();
}
