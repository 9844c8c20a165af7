// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/storage/KeyNote.h"
#include "app/table/ApiKeyTable.h"

#include <functional>

class QIODevice;
class QObject;

/// Keys to be written to a file, for spreadsheets or programs. Secrets are not among what is known
/// of a key.
struct KeyExport
{
    enum class Format { Csv, Json };

    ApiKeyTable keys = {};
    QList<quint32> rows = {}; ///< of `keys`, in the order of the file
    KeyNoteHash notes = {};

    /// Writes the keys to `device`. Returns false if that fails.
    bool write(QIODevice &device, Format format) const;
    /// Replaces the file in another thread: it is the old one or the whole new one. Calls `done`
    /// with the system's reason if that fails, unless `context` was destroyed.
    void save(const QString &path, Format format, QObject *context,
        std::function<void(const Result<Unit, QString> &)> done) const;
};
