// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

#include <functional>

/// The keys of an answer.
struct KeyRows
{
    ApiKeyTable keys;
    qsizetype dropped = 0; ///< rows of the answer that had no id
};

/// So many of `total` keys have come; 0 where the service has not told how many there are.
using KeyProgress = std::function<void(qsizetype keys, qsizetype total)>;
