// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>
#include <variant>

/// A value, or the reason why there is none.
template <typename T, typename Error>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_outcome(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_outcome(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_outcome.index() == 0; }
    T &value() { return std::get<0>(m_outcome); }
    const T &value() const { return std::get<0>(m_outcome); }
    const Error &error() const { return std::get<1>(m_outcome); }

private:
    std::variant<T, Error> m_outcome;
};

/// The value of what brings none.
using Unit = std::monostate;
