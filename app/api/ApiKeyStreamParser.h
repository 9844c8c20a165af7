// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiEnvelope.h"
#include "app/api/ApiKeyDecoder.h"
#include "app/api/ApiKeyList.h"

#include <memory>

/// Reads the rows of a response to `GET /api_keys` while it arrives: whole rows are taken out of
/// the body, which stays JSON and becomes shorter. simdjson reads them strictly, in chunks that the
/// processor's cache holds, and little is left to do when the last byte arrives.
///
/// A body of another shape, such as one whose `data` is not found soon, is left alone, and read as
/// a whole in the end.
class ApiKeyStreamParser
{
public:
    /// A chunk and its keys stay in the processor's cache: chunks of 256 KiB take 1.2 times as
    /// long. A bit smaller than the pieces that arrive, which would be two chunks otherwise.
    static constexpr qsizetype usualChunkSize = 63 * 1024;

    explicit ApiKeyStreamParser(qsizetype chunkSize = usualChunkSize);
    ~ApiKeyStreamParser();

    /// Takes rows out of `body`, which begins with the first remaining byte, if it is long enough.
    void read(QByteArray &body);
    /// Returns the number of rows read.
    qsizetype count() const { return m_keys.size() + m_dropped; }

    /// Returns the keys, each once, with those in the remaining body; an error if there is no list.
    ApiResult<ApiKeyList> finish(const ApiEnvelope &rest);

private:
    bool readRows(QByteArray &body, qsizetype end);
    void append(simdjson::dom::element row);

    const qsizetype m_chunkSize;
    std::unique_ptr<simdjson::dom::parser>
        m_parser; ///< its layout depends on how a file is compiled
    ApiKeyDecoder m_decoder;
    ApiKeyTable m_keys;
    qsizetype m_dropped = 0;
    qsizetype m_head = 0; ///< size of the body before the first row; 0 while unknown
    qsizetype m_minBufferSize; ///< of a body that is worth reading
    bool m_isOfOtherShape = false;
};
