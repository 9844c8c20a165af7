// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ByteStreams.h"
#include "table/ApiKeyBlock.h"

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
bool write(const ApiKeyBlock &block, const ByteSink &put);

/// None unless `take` gives what `write` makes; of at most `left` bytes, for which no memory is
/// taken before it is known that they are there. In version 2 of the list's format a block has no
/// unreadableActivities.
std::optional<ApiKeyBlock> read(const ByteSource &take, qint64 left, quint32 version);

}
