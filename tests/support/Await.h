// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/ApiResult.h"

#include <QTest>

#include <optional>

/// Makes one call of the API and waits for its result:
/// `await<ApiKey>(endpoints::renameApiKey, client, id, name)`.
template <typename T, typename Call, typename... Arguments>
ApiResult<T> await(Call call, ApiClient &client, const Arguments &...arguments)
{
    QObject context;
    std::optional<ApiResult<T>> answer;
    call(client, arguments..., &context,
        ApiHandler<T>([&answer](ApiResult<T> result) { answer.emplace(std::move(result)); }));
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        return ApiError { .serviceMessage = QStringLiteral("await: no result") };
    return std::move(*answer);
}

/// Overloads for the calls that are themselves overloaded.
template <typename T>
ApiResult<T> await(void (*call)(ApiClient &, QObject *, ApiHandler<T>), ApiClient &client)
{
    return await<T, decltype(call)>(call, client);
}

/// The error of a result as text, for the messages of failed tests. Empty for a value.
template <typename T>
QByteArray describeError(const ApiResult<T> &result)
{
    if (result)
        return {};
    const ApiError &error = result.error();
    return QStringLiteral("kind %1, HTTP %2, %3 %4 %5")
        .arg(static_cast<int>(error.kind))
        .arg(error.httpStatus)
        .arg(error.serviceCode, error.serviceMessage, error.technicalDetail)
        .toUtf8();
}
