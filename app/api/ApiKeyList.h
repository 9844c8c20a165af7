// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

/// The keys of a response.
struct ApiKeyList
{
    ApiKeyTable keys;
    qsizetype dropped = 0; ///< rows of the response that had no id
};
