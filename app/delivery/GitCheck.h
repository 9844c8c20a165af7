// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

/// Asks Git whether it would commit the file: it is tracked or not ignored. Calls `done` unless
/// `context` was destroyed: with nullopt if that is not known, because there is no Git or no
/// repository, Git does not trust its owner, or does not answer within 2 s.
void checkGit(const QString &path, QObject *context,
    std::function<void(std::optional<bool> wouldCommit)> done);
