// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <string_view>
#include <vector>

namespace simdjson::dom {
class element;
}

/// JSON as RFC 8259 has it, to the letter; Qt's own reader lets pass some of what that forbids. A
/// name that an object has twice is refused, because readers differ in which of the two counts.
namespace strictjson {

/// So many values, in an answer that is read as a whole. Each takes Qt some 100 bytes, however
/// short it is.
inline constexpr int mostValues = 200'000;

/// None when the text is no such JSON, is no object, or is made of more than `mostValues`.
std::optional<QJsonObject> readObject(const QByteArray &text);

/// That no object within has a name twice. `budget` is lowered by the values that there are; below
/// 0 it says no.
bool hasUniqueNames(const simdjson::dom::element &value, int &budget);
bool areUnique(std::vector<std::string_view> &names);

} // namespace strictjson
