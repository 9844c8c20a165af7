// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiKeyStreamParser.h"

ApiKeyStreamParser::ApiKeyStreamParser(qsizetype chunkSize)
    : m_rows([this](simdjson::dom::element row) { append(row); }, chunkSize)
{
}

void ApiKeyStreamParser::append(simdjson::dom::element row)
{
    const ApiKeyView key = m_decoder.decode(row);
    if (key.id.isEmpty())
        ++m_dropped;
    else
        m_keys.append(key);
}

ApiResult<ApiKeyList> ApiKeyStreamParser::finish(const ApiEnvelope &rest)
{
    if (!m_rows.finish(rest))
        return invalidResponse();
    return ApiKeyList { m_keys.withoutDuplicates(), m_dropped };
}
