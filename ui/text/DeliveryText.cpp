// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/DeliveryText.h"

#include "app/delivery/SecretFormat.h"
#include "ui/text/PlainText.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct DeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryText)
};

QString shownFullPath(const QString &path)
{
    return sanitizedLine(QDir::toNativeSeparators(path));
}

QString problemText(EnvFileProblem::Kind kind)
{
    using Kind = EnvFileProblem::Kind;
    // In all of them, %1 is the path of the file or folder.
    switch (kind) {
    case Kind::NoFolder:
        return DeliveryText::tr("The folder “%1” doesn’t exist. Choose another one.");
    case Kind::ForeignFolder:
        return DeliveryText::tr(
            "The folder “%1” belongs to another user, who could replace the file. Choose another "
            "one.");
    case Kind::OpenFolder:
        return DeliveryText::tr("Other users can replace files in the folder “%1”. Choose another "
                                "one, or run the command below and try again.");
    case Kind::LockedFolder:
        return DeliveryText::tr("You can’t save files in the folder “%1”. Choose another one.");
    case Kind::BrokenLink:
        return DeliveryText::tr("“%1” is a link to a file that doesn’t exist. Choose another one.");
    case Kind::NotAFile:
        return DeliveryText::tr("“%1” isn’t a file. Choose another one.");
    case Kind::ForeignFile:
        return DeliveryText::tr("“%1” belongs to another user. Choose another file.");
    case Kind::LockedFile:
        return DeliveryText::tr("“%1” is write-protected. Choose another file.");
    case Kind::TooLarge:
        return DeliveryText::tr("“%1” is too large for a .env file. Choose another one.");
    case Kind::NotText:
        return DeliveryText::tr("“%1” isn’t a text file in UTF-8. Choose another one.");
    case Kind::UnfitValue:
        return DeliveryText::tr("A .env file can’t contain all characters of these values. Save or "
                                "copy them in another way.");
    case Kind::UnclosedQuote:
        //: %2 is the number of a line.
        return DeliveryText::tr(
            "A quote in line %2 of “%1” isn’t closed. Close it, then try again.");
    case Kind::AmbiguousLine:
        //: %2 is the number of a line.
        return DeliveryText::tr("Programs read line %2 of “%1” in different ways. Write it as "
                                "NAME=value, then try again.");
    case Kind::NoPermissions:
        return DeliveryText::tr(
            "Files in the folder “%1” can’t be kept from other users. Choose another one.");
    case Kind::Changed:
        return DeliveryText::tr("“%1” has changed in the meantime. Try again.");
    case Kind::System:
        //: %2 is the system’s reason.
        return DeliveryText::tr("“%1” couldn’t be read or saved: %2");
    }
    Q_UNREACHABLE();
}

} // namespace

QString envFileProblemText(const EnvFileProblem &problem)
{
    QString detail = sanitizedLine(problem.detail);
    if (problem.line > 0)
        detail = QLocale().toString(problem.line);
    const QString text = problemText(problem.kind);
    return text.contains(u"%2") ? text.arg(shownFullPath(problem.path), detail)
                                : text.arg(shownFullPath(problem.path));
}

QString envFileCommand(const EnvFileProblem &problem)
{
    if (problem.kind != EnvFileProblem::Kind::OpenFolder)
        return {};
    QByteArray command = "chmod go-w ";
    appendShellQuoted(command, problem.path.toUtf8());
    return QString::fromUtf8(command);
}

QString envFileText(const EnvFileState &state, std::optional<bool> wouldCommit, bool hasChanged)
{
    QStringList paragraphs;
    if (hasChanged)
        paragraphs << DeliveryText::tr("The file has changed in the meantime.");
    if (state.isLink())
        paragraphs << DeliveryText::tr("It’s a link to “%1”, where the values will be saved.")
                          .arg(shownFullPath(state.path));
    if (state.hasOtherNames)
        paragraphs << DeliveryText::tr("It also has another name (a hard link). The file of that "
                                       "name will stay as it is.");
    if (!state.replaced.isEmpty())
        //: %1 is the name of a variable, or two.
        paragraphs << DeliveryText::tr("It already contains %1. The old value will be lost.",
            nullptr, static_cast<int>(state.replaced.size()))
                          .arg(QLocale().createSeparatedList(state.replaced));
    if (state.isReadableByOthers)
        paragraphs << DeliveryText::tr(
            "Other users of this computer can read the file now. Once it’s saved, only you can.");
    if (!wouldCommit)
        paragraphs << DeliveryText::tr(
            "It’s in a Git repository, but Git didn’t say whether it would commit it.");
    else if (*wouldCommit)
        paragraphs << DeliveryText::tr(
            "Git would commit it, and the secrets in it. To prevent that, add it to .gitignore.");
    return paragraphs.join(u"\n\n"_s);
}
