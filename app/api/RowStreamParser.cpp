// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/RowStreamParser.h"

#include <algorithm>
#include <optional>
#include <utility>

static constexpr int maxTries = 4;

/// Returns the position behind the bracket of the `data` array among the members of the response; 0
/// if that has not arrived. Trusts that the body is JSON, because the remaining body is parsed
/// strictly in the end.
static qsizetype findDataArray(QByteArrayView body)
{
    int depth = 0;
    QByteArrayView lastText;
    for (qsizetype at = 0; at < body.size(); ++at) {
        const char character = body[at];
        if (character == '"') {
            const qsizetype begin = at + 1;
            for (at = begin; at < body.size() && body[at] != '"'; ++at)
                at += body[at] == '\\' ? 1 : 0;
            lastText = body.first(std::min(at, body.size())).sliced(begin);
        } else if (character == '[' && depth == 1 && lastText == "data") {
            return at + 1;
        } else if (character == '{' || character == '[') {
            ++depth;
        } else if (character == '}' || character == ']') {
            --depth;
        }
    }
    return 0;
}

/// A position where, in all likelihood, one row ends and another one begins.
struct RowBoundary
{
    qsizetype end; ///< behind the brace of the first
    qsizetype next; ///< at the brace of the second
};

static std::optional<RowBoundary> findLastRowBoundary(QByteArrayView body, qsizetype before)
{
    const auto endBeforeBlanks = [body](qsizetype end) {
        while (end > 0 && QByteArrayView(" \n\r\t").contains(body[end - 1]))
            --end;
        return end;
    };
    for (qsizetype next = before; (next = body.first(next).lastIndexOf('{')) > 0;) {
        const qsizetype comma = endBeforeBlanks(next);
        const qsizetype end = body.first(comma).endsWith(',') ? endBeforeBlanks(comma - 1) : 0;
        if (body.first(end).endsWith('}'))
            return RowBoundary { end, next };
    }
    return std::nullopt;
}

RowStreamParser::RowStreamParser(Append append, qsizetype chunkSize)
    : m_append(std::move(append))
    , m_chunkSize(chunkSize)
    , m_parser(std::make_unique<simdjson::dom::parser>())
    , m_minBufferSize(chunkSize)
{
}

RowStreamParser::~RowStreamParser() = default;

void RowStreamParser::read(QByteArray &body)
{
    if (body.size() < m_minBufferSize || m_isOfOtherShape)
        return;
    if (m_head == 0)
        m_head = findDataArray(body);
    m_isOfOtherShape = m_head == 0;
    auto boundary = m_isOfOtherShape ? std::nullopt : findLastRowBoundary(body, body.size());
    // A text may look like a boundary. Then the rows before it are not JSON, and an earlier one is
    // tried.
    for (int tries = 0; boundary && boundary->end > m_head && tries < maxTries; ++tries) {
        if (readRows(body, boundary->end)) {
            body.remove(m_head, boundary->next - m_head);
            m_minBufferSize = m_chunkSize;
            return;
        }
        boundary = findLastRowBoundary(body, boundary->next);
    }
    m_minBufferSize = body.size() + m_chunkSize;
}

/// Reads the rows before `end`, in place: with the bracket before them and a temporary one behind
/// them. Returns false if they are not JSON.
bool RowStreamParser::readRows(QByteArray &body, qsizetype end)
{
    body.reserve(
        body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING)); // simdjson reads it
    const char replaced = std::exchange(body[end], ']');
    const auto parsed
        = parseStrictly(*m_parser, QByteArrayView(body).sliced(m_head - 1, end - m_head + 2));
    body[end] = replaced;
    simdjson::dom::array rows;
    if (!parsed || parsed->get(rows) != simdjson::SUCCESS)
        return false;
    appendAll(rows);
    return true;
}

void RowStreamParser::appendAll(simdjson::dom::array rows)
{
    for (const simdjson::dom::element row : rows) {
        m_append(row);
        ++m_count;
    }
}

bool RowStreamParser::finish(const ApiEnvelope &rest)
{
    simdjson::dom::array rows;
    if (!rest.data.isArray() || rest.data.element()->get(rows) != simdjson::SUCCESS)
        return false;
    appendAll(rows);
    return true;
}
