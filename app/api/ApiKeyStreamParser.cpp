// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiKeyStreamParser.h"

#include "app/api/Decoders.h"
#include "app/api/StrictJson.h"
#include "app/api/Timestamp.h"

#include <QJsonArray>

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

using Fields = ApiKeyChunk::Fields;

/// So much, with all that is made of it, stays in a processor's cache, and needs little memory: a
/// quarter of a megabyte takes 1.2 times as long. (A bit less than what arrives at once, so that
/// it is not two pieces.)
static constexpr qsizetype piece = 63 * 1024;
static constexpr int mostTries = 4;

struct ApiKeyStreamParser::Parser
{
    simdjson::dom::parser parser;
};

namespace {

bool isBlank(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

/// Returns the closing quote of the text that begins at that one.
qsizetype endOfText(QByteArrayView body, qsizetype quote)
{
    qsizetype end = quote + 1;
    while (end < body.size() && body[end] != '"')
        end += body[end] == '\\' ? 2 : 1;
    return end;
}

/// Goes through the answer's own members as far as the bracket of its `data`, which it is behind
/// then. It trusts that this is JSON: what is left of the answer is read strictly in the end.
class HeadScanner
{
public:
    /// 0 while the rows have not begun.
    qsizetype find(QByteArrayView body)
    {
        for (qsizetype at = 0; at < body.size(); ++at) {
            const char character = body[at];
            if (character == '"')
                at = skipText(body, at);
            else if (character == '[' && m_depth == 1 && m_member == "data")
                return at + 1;
            else
                follow(character);
        }
        return 0;
    }

private:
    qsizetype skipText(QByteArrayView body, qsizetype quote)
    {
        const qsizetype end = endOfText(body, quote);
        if (end < body.size())
            m_lastText = body.sliced(quote + 1, end - quote - 1);
        return end;
    }

    void follow(char character)
    {
        if (character == '{' || character == '[')
            ++m_depth;
        else if (character == '}' || character == ']')
            --m_depth;
        else if (character == ':' && m_depth == 1)
            m_member = m_lastText;
        else if (character == ',' && m_depth == 1)
            m_member = {};
    }

    int m_depth = 0;
    QByteArrayView m_lastText;
    QByteArrayView m_member; ///< whose value is being read
};

/// Where, in all likelihood, one row ends and another one begins.
struct Cut
{
    qsizetype end; ///< behind the brace of the one
    qsizetype next; ///< at the brace of the other
};

std::optional<Cut> lastCut(QByteArrayView body, qsizetype before)
{
    for (qsizetype next = before; (next = body.first(next).lastIndexOf('{')) > 0;) {
        qsizetype comma = next - 1;
        while (comma > 0 && isBlank(body[comma]))
            --comma;
        qsizetype brace = comma - 1;
        while (brace > 0 && isBlank(body[brace]))
            --brace;
        if (brace > 0 && body[comma] == ',' && body[brace] == '}')
            return Cut { brace + 1, next };
    }
    return std::nullopt;
}

/// Returns the end of the array that begins before `at`, at its bracket; 0 if that has not come.
qsizetype endOfArray(QByteArrayView body, qsizetype at)
{
    for (int depth = 1; at < body.size(); ++at) {
        const char character = body[at];
        if (character == '"')
            at = endOfText(body, at);
        else if (character == '{' || character == '[')
            ++depth;
        else if ((character == '}' || character == ']') && --depth == 0)
            return at;
    }
    return 0;
}

/// False where it is neither a text nor null.
bool readText(simdjson::dom::element value, QByteArrayView &into)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS && !value.is_null())
        return false;
    into = QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
    return true;
}

bool readTime(simdjson::dom::element value, qint64 &into)
{
    QByteArrayView text;
    if (!readText(value, text))
        return false;
    const auto time = text.isEmpty() ? ApiKeyChunk::never : readInstant(text);
    into = time.value_or(ApiKeyChunk::never);
    return time.has_value();
}

struct Field
{
    std::string_view name;
    bool (*read)(simdjson::dom::element value, Fields &key);
};

constexpr std::array knownFields {
    Field { "id", [](auto value, Fields &key) { return readText(value, key.id); } },
    Field { "name", [](auto value, Fields &key) { return readText(value, key.name); } },
    Field { "lastIp", [](auto value, Fields &key) { return readText(value, key.lastIp); } },
    Field {
        "lastActivity", [](auto value, Fields &key) { return readTime(value, key.lastActivity); } },
    Field {
        "creationDate", [](auto value, Fields &key) { return readTime(value, key.creationDate); } },
};

const Field *fieldNamed(std::string_view name)
{
    const auto *field = std::find_if(knownFields.begin(), knownFields.end(),
        [name](const Field &known) { return known.name == name; });
    return field == knownFields.end() ? nullptr : field;
}

/// Reads a row of the contract; nullopt where it is another one.
std::optional<Fields> readUsual(simdjson::dom::element row)
{
    simdjson::dom::object object;
    if (row.get(object) != simdjson::SUCCESS)
        return std::nullopt;
    Fields key;
    for (const auto member : object) {
        const Field *field = fieldNamed(member.key);
        if (field && !field->read(member.value, key))
            return std::nullopt;
    }
    return key;
}

/// What can be known of another row.
ApiKey readOdd(simdjson::dom::element row)
{
    simdjson::dom::object object;
    if (row.get(object) != simdjson::SUCCESS)
        return {};
    QJsonObject known; // the other members may be of any size
    for (const auto member : object) {
        int budget = strictjson::mostValues;
        if (fieldNamed(member.key))
            known.insert(QLatin1StringView(member.key.data(), qsizetype(member.key.size())),
                strictjson::toQt(member.value, budget, 2));
    }
    return decoders::apiKey(known);
}

} // namespace

ApiKeyStreamParser::ApiKeyStreamParser()
    : m_parser(std::make_unique<Parser>())
    , m_enough(piece)
{
}

ApiKeyStreamParser::~ApiKeyStreamParser() = default;

void ApiKeyStreamParser::read(QByteArray &body, bool isWhole)
{
    if (body.size() >= m_enough || isWhole)
        takeRows(body, isWhole);
}

void ApiKeyStreamParser::takeRows(QByteArray &body, bool isWhole)
{
    if (m_isOff)
        return;
    if (m_head == 0)
        m_head = HeadScanner().find(body);
    m_isOff = m_head == 0;
    if (const qsizetype end = isWhole && !m_isOff ? endOfArray(body, m_head) : 0) {
        if (readRows(body, end))
            body.remove(m_head, end - m_head);
        return;
    }
    auto cut = m_isOff ? std::nullopt : lastCut(body, body.size());
    // A text may look like an end of a row: then what is before it is no JSON, and an earlier end
    // is tried.
    for (int tries = 0; cut && cut->end > m_head && tries < mostTries; ++tries) {
        if (readRows(body, cut->end)) {
            body.remove(m_head, cut->next - m_head);
            m_enough = piece;
            return;
        }
        cut = lastCut(body, cut->next);
    }
    m_enough = body.size() + piece;
}

/// Reads those before `end`; false where they are not JSON. They are read where they are, with the
/// bracket before them and, for the time being, one behind them.
bool ApiKeyStreamParser::readRows(QByteArray &body, qsizetype end)
{
    body.reserve(
        body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING)); // it looks there
    const char behind = std::exchange(body[end], ']');
    const auto parsed = strictjson::parse(
        m_parser->parser, QByteArrayView(body).sliced(m_head - 1, end - m_head + 2));
    body[end] = behind;
    simdjson::dom::array rows;
    if (!parsed || parsed->get(rows) != simdjson::SUCCESS)
        return false;
    for (const simdjson::dom::element row : rows) {
        const auto key = readUsual(row);
        if (!key)
            append(readOdd(row));
        else if (key->id.isEmpty())
            ++m_dropped;
        else
            m_builder.append(*key);
    }
    return true;
}

void ApiKeyStreamParser::append(const ApiKey &key)
{
    if (key.id.isEmpty())
        ++m_dropped;
    else
        m_builder.append(key);
}

ApiResult<ApiKeyStreamParser::Page> ApiKeyStreamParser::finish(const ApiEnvelope &rest)
{
    if (!rest.data.isArray())
        return wrongAnswer();
    const QJsonArray left = rest.data.toArray();
    for (const QJsonValue &row : left)
        append(decoders::apiKey(row.toObject()));
    const qsizetype rows = count();
    return Page { .keys = m_builder.take(),
        .dropped = m_dropped,
        .rows = rows,
        .recordCount = rest.recordCount(rows),
        .pageSize = rest.pageSize(rows) };
}
