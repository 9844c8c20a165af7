// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox {

class Database;

// Returns an address of the three networks reserved for documentation.
QString documentationIp();

// Inserts believable keys, created over the last three years, oldest first, into an empty database.
// Nobody can sign in with them: their stored hash is that of no secret. Call it inside a
// transaction, before createIndexes(). Throws DatabaseError.
void insertSampleKeys(Database &database, qint64 count);

} // namespace sandbox
