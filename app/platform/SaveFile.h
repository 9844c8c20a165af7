// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QString>

#include <functional>

class QIODevice;
class QObject;

/// Replaces a file that the user has chosen, in another thread: it is the old one or the whole new
/// one. `write` returns false if it fails. Calls `done` with the system's reason in that case,
/// unless `context` was destroyed.
void saveFile(const QString &path, std::function<bool(QIODevice &)> write, QObject *context,
    std::function<void(const Result<Unit, QString> &)> done);
