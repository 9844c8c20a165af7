// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/Endpoints.h"
#include "tests/support/Await.h"

/// The three changes of a key by their verbs, for tests that treat them alike.
namespace changes {

inline void addRows()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("call");
    QTest::newRow("POST") << QByteArray("POST") << QByteArray("POST /api_keys");
    QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("PUT /api_keys/7");
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray("DELETE /api_keys/7");
}

template <typename T>
ApiResult<Unit> withoutValue(const ApiResult<T> &result)
{
    return result ? ApiResult<Unit>(Unit {}) : ApiResult<Unit>(result.error());
}

inline ApiResult<Unit> make(const QByteArray &verb, ApiClient &client)
{
    const QString id = QStringLiteral("7");
    if (verb == "POST")
        return withoutValue(await<GeneratedKey>(endpoints::generateApiKey, client, QString()));
    if (verb == "PUT")
        return withoutValue(
            await<ApiKey>(endpoints::renameApiKey, client, id, QStringLiteral("name")));
    return await<Unit>(endpoints::deleteApiKey, client, id);
}

} // namespace changes
