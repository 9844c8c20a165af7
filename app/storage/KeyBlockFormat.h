// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/ApiKeyBlock.h"
#include "storage/ByteStreams.h"

/// How a block of keys is written to a file, by columns as they are in memory:
///
///     4 × 4 bytes   the number of keys; the bytes of all ids, of all names, of all lastIps
///     ids, names, lastIps: each the texts one after the other, and where each ends (quint32)
///     lastActivities, creationDates: qint64
///
/// All numbers are little-endian.
namespace keyBlockFormat {

/// False once `put` has been.
bool write(const ApiKeyBlock &block, const ByteSink &put);

/// None unless `take` gives what `write` makes; of at most `left` bytes, for which no memory is
/// taken before it is known that they are there.
std::optional<ApiKeyBlock> read(const ByteSource &take, qint64 left);

}
