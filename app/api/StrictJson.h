// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/platform/Result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <string_view>
#include <vector>

namespace simdjson::dom {
class element;
class parser;
}

/// JSON exactly as RFC 8259 defines it. Qt's own reader accepts some of what the RFC forbids. What
/// the RFC allows and simdjson refuses is read as well as it can be: half a surrogate pair as the
/// text of its escape (`\ud800`), and a number that fits no type as the text of its digits.
namespace strictjson {

/// Maximum number of values in a member of a response that is read as a whole. Each takes Qt some
/// 100 bytes, however short it is.
inline constexpr int mostValues = 200'000;

/// Parses `json`, which must stay until the element is no longer used, and around which the parser
/// may look at as many bytes more as simdjson pads with. Returns nullopt if it is not JSON.
std::optional<simdjson::dom::element> parse(simdjson::dom::parser &parser, QByteArrayView json);

/// The value as Qt has it. Values that lie deeper than anything of the contract, and what is long
/// inside a row, are null. Of a name that an object has twice the last value counts, as with
/// nearly every reader. `budget` is reduced by the number of values; nothing is read below 0.
QJsonValue toQt(const simdjson::dom::element &value, int &budget, int depth = 0);

/// Reads those members of an object, also behind a byte order mark. The error is Malformed, also of
/// an object that has `data` or `errors` twice, or TooLarge where a member has more than
/// `mostValues`.
Result<QJsonObject, ApiError::Kind> readObject(
    const QByteArray &text, const std::vector<std::string_view> &names);

} // namespace strictjson
