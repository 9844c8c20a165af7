// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <simdjson.h>

#include <optional>

/// JSON exactly as RFC 8259 defines it. What the RFC allows and simdjson refuses is read as well as
/// it can be: half a surrogate pair as the text of its escape (`\ud800`), and a number that fits no
/// type as the text of its digits.
namespace strictJson {

/// Parses `json`, behind which the parser reads, but does not use, as many bytes as simdjson pads
/// with. The element lives as long as the parser parses nothing else. Returns nullopt if `json` is
/// not JSON.
std::optional<simdjson::dom::element> parse(simdjson::dom::parser &parser, QByteArrayView json);

} // namespace strictJson
