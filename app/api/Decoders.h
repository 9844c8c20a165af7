// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiResult.h"
#include "app/api/GeneratedKey.h"
#include "app/api/JsonValue.h"
#include "app/api/ServiceTypes.h"
#include "app/api/User.h"

#include <QSet>

/// Decodes the contract's JSON to the types of the API. An odd field costs the other ones nothing:
/// see JsonValue.
namespace decoders {

ApiKey apiKey(const JsonValue &json);
/// Fails without the secret; the id may be empty.
ApiResult<GeneratedKey> generatedKey(const JsonValue &json);
User user(const JsonValue &json);
ServiceConnection serviceConnection(const JsonValue &json);
Environment environment(const JsonValue &json);
ServiceApiInfo serviceApiInfo(const JsonValue &json);
QStringList roleNames(const JsonRows &rows);

/// Decodes every row once, by its id. A row without an id is dropped and counted.
template <typename T>
ListResult<T> list(const JsonRows &rows, T (*decode)(const JsonValue &))
{
    ListResult<T> result;
    QSet<QString> ids;
    for (const JsonValue &row : rows) {
        T item = decode(row);
        if (item.id.isEmpty()) {
            ++result.dropped;
        } else if (!ids.contains(item.id)) { // a row that moved between two pages comes twice
            ids.insert(item.id);
            result.items.append(std::move(item));
        }
    }
    return result;
}

} // namespace decoders
