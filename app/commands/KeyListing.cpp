// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/KeyListing.h"

#include "app/api/Endpoints.h"
#include "app/keys/SortOrder.h"
#include "app/platform/Paths.h"
#include "app/storage/Connection.h"
#include "app/storage/FileReader.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/KeyNotes.h"
#include "app/storage/KeyNotesFormat.h"

#include <QIODevice>

/// Notes that cannot be read are for the window to report.
static KeyNoteHash readNotes(const QString &path)
{
    const auto content = readFile(path, keyNotesFormat::maxSize);
    const auto notes
        = content ? keyNotesFormat::read(content.value()) : keyNotesFormat::Error::Damaged;
    return notes ? notes.value().notes : KeyNoteHash();
}

static KeyExport toExport(const ApiKeyTable &keys, const QString &notesPath)
{
    const SortOrder byName { .locale = QLocale() };
    return { .keys = keys, .rows = byName.sortedRows(keys), .notes = readNotes(notesPath) };
}

bool KeyListing::writeJson(QIODevice &device) const
{
    const auto put
        = [&device](const QByteArray &text) { return device.write(text) == text.size(); };
    const QByteArray time = confirmedAt.toUTC().toString(Qt::ISODateWithMs).toUtf8();
    return put("{\"confirmedAt\":\"" + time + "\",\"fromService\":" + (error ? "false" : "true")
               + ",\"keys\":")
        && content.write(device, KeyExport::Format::Json) && put("}\n");
}

void KeyListing::fetch(ApiClient &client, const Connection &connection, const Paths &paths,
    QObject *context, std::function<void(const KeyListing &)> done)
{
    const QString notesPath = KeyNotes::filePath(paths.connectionsFolder, connection.id);
    endpoints::listApiKeys(client, context,
        [notesPath, id = connection.id, cacheFolder = paths.cacheFolder, done = std::move(done)](
            const ApiResult<ApiKeyList> &list) {
            if (list)
                return done({ .content = toExport(list.value().keys, notesPath),
                    .dropped = list.value().dropped,
                    .confirmedAt = QDateTime::currentDateTimeUtc() });
            KeyListing listing { .error = list.error() };
            if (isNetworkError(list.error().kind)) {
                if (const auto saved = KeyListCache(cacheFolder).peek(id)) {
                    listing.content = toExport(saved->keys, notesPath);
                    listing.confirmedAt = saved->confirmedAt;
                }
            }
            done(listing);
        });
}
