// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <simdjson.h>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

/// Parses `json` exactly as RFC 8259 defines it. What the RFC allows and simdjson refuses is read
/// as well as it can be: half a surrogate pair as the text of its escape (`\ud800`), and a number
/// that fits no type as the text of its digits. The parser reads, but does not use, as many bytes
/// behind `json` as simdjson pads with. The element lives as long as the parser parses nothing
/// else. Returns nullopt if `json` is not JSON.
std::optional<simdjson::dom::element> parseStrictly(
    simdjson::dom::parser &parser, QByteArrayView json);

class JsonValue;
using JsonRows = std::vector<JsonValue>;

/// A value of a JSON text, which it keeps alive, or a missing one. A value of another type than the
/// contract's is read as far as it goes: a number or a bool where a text is expected is that text,
/// and all else is the same as null, as a missing value is.
class JsonValue
{
public:
    JsonValue() = default;
    /// Parses strictly, as `parseStrictly` does.
    static std::optional<JsonValue> parse(QByteArrayView json);

    bool isMissing() const { return !m_element; }
    bool isNull() const { return isMissing() || m_element->is_null(); }
    bool isObject() const { return !isMissing() && m_element->is_object(); }
    bool isArray() const { return !isMissing() && m_element->is_array(); }
    const std::optional<simdjson::dom::element> &element() const { return m_element; }

    /// Returns the member of that name, the last one where there are several.
    JsonValue operator[](std::string_view name) const;
    /// Returns the number of members of that name.
    qsizetype count(std::string_view name) const;
    /// Returns the values of an array, and none of anything else.
    JsonRows items() const;

    QByteArray utf8() const;
    QString text() const;
    /// Reads digits, too. Returns `other` for what is no whole number.
    qint64 number(qint64 other) const;
    /// Returns `other` for what is neither a bool nor null, and false for null.
    bool boolean(bool other) const;

private:
    JsonValue(std::shared_ptr<const void> text, simdjson::dom::element element)
        : m_text(std::move(text))
        , m_element(element)
    {
    }

    /// The simdjson parser that holds the text. Its layout depends on how a file is compiled.
    std::shared_ptr<const void> m_text;
    std::optional<simdjson::dom::element> m_element;
};

/// Returns a number or a bool as text, and null for anything else.
QByteArray scalarToUtf8(simdjson::dom::element value);
/// Returns the text of a string of the parsed JSON, or of a number or a bool, which is kept in
/// `copies`; empty for anything else.
QByteArrayView utf8Text(simdjson::dom::element value, QByteArrayList &copies);
