// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/StrictJson.h"

#include <QRegularExpression>

#include <algorithm>

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

std::optional<simdjson::dom::element> strictJson::parse(
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
