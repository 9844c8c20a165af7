// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sandbox {

class Database;

// Writes a believable log for the sample keys: what jobs and people do with such keys, from their
// creation, or since entries are kept, until their last activity, from two or three addresses each.
// With many keys each has fewer entries. Call it inside a transaction. Throws DatabaseError.
void insertSampleLog(Database &database);

} // namespace sandbox
