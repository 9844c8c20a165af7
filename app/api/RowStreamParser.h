// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiEnvelope.h"

#include <functional>
#include <memory>

/// Reads the rows of a list's response while it arrives: whole rows are taken out of the body,
/// which stays JSON and becomes shorter. simdjson reads them strictly, in chunks that the
/// processor's cache holds, and little is left to do when the last byte arrives.
///
/// A body of another shape, such as one whose `data` is not found soon, is left alone, and read as
/// a whole in the end.
class RowStreamParser
{
public:
    /// A chunk and its rows stay in the processor's cache: chunks of 256 KiB take 1.2 times as
    /// long. A bit smaller than the pieces that arrive, which would be two chunks otherwise.
    static constexpr qsizetype usualChunkSize = 63 * 1024;

    /// Called with each row, in the order of the response.
    using Append = std::function<void(simdjson::dom::element row)>;
    explicit RowStreamParser(Append append, qsizetype chunkSize = usualChunkSize);
    ~RowStreamParser();
    Q_DISABLE_COPY_MOVE(RowStreamParser)

    /// Takes rows out of `body`, which begins with the first remaining byte, if it is long enough.
    void read(QByteArray &body);
    /// Returns the number of rows read.
    qsizetype count() const { return m_count; }

    /// Reads the rows in the remaining body. Returns false if the response has no list.
    [[nodiscard]] bool finish(const ApiEnvelope &rest);

private:
    bool readRows(QByteArray &body, qsizetype end);
    void appendAll(simdjson::dom::array rows);

    const Append m_append;
    const qsizetype m_chunkSize;
    std::unique_ptr<simdjson::dom::parser>
        m_parser; ///< its layout depends on how a file is compiled
    qsizetype m_count = 0;
    qsizetype m_head = 0; ///< size of the body before the first row; 0 while unknown
    qsizetype m_minBufferSize; ///< of a body that is worth reading
    bool m_isOfOtherShape = false;
};
