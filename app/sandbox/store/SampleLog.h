// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sandbox {

class Database;

// Writes a believable log for the sample keys: what jobs and people do with such keys, from their
// creation, or since entries are kept, until their last activity. Each is used from two or three
// addresses, of which one has fallen silent. With many keys each has fewer entries. Call it inside
// a transaction. Throws DatabaseError.
void insertSampleLog(Database &database);

} // namespace sandbox
