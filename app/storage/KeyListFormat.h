// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ByteStreams.h"
#include "app/storage/KeyListSnapshot.h"

class QIODevice;

/// How a list of keys is written to a file:
///
///     8 bytes    "LLVKEYS\n"
///     4 bytes    the version of the format, little-endian: 3, or 2 of an older Llavero
///     4 bytes    the size of the head, little-endian; 1 MB at most
///     32 bytes   BLAKE2b-256 of the head (five times as fast as SHA-256)
///     the head   by QDataStream 6.4, little-endian: confirmedAt, the number of keys (quint64),
///                firstKeys as a block, user, additionalRoles
///     blocks     with as many keys as the head says: see `keyBlockFormat`
///     32 bytes   BLAKE2b-256 of the head's checksum and the blocks
///
/// A time is its milliseconds since 1970 (qint64); a text a QString; a list of them its count
/// (quint32) and its items; what is optional a bool and, if true, its value; a user the fields of
/// `User` in their order.
///
/// By columns for its time: a million keys, 100 MB, are written in 240 ms and read in 195, of which
/// the checksum takes 127; key by key through QDataStream it was 740 and 860 without the disk. The
/// head, for the first screen, is read in 20 µs however long the list.
namespace keyListFormat {

/// False once `put` has been. Takes no copy of the list.
bool write(const KeyListSnapshot &list, const ByteSink &put);

/// None unless the head is what `write` makes.
std::optional<KeyListHeader> readHead(QIODevice &file);

/// None unless the file is, to the last byte, what `write` makes. Without `firstKeys`.
std::optional<KeyListSnapshot> read(QIODevice &file);

}
