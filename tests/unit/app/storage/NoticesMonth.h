// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

/// A month in which a service changes: every three hours one key appears and another one vanishes,
/// and every 60 hours one is used from a new address.
namespace noticesMonth {

inline constexpr int refreshes = 30 * 24 * 2;
inline constexpr int refreshesPerKey = 6;
inline constexpr int refreshesPerAddress = 120;
inline constexpr int keyCount = refreshes / refreshesPerKey;
inline constexpr int addressCount = refreshes / refreshesPerAddress;

/// Returns the list of a refresh.
inline ApiKeyTable list(int refresh)
{
    const QString name = QStringLiteral("k%1").arg(refresh / refreshesPerKey);
    ApiKeyTable keys;
    keys.append(ApiKey { .id = QStringLiteral("always"),
        .name = QStringLiteral("always"),
        .lastIp = QStringLiteral("192.0.2.%1").arg(refresh / refreshesPerAddress) });
    keys.append(ApiKey { .id = name, .name = name, .lastIp = {} });
    return keys;
}

}
