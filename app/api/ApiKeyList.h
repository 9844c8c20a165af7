// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <functional>

/// The keys of a response.
struct ApiKeyList
{
    ApiKeyTable keys;
    qsizetype dropped = 0; ///< rows of the response that had no id
};

/// Reports that `keys` of `total` keys have arrived; `total` is 0 while the service has not sent
/// it.
using ProgressCallback = std::function<void(qsizetype keys, qsizetype total)>;
