// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiKeyDecoder.h"
#include "app/api/ApiKeyList.h"
#include "app/api/ApiResult.h"
#include "app/api/RowStreamParser.h"

/// Reads the keys of a response to `GET /api_keys` while it arrives: see RowStreamParser.
class ApiKeyStreamParser
{
public:
    explicit ApiKeyStreamParser(qsizetype chunkSize = RowStreamParser::usualChunkSize);

    void read(QByteArray &body) { m_rows.read(body); }
    /// Returns the number of rows read.
    qsizetype count() const { return m_rows.count(); }

    /// Returns the keys, each once, with those in the remaining body; an error if there is no list.
    ApiResult<ApiKeyList> finish(const ApiEnvelope &rest);

private:
    void append(simdjson::dom::element row);

    RowStreamParser m_rows;
    ApiKeyDecoder m_decoder;
    ApiKeyTable m_keys;
    qsizetype m_dropped = 0;
};
