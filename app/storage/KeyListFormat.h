// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/KeyListSnapshot.h"
#include "app/storage/PrivateFile.h"

class QIODevice;

/// The format of a saved list of keys:
///
///     8 bytes    "LLVKEYS\n"
///     4 bytes    the version of the format: 4
///     4 bytes    the size of the header; 1 MB at most
///     4 bytes    CRC-32 of the header
///     header     by QDataStream 6.4: confirmedAt, the number of keys (quint64), user,
///                additionalRoles, sortOrder
///     chunks     with as many keys as the header says
///     rows       a quint32 a key: the rows of the list in sortOrder; none if that is empty
///     4 bytes    CRC-32 of the header's checksum, the chunks and the rows
///
/// A chunk is written column by column:
///
///     5 × 4 bytes   the number of keys; the bytes of all ids, of all names, of all lastIps, of all
///                   unreadableActivities
///     ids, names, lastIps: each the texts one after the other, and the end of each (quint32)
///     lastActivities, creationDates: qint64
///     unreadableActivities: like the texts above
///
/// All numbers are little-endian. In the header, a time is its milliseconds since 1970 (qint64); a
/// text a QString; a list of texts its count (quint32) and its items; an optional value a bool and,
/// if true, the value; a user the fields of `User` in their order.
namespace keyListFormat {

/// Returns false once `put` has failed. Does not copy the list.
bool write(const KeyListSnapshot &list, const ByteSink &put);

/// Returns the list without its keys; nullopt unless the file has a valid header. Reads no more
/// than that.
std::optional<KeyListSnapshot> readHeader(QIODevice &file);

/// Returns nullopt unless the whole file is valid.
std::optional<KeyListSnapshot> read(QIODevice &file);

}
