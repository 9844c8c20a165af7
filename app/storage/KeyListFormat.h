#pragma once

#include "storage/KeyListCache.h"

/// How a list of keys is written to a file:
///
///     8 bytes    "LLVKEYS\n"
///     4 bytes    the version of the format, little-endian; each version reads its own alone
///     32 bytes   BLAKE2b-256 of all that follows (five times as fast as SHA-256)
///     the rest   by QDataStream 6.4, little-endian: confirmedAt, keys, user, additionalRoles
///
/// A time is its milliseconds since 1970 (qint64); a text a QString; a list its count (quint32) and
/// its items; what is optional a bool and, if true, its value; a key its id, name, lastIp,
/// lastActivity, creationDate; a user the fields of `User` in their order.
namespace keyListFormat {

QByteArray encode(const KeyListSnapshot &snapshot);

/// None unless it is, to the last byte, what `encode` makes.
std::optional<KeyListSnapshot> decode(const QByteArray &file);

}
