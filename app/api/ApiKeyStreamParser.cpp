// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiKeyStreamParser.h"

#include "app/api/StrictJson.h"

#include <algorithm>
#include <optional>
#include <utility>

/// A chunk and what is made of it stay in a processor's cache: chunks of 256 KiB take 1.2 times as
/// long. A bit less than what arrives at once, which would be two chunks otherwise.
static constexpr qsizetype chunkSize = 63 * 1024;
static constexpr int maxTries = 4;

namespace {

bool isBlank(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

/// Returns the position of the closing quote of the text that begins at `quote`.
qsizetype endOfText(QByteArrayView body, qsizetype quote)
{
    qsizetype end = quote + 1;
    while (end < body.size() && body[end] != '"')
        end += body[end] == '\\' ? 2 : 1;
    return end;
}

/// Finds the beginning of the `data` array among the members of the response. Trusts that the body
/// is JSON, because the remaining body is parsed strictly in the end.
class DataArrayFinder
{
public:
    /// Returns the position behind the bracket; 0 if that has not arrived.
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
    QByteArrayView m_member; ///< of the current value
};

/// A position where, in all likelihood, one row ends and another one begins.
struct RowBoundary
{
    qsizetype end; ///< behind the brace of the first
    qsizetype next; ///< at the brace of the second
};

std::optional<RowBoundary> findLastRowBoundary(QByteArrayView body, qsizetype before)
{
    for (qsizetype next = before; (next = body.first(next).lastIndexOf('{')) > 0;) {
        qsizetype comma = next - 1;
        while (comma > 0 && isBlank(body[comma]))
            --comma;
        qsizetype brace = comma - 1;
        while (brace > 0 && isBlank(body[brace]))
            --brace;
        if (brace > 0 && body[comma] == ',' && body[brace] == '}')
            return RowBoundary { brace + 1, next };
    }
    return std::nullopt;
}

/// Returns the position of the closing bracket of the array that begins before `at`; 0 if that has
/// not arrived.
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

} // namespace

ApiKeyStreamParser::ApiKeyStreamParser()
    : m_parser(std::make_unique<simdjson::dom::parser>())
    , m_minBufferSize(chunkSize)
{
}

ApiKeyStreamParser::~ApiKeyStreamParser() = default;

void ApiKeyStreamParser::read(QByteArray &body, bool isWhole)
{
    if (body.size() >= m_minBufferSize || isWhole)
        takeRows(body, isWhole);
}

void ApiKeyStreamParser::takeRows(QByteArray &body, bool isWhole)
{
    if (m_streamingDisabled)
        return;
    if (m_head == 0)
        m_head = DataArrayFinder().find(body);
    m_streamingDisabled = m_head == 0;
    if (const qsizetype end = isWhole && !m_streamingDisabled ? endOfArray(body, m_head) : 0) {
        if (readRows(body, end))
            body.remove(m_head, end - m_head);
        return;
    }
    auto boundary = m_streamingDisabled ? std::nullopt : findLastRowBoundary(body, body.size());
    // A text may look like a boundary. Then the rows before it are not JSON, and an earlier one is
    // tried.
    for (int tries = 0; boundary && boundary->end > m_head && tries < maxTries; ++tries) {
        if (readRows(body, boundary->end)) {
            body.remove(m_head, boundary->next - m_head);
            m_minBufferSize = chunkSize;
            return;
        }
        boundary = findLastRowBoundary(body, boundary->next);
    }
    m_minBufferSize = body.size() + chunkSize;
}

/// Reads the rows before `end`, in place: with the bracket before them and a temporary one behind
/// them. Returns false if they are not JSON.
bool ApiKeyStreamParser::readRows(QByteArray &body, qsizetype end)
{
    body.reserve(
        body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING)); // simdjson reads it
    const char replaced = std::exchange(body[end], ']');
    const auto parsed
        = strictJson::parse(*m_parser, QByteArrayView(body).sliced(m_head - 1, end - m_head + 2));
    body[end] = replaced;
    simdjson::dom::array rows;
    if (!parsed || parsed->get(rows) != simdjson::SUCCESS)
        return false;
    for (const simdjson::dom::element row : rows)
        append(row);
    return true;
}

void ApiKeyStreamParser::append(simdjson::dom::element row)
{
    const ApiKeyView key = m_decoder.decode(row);
    if (key.id.isEmpty())
        ++m_dropped;
    else
        m_builder.append(key);
}

ApiResult<ApiKeyStreamParser::Page> ApiKeyStreamParser::finish(const ApiEnvelope &rest)
{
    if (!rest.data.isArray())
        return invalidResponse();
    for (const JsonValue &row : rest.data.items())
        append(*row.element());
    const qsizetype rows = count();
    return Page { .keys = m_builder.take(),
        .dropped = m_dropped,
        .rows = rows,
        .recordCount = rest.recordCount(rows),
        .pageSize = rest.pageSize(rows) };
}
