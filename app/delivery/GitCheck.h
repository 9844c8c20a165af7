// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

/// Asks Git whether it would commit the file: it is in a repository, and tracked or not ignored.
/// Calls `done` unless `context` was destroyed: with false also if that is not known, because there
/// is no Git or no repository, or no answer within 2 s.
void checkGit(const QString &path, QObject *context, std::function<void(bool wouldCommit)> done);
