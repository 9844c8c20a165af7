// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKeyTable.h"

inline QList<ApiKey> toList(const ApiKeyTable &keys)
{
    QList<ApiKey> list;
    for (qsizetype row = 0; row < keys.size(); ++row)
        list.append(keys.at(row));
    return list;
}
