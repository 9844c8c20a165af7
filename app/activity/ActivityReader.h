// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/ActivityTable.h"
#include "app/api/RowStreamParser.h"

#include <QByteArrayList>

#include <functional>
#include <optional>

/// Reads the rows of one response of the log while it arrives: see RowStreamParser. A field of
/// another type than the contract's is read as JsonValue reads it. A row without a readable time is
/// only counted.
class ActivityReader
{
public:
    /// The view is valid until `append` returns.
    using Append = std::function<void(const ActivityView &row)>;
    explicit ActivityReader(Append append, qsizetype chunkSize = RowStreamParser::usualChunkSize);

    void read(QByteArray &body) { m_rows.read(body); }
    /// Reads the remaining body. Returns false if the response has no list.
    [[nodiscard]] bool finish(const ApiEnvelope &rest) { return m_rows.finish(rest); }

    /// Returns the number of rows read.
    qsizetype count() const { return m_rows.count(); }
    /// Returns the id of the first row; empty if it has none.
    const QByteArray &firstId() const { return m_firstId; }

private:
    void readRow(simdjson::dom::element row);
    std::optional<ActivityView> decode(simdjson::dom::element row);
    QByteArrayView shortText(simdjson::dom::element value);

    const Append m_append;
    RowStreamParser m_rows;
    QByteArray m_firstId;
    QByteArrayList m_texts; ///< of the view, as far as they are none of the JSON
};
