// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replacement/ReplacementText.h"

#include "app/replacement/Replacements.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"

#include <QCoreApplication>

namespace {

struct ReplacementText
{
    Q_DECLARE_TR_FUNCTIONS(ReplacementText)
};

} // namespace

QString replacementStepTitle(int step)
{
    switch (step) {
    case 1:
        return ReplacementText::tr("Generate the new key");
    case 2:
        return ReplacementText::tr("Put it where the old key is used");
    case 3:
        return ReplacementText::tr("Watch until the old key is no longer used");
    case 4:
        return ReplacementText::tr("Delete the old key");
    default:
        return ReplacementText::tr("Give the new key the old name");
    }
}

QString replacementEndText(const Replacement &replacement)
{
    const QString oldName = displayName(replacement.oldKey.name);
    const QString newName = displayName(replacement.newKey.name);
    if (replacement.step() == ReplacementStep::Done)
        return ReplacementText::tr("%1 has been replaced. The new key is named %2.")
            .arg(oldName, newName);
    switch (replacement.ending()) {
    case Replacement::Ending::None:
        return {};
    case Replacement::Ending::OldKeyDeleted:
        return ReplacementText::tr("%1 was deleted before a new key was generated. There is "
                                   "nothing left to replace.")
            .arg(oldName);
    case Replacement::Ending::NewKeyDeleted:
        return replacement.newKey.presence == ReplacedKey::Presence::DeletedElsewhere
            ? ReplacementText::tr("The new key %1 was deleted elsewhere. %2 keeps working.")
                  .arg(newName, oldName)
            : ReplacementText::tr("You deleted the new key %1. %2 keeps working.")
                  .arg(newName, oldName);
    case Replacement::Ending::BothDeleted:
        return ReplacementText::tr("%1 and its new key were deleted. There is nothing left to "
                                   "replace.")
            .arg(oldName);
    }
    Q_UNREACHABLE();
}

QString rivalText(const Replacement &replacement)
{
    if (replacement.rivalName.isEmpty())
        return {};
    return ReplacementText::tr("%1 seems to have been generated elsewhere, to replace %2.")
        .arg(displayName(replacement.rivalName), displayName(replacement.oldKey.name));
}

QString watchedText(const Replacement &replacement, const QDateTime &now)
{
    const QString oldName = displayName(replacement.oldKey.name);
    if (!replacement.firstUse && replacement.usesCountAfter.isValid())
        //: %1 is the name of the new key, %2 the name of the old one.
        return ReplacementText::tr("As far as Llavero knows, %1 has not been used in place of %2 "
                                   "yet. Llavero’s own requests and earlier uses don’t count.")
            .arg(displayName(replacement.newKey.name), oldName);
    if (!replacement.firstUse)
        return ReplacementText::tr("%1 has not been used yet. Put its value where %2 is used.")
            .arg(displayName(replacement.newKey.name), oldName);
    const auto ready = replacement.readyAt();
    if (!ready)
        return ReplacementText::tr("The service’s date of the last use of %1 can’t be read, so "
                                   "Llavero can’t tell whether it is still used.")
            .arg(oldName);
    if (*ready <= now)
        return ReplacementText::tr("The next list shows whether %1 has been used since %2.")
            .arg(oldName, longDateTimeText(replacement.confirmedAt));
    return ReplacementText::tr("If %1 is not used before %2, Llavero will offer to delete it.")
        .arg(oldName, longDateTimeText(*ready));
}

QString lateUseText(const QString &oldName, const SeenUse &use, const QDateTime &now)
{
    const QString name = displayName(oldName);
    const QString age = relativeTimeInSentence(use.time, now);
    if (use.ip.isEmpty())
        //: %1 is the name of a key, %2 such as "5 minutes ago".
        return ReplacementText::tr("%1 was used %2, after its new key. The old key was still in "
                                   "use somewhere.")
            .arg(name, age);
    //: %1 is the name of a key, %2 such as "5 minutes ago", %3 an IP address.
    return ReplacementText::tr("%1 was used %2 from %3, after its new key. That place still had "
                               "the old key.")
        .arg(name, age, sanitizedLine(use.ip));
}

QString replacementsFileText(const Replacements &replacements)
{
    if (const auto &problem = replacements.problem()) {
        switch (problem->kind) {
        case FileProblem::Kind::System:
            return ReplacementText::tr(
                "Llavero can’t save how far this is: %1. It tries again with "
                "the next change.")
                .arg(sanitizedLine(problem->detail));
        case FileProblem::Kind::Newer:
            return ReplacementText::tr(
                "A newer version of Llavero has saved the replacements. This "
                "one is kept until you log out or close Llavero.");
        }
    }
    if (replacements.wasDamaged())
        return ReplacementText::tr("The file with the replacements was damaged and has been set "
                                   "aside. Llavero kept those that it could read.");
    if (!replacements.hasFile())
        return ReplacementText::tr("Kept until you log out or close Llavero.");
    return {};
}

QString silenceText(std::chrono::hours silence)
{
    const int hours = static_cast<int>(silence.count());
    constexpr int hoursPerDay = 24;
    if (hours > hoursPerDay)
        return ReplacementText::tr("%n day(s)", nullptr, hours / hoursPerDay);
    return ReplacementText::tr("%n hour(s)", nullptr, hours);
}
