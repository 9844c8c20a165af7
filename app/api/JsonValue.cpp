// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/JsonValue.h"

#include "app/table/TextColumn.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

/// simdjson itself stops at 1024.
static constexpr qsizetype maxNesting = 1'000'000;

/// Returns true for an escape, such as `\ud83d`, of one of the 1024 surrogates from `first`.
static bool isSurrogate(QByteArrayView json, qsizetype at, uint first)
{
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return false;
    bool isHex = false;
    const uint code = json.sliced(at + 2, 4).toByteArray().toUInt(&isHex, 16);
    return isHex && code >= first && code < first + 0x400;
}

/// Returns true for a number that fits no type.
static bool isLargeNumber(const QByteArray &token)
{
    static const QRegularExpression number(
        QStringLiteral(R"(\A-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?\z)"));
    constexpr qsizetype maxDigits = 18; // fit every 64-bit type
    if (token.size() <= maxDigits && !token.contains('e') && !token.contains('E'))
        return false; // most numbers, of which a hostile service may send millions
    const auto match = number.match(QString::fromLatin1(token));
    bool isDouble = false;
    (void)token.toDouble(&isDouble);
    return match.hasMatch()
        && (match.lastCapturedIndex() > 0 ? !isDouble : token.size() > maxDigits);
}

/// Replaces the tokens that RFC 8259 allows and simdjson refuses. What is not JSON stays invalid.
static QByteArray adapted(QByteArrayView json)
{
    constexpr QByteArrayView numberCharacters("0123456789+-.eE");
    QByteArray adapted;
    adapted.reserve(json.size() + json.size() / 8);
    bool isInText = false;
    for (qsizetype at = 0; at < json.size();) {
        qsizetype size = 1;
        bool isLarge = false;
        if (json[at] == '"') {
            isInText = !isInText;
        } else if (json[at] == '\\') {
            const bool isHigh = isSurrogate(json, at, 0xd800);
            const bool isLow = isSurrogate(json, at, 0xdc00);
            const bool isPair = isHigh && isSurrogate(json, at + 6, 0xdc00);
            size = isPair ? 12 : 2;
            if (isLow || (isHigh && !isPair))
                adapted += '\\'; // makes the escape itself the text
        } else if (!isInText && numberCharacters.contains(json[at])) {
            while (at + size < json.size() && numberCharacters.contains(json[at + size]))
                ++size;
            isLarge = isLargeNumber(json.sliced(at, size).toByteArray());
        }
        const QByteArrayView token = json.sliced(at, std::min(size, json.size() - at));
        adapted += isLarge ? "\"" : "";
        adapted += token;
        adapted += isLarge ? "\"" : "";
        at += token.size();
    }
    return adapted;
}

std::optional<simdjson::dom::element> parseStrictly(
    simdjson::dom::parser &parser, QByteArrayView json)
{
    const auto size = [](QByteArrayView text) { return static_cast<std::size_t>(text.size()); };
    simdjson::dom::element value;
    if (parser.parse(json.data(), size(json), false).get(value) == simdjson::SUCCESS)
        return value;
    QByteArray texts = adapted(json);
    const qsizetype nesting = std::min(texts.count('[') + texts.count('{') + 1024, maxNesting);
    if (parser.allocate(size(texts), static_cast<std::size_t>(nesting)) != simdjson::SUCCESS)
        return std::nullopt;
    texts.reserve(texts.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    if (parser.parse(texts.constData(), size(texts), false).get(value) == simdjson::SUCCESS)
        return value; // the parser owns its texts
    return std::nullopt;
}

std::optional<JsonValue> JsonValue::parse(QByteArrayView json)
{
    QByteArray padded;
    padded.reserve(json.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    padded += json;
    const auto parser = std::make_shared<simdjson::dom::parser>();
    const auto element = parseStrictly(*parser, padded);
    return element ? std::optional(JsonValue(parser, *element)) : std::nullopt;
}

JsonValue JsonValue::operator[](std::string_view name) const
{
    JsonValue found;
    simdjson::dom::object object;
    if (isMissing() || m_element->get(object) != simdjson::SUCCESS)
        return found;
    for (const auto member : object) {
        if (member.key == name)
            found = JsonValue(m_text, member.value);
    }
    return found;
}

qsizetype JsonValue::count(std::string_view name) const
{
    simdjson::dom::object object;
    if (isMissing() || m_element->get(object) != simdjson::SUCCESS)
        return 0;
    return std::count_if(
        object.begin(), object.end(), [name](const auto member) { return member.key == name; });
}

JsonRows JsonValue::items() const
{
    JsonRows items;
    simdjson::dom::array array;
    if (isMissing() || m_element->get(array) != simdjson::SUCCESS)
        return items;
    for (const simdjson::dom::element item : array)
        items.push_back(JsonValue(m_text, item));
    return items;
}

QByteArray JsonValue::utf8() const
{
    if (isMissing())
        return {};
    std::string_view text;
    if (m_element->get(text) == simdjson::SUCCESS)
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    return scalarToUtf8(*m_element);
}

QString JsonValue::text() const
{
    return textFromUtf8(utf8());
}

qint64 JsonValue::number(qint64 other) const
{
    bool isNumber = false;
    const qint64 number = utf8().toLongLong(&isNumber);
    return isNumber ? number : other;
}

bool JsonValue::boolean(bool other) const
{
    bool value = other;
    if (isNull())
        return false;
    return m_element->get(value) == simdjson::SUCCESS ? value : other;
}

QByteArray scalarToUtf8(simdjson::dom::element value)
{
    constexpr double maxPlain = 1e19; // a larger one would have up to 308 digits
    if (value.type() == simdjson::dom::element_type::DOUBLE)
        return QByteArray::number(double(value), std::abs(double(value)) < maxPlain ? 'f' : 'g',
            QLocale::FloatingPointShortest);
    const bool isScalar = value.is_number() || value.is_bool();
    return isScalar ? QByteArray::fromStdString(simdjson::minify(value)) : QByteArray();
}

QByteArrayView utf8Text(simdjson::dom::element value, QByteArrayList &copies)
{
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS)
        return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
    if (const QByteArray scalar = scalarToUtf8(value); !scalar.isEmpty())
        return copies.emplaceBack(scalar);
    return {};
}
