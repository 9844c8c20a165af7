// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/StrictJson.h"

#include "app/table/Utf8Text.h"

#include <QJsonArray>

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace strictjson {

namespace {

/// The most deeply nested value of the contract is `data[].organization.name`.
constexpr int deepest = 6;
/// Depth of the members of `data` itself, or of its rows.
constexpr int dataMembers = 2;
constexpr std::size_t mostInDataMember = 1000;
/// simdjson itself stops at 1024.
constexpr qsizetype mostNesting = 1'000'000;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Copies JSON with those tokens replaced that simdjson refuses and RFC 8259 allows. What is not
/// JSON stays what it is.
class Tamer
{
public:
    explicit Tamer(QByteArrayView json)
        : m_json(json)
    {
        m_tamed.reserve(json.size() + json.size() / 8);
    }

    QByteArray tamed()
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
        return std::move(m_tamed);
    }

private:
    void copy(qsizetype count)
    {
        const QByteArrayView next = m_json.sliced(m_at, std::min(count, m_json.size() - m_at));
        m_tamed += next;
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
            m_tamed += '\\'; // so that the escape itself is the text
        copy(2);
    }

    /// True if an escape such as `\ud83d` is there, for one of the 1024 surrogates from `first` on.
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
        m_tamed += isText ? "\"" : "";
        copy(number.size());
        m_tamed += isText ? "\"" : "";
    }

    /// By the grammar of RFC 8259.
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
        constexpr qsizetype mostDigits = 18; // of those that any 64-bit type has
        double value = 0;
        return isWhole ? number.size() <= mostDigits
                       : std::from_chars(number.begin(), number.end(), value).ec == std::errc();
    }

    const QByteArrayView m_json;
    qsizetype m_at = 0;
    QByteArray m_tamed;
};

QString textToQt(std::string_view text)
{
    return textFromUtf8({ text.data(), static_cast<qsizetype>(text.size()) });
}

QJsonArray arrayToQt(const simdjson::dom::array &array, int &budget, int depth)
{
    QJsonArray values;
    for (const simdjson::dom::element value : array) {
        if (budget < 0)
            break;
        values.append(toQt(value, budget, depth));
    }
    return values;
}

/// In the order of names: QJsonObject keeps that order, and takes long for names in another one.
QJsonObject objectToQt(const simdjson::dom::object &object, int &budget, int depth)
{
    std::vector<std::pair<std::string_view, simdjson::dom::element>> members;
    for (const auto member : object)
        members.emplace_back(member.key, member.value);
    std::stable_sort(members.begin(), members.end(),
        [](const auto &left, const auto &right) { return left.first < right.first; });
    QJsonObject values;
    for (const auto &[name, value] : members) {
        if (budget < 0)
            break;
        values.insert(textToQt(name), toQt(value, budget, depth));
    }
    return values;
}

/// The first reads the rows of such an object out of the one, and the second gets the other.
bool hasTwice(const simdjson::dom::object &object, std::string_view name)
{
    return std::count_if(object.begin(), object.end(), [name](const auto member) {
        return member.key == name;
    }) > 1;
}

} // namespace

std::optional<simdjson::dom::element> parse(simdjson::dom::parser &parser, QByteArrayView json)
{
    const auto size = [](QByteArrayView text) { return static_cast<std::size_t>(text.size()); };
    simdjson::dom::element value;
    if (parser.parse(json.data(), size(json), false).get(value) == simdjson::SUCCESS)
        return value;
    QByteArray tamed = Tamer(json).tamed();
    const qsizetype nesting = std::min(tamed.count('[') + tamed.count('{') + 1024, mostNesting);
    if (parser.allocate(size(tamed), static_cast<std::size_t>(nesting)) != simdjson::SUCCESS)
        return std::nullopt;
    tamed.reserve(tamed.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    if (parser.parse(tamed.constData(), size(tamed), false).get(value) == simdjson::SUCCESS)
        return value; // its texts are the parser's
    return std::nullopt;
}

QJsonValue toQt(const simdjson::dom::element &value, int &budget, int depth)
{
    using Type = simdjson::dom::element_type;
    if (--budget < 0 || depth > deepest)
        return {};
    const auto isSmall = [depth](const auto &container) {
        return depth < dataMembers || container.size() <= mostInDataMember;
    };
    switch (value.type()) {
    case Type::ARRAY: {
        const simdjson::dom::array array = value.get_array().value_unsafe();
        return isSmall(array) ? arrayToQt(array, budget, depth + 1) : QJsonValue();
    }
    case Type::OBJECT: {
        const simdjson::dom::object object = value.get_object().value_unsafe();
        return isSmall(object) ? objectToQt(object, budget, depth + 1) : QJsonValue();
    }
    case Type::STRING:
        return textToQt(value.get_string().value_unsafe());
    case Type::INT64:
        return qint64(value.get_int64().value_unsafe());
    case Type::UINT64: // it fits no number of Qt's
        return QString::number(value.get_uint64().value_unsafe());
    case Type::DOUBLE:
        return value.get_double().value_unsafe();
    case Type::BOOL:
        return value.get_bool().value_unsafe();
    case Type::NULL_VALUE:
        return {};
    }
    Q_UNREACHABLE();
}

Result<QJsonObject, ApiError::Kind> readObject(
    const QByteArray &text, const std::vector<std::string_view> &names)
{
    constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
    QByteArray json = text.startsWith(byteOrderMark) ? text.sliced(byteOrderMark.size()) : text;
    json.reserve(json.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    simdjson::dom::parser parser;
    const auto value = parse(parser, json);
    simdjson::dom::object object;
    if (!value || value->get(object) != simdjson::SUCCESS || hasTwice(object, "data")
        || hasTwice(object, "errors"))
        return ApiError::Kind::Malformed;
    QJsonObject result;
    for (const auto member : object) {
        if (std::find(names.begin(), names.end(), member.key) == names.end())
            continue;
        int budget = mostValues;
        result.insert(textToQt(member.key), toQt(member.value, budget, 1));
        if (budget < 0)
            return ApiError::Kind::TooLarge;
    }
    return result;
}

} // namespace strictjson
