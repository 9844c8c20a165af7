// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sandbox {

class Database;

// Fills an empty key table with believable keys, created over the last three years, oldest first.
// Nobody can sign in with them: their stored hash belongs to no secret.
class KeySeed
{
public:
    // Throws DatabaseError. Call it inside a transaction, before the indexes are made.
    static void fill(Database &database, qint64 count);
};

} // namespace sandbox
