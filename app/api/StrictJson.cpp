// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/StrictJson.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace strictJson {

namespace {

/// simdjson itself stops at 1024.
constexpr qsizetype maxNesting = 1'000'000;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Copies JSON, and replaces the tokens that RFC 8259 allows and simdjson refuses. What is not JSON
/// stays invalid.
class SimdjsonAdapter
{
public:
    explicit SimdjsonAdapter(QByteArrayView json)
        : m_json(json)
    {
        m_adapted.reserve(json.size() + json.size() / 8);
    }

    QByteArray adapted()
    {
        while (m_at < m_json.size()) {
            const char character = m_json[m_at];
            if (character == '"')
                copyText();
            else if (character == '-' || isDigit(character))
                copyNumber();
            else
                copy(1);
        }
        return std::move(m_adapted);
    }

private:
    void copy(qsizetype count)
    {
        const QByteArrayView next = m_json.sliced(m_at, std::min(count, m_json.size() - m_at));
        m_adapted += next;
        m_at += next.size();
    }

    void copyText()
    {
        copy(1);
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            if (m_json[m_at] == '\\')
                copyEscape();
            else
                copy(1);
        }
        copy(1);
    }

    void copyEscape()
    {
        const bool isHigh = isSurrogateAt(m_at, 0xd800);
        const bool isLow = isSurrogateAt(m_at, 0xdc00);
        if (isHigh && isSurrogateAt(m_at + 6, 0xdc00))
            return copy(12);
        if (isHigh || isLow)
            m_adapted += '\\'; // makes the escape itself the text
        copy(2);
    }

    /// Returns true for an escape, such as `\ud83d`, of one of the 1024 surrogates from `first`.
    bool isSurrogateAt(qsizetype at, uint first) const
    {
        if (at + 6 > m_json.size() || m_json[at] != '\\' || m_json[at + 1] != 'u')
            return false;
        bool isHex = false;
        const QByteArray digits = m_json.sliced(at + 2, 4).toByteArray();
        const uint code = digits.toUInt(&isHex, 16);
        return isHex && code >= first && code < first + 0x400;
    }

    void copyNumber()
    {
        qsizetype end = m_at;
        while (end < m_json.size()
            && (isDigit(m_json[end]) || QByteArrayView("+-.eE").contains(m_json[end])))
            ++end;
        const QByteArrayView number = m_json.sliced(m_at, end - m_at);
        const bool isText = isNumber(number) && !fits(number);
        m_adapted += isText ? "\"" : "";
        copy(number.size());
        m_adapted += isText ? "\"" : "";
    }

    /// Returns true for a number in the grammar of RFC 8259.
    static bool isNumber(QByteArrayView text)
    {
        qsizetype at = text.startsWith('-') ? 1 : 0;
        const auto is
            = [&](QByteArrayView signs) { return at < text.size() && signs.contains(text[at]); };
        const auto skipDigits = [&] {
            const qsizetype begin = at;
            while (at < text.size() && isDigit(text[at]))
                ++at;
            return at - begin;
        };
        const bool startsWithZero = is("0");
        const qsizetype whole = skipDigits();
        if (whole == 0 || (startsWithZero && whole > 1))
            return false;
        if (is(".") && (++at, skipDigits() == 0))
            return false;
        if (is("eE")) {
            ++at;
            at += is("+-") ? 1 : 0;
            if (skipDigits() == 0)
                return false;
        }
        return at == text.size();
    }

    static bool fits(QByteArrayView number)
    {
        const bool isWhole = std::all_of(
            number.begin(), number.end(), [](char c) { return isDigit(c) || c == '-'; });
        constexpr qsizetype maxDigits = 18; // that fit every 64-bit type
        double value = 0;
        return isWhole ? number.size() <= maxDigits
                       : std::from_chars(number.begin(), number.end(), value).ec == std::errc();
    }

    const QByteArrayView m_json;
    qsizetype m_at = 0;
    QByteArray m_adapted;
};

} // namespace

std::optional<simdjson::dom::element> parse(simdjson::dom::parser &parser, QByteArrayView json)
{
    const auto size = [](QByteArrayView text) { return static_cast<std::size_t>(text.size()); };
    simdjson::dom::element value;
    if (parser.parse(json.data(), size(json), false).get(value) == simdjson::SUCCESS)
        return value;
    QByteArray adapted = SimdjsonAdapter(json).adapted();
    const qsizetype nesting = std::min(adapted.count('[') + adapted.count('{') + 1024, maxNesting);
    if (parser.allocate(size(adapted), static_cast<std::size_t>(nesting)) != simdjson::SUCCESS)
        return std::nullopt;
    adapted.reserve(adapted.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    if (parser.parse(adapted.constData(), size(adapted), false).get(value) == simdjson::SUCCESS)
        return value; // the parser owns its texts
    return std::nullopt;
}

} // namespace strictJson
