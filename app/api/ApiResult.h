#pragma once

#include "api/ApiError.h"

#include <functional>
#include <utility>
#include <variant>

/// A value or the one reason why there is none.
template <typename T>
class [[nodiscard]] ApiResult
{
public:
    ApiResult(T value)
        : m_outcome(std::in_place_index<0>, std::move(value))
    {
    }
    ApiResult(ApiError error)
        : m_outcome(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_outcome.index() == 0; }
    T &value() { return std::get<0>(m_outcome); }
    const T &value() const { return std::get<0>(m_outcome); }
    const ApiError &error() const { return std::get<1>(m_outcome); }

private:
    std::variant<T, ApiError> m_outcome;
};

/// What a call without a result brings.
using Done = std::monostate;

/// Called exactly once, unless the context object of the call has gone by then.
template <typename T>
using ApiHandler = std::function<void(ApiResult<T>)>;
