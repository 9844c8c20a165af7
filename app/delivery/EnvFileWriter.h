// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/Variables.h"
#include "app/platform/Result.h"

#include <QString>
#include <QStringList>

/// The reason why variables are not written to a file. Nothing was changed. The sentence for the
/// user is in `ui/text/DeliveryText`.
struct EnvFileProblem
{
    enum class Kind {
        NoFolder, ///< the file's folder does not exist
        ForeignFolder, ///< another user owns the folder or one above, and can replace the file
        OpenFolder, ///< others can replace what is in the folder or one above
        LockedFolder, ///< the user cannot write to the folder
        BrokenLink,
        NotAFile,
        ForeignFile, ///< another user owns it
        LockedFile, ///< the user cannot write to it
        TooLarge,
        NotText, ///< UTF-16, or no text at all
        UnfitValue, ///< see EnvFileError
        UnclosedQuote,
        AmbiguousLine,
        NoPermissions, ///< the file system does not keep others from reading
        Changed, ///< since it was inspected
        System, ///< see `detail`
    };
    Kind kind = Kind::System;
    QString path = {}; ///< of the file or folder that it is about
    QString detail = {}; ///< the system's text
    qsizetype line = 0; ///< its number, from 1
};

/// A file as it is before anything is written.
struct EnvFileState
{
    QString chosenPath; ///< absolute
    QString path; ///< the real one: another if the chosen one is a link
    bool exists = false;
    bool isReadableByOthers = false;
    bool hasOtherNames = false; ///< hard links, which keep the old content
    bool isInRepository = false; ///< of Git
    QStringList replaced = {}; ///< names of variables that have another value in it
    Secret content = {};

    bool isLink() const { return path != chosenPath; }
};

/// Finds out what writing these variables to a file would mean. Waits for the disk: to be called in
/// `filePool`.
Result<EnvFileState, EnvFileProblem> inspectEnvFile(
    const QString &path, const QList<Variable> &variables);

/// Writes the variables if the file still is as it was found. After a crash it is the old one or
/// the whole new one, and its owner alone can read it. Waits for the disk, too.
Result<Unit, EnvFileProblem> writeEnvFile(
    const EnvFileState &before, const QList<Variable> &variables);
