// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ByteStreams.h"
#include "app/table/ApiKeyChunk.h"

/// How a block of keys is written to a file, by columns as they are in memory:
///
///     5 × 4 bytes   the number of keys; the bytes of all ids, of all names, of all lastIps, of all
///                   unreadableActivities
///     ids, names, lastIps: each the texts one after the other, and where each ends (quint32)
///     lastActivities, creationDates: qint64
///     unreadableActivities: as the texts above
///
/// All numbers are little-endian.
namespace keyBlockFormat {

/// False once `put` has been.
bool write(const ApiKeyChunk &block, const ByteSink &put);

/// None unless `take` gives what `write` makes; of at most `left` bytes, for which no memory is
/// taken before it is known that they are there. In version 2 of the list's format a block has no
/// unreadableActivities.
std::optional<ApiKeyChunk> read(const ByteSource &take, qint64 left, quint32 version);

}
