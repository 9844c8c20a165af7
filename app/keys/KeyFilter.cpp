// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyFilter.h"
#include "app/table/FoldedText.h"

#include <algorithm>
#include <string_view>

namespace {

/// Sorted, and with those that touch each other made one.
QList<TimeRange> apart(QList<TimeRange> spans)
{
    std::sort(spans.begin(), spans.end(),
        [](const TimeRange &left, const TimeRange &right) { return left.begin < right.begin; });
    QList<TimeRange> result;
    for (const TimeRange &span : std::as_const(spans)) {
        if (!result.isEmpty() && span.begin <= result.constLast().end)
            result.last().end = std::max(result.constLast().end, span.end);
        else
            result.append(span);
    }
    return result;
}

bool contains(const QList<TimeRange> &spans, qint64 time)
{
    const auto after = std::upper_bound(spans.begin(), spans.end(), time,
        [](qint64 left, const TimeRange &right) { return left < right.begin; });
    return after != spans.begin() && time < std::prev(after)->end;
}

/// Calls `found` with each row whose text contains `needle`. One search through all texts at once
/// takes a third of the time of one a text (a million names: 13 ms instead of 40).
template <typename Found>
void search(
    std::string_view texts, const QList<quint32> &ends, std::string_view needle, Found found)
{
    auto end = ends.begin();
    for (std::size_t at = texts.find(needle); at != texts.npos; at = texts.find(needle, at)) {
        while (*end <= at)
            ++end;
        if (at + needle.size() > *end) { // it begins in one text and ends in another
            ++at;
            continue;
        }
        found(end - ends.begin());
        at = *end;
    }
}

std::string_view viewOf(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<std::size_t>(bytes.size()) };
}

/// Of ASCII alone: the names that have more are folded already. `into` is used again and again, for
/// memory that is not fresh.
void lower(const QByteArray &bytes, QByteArray &into)
{
    into.resize(bytes.size());
    std::transform(bytes.begin(), bytes.end(), into.begin(), [](char byte) {
        return static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
    });
}

} // namespace

KeyFilter::KeyFilter(const QString &text, QList<TimeRange> times)
    : m_text(foldedText(text.trimmed()).toUtf8())
    , m_times(apart(std::move(times)))
{
}

QBitArray KeyFilter::rowsOf(const ApiKeyTable &keys) const
{
    QBitArray rows(keys.size());
    QByteArray lowered;
    for (qsizetype i = 0; i < keys.chunks().size(); ++i) {
        const ApiKeyChunk &block = keys.chunks().at(i);
        const qsizetype start = keys.firstRow(i);
        const auto found = [&](qsizetype row) { rows.setBit(start + row); };
        for (const TextColumn *texts : { &block.names, &block.lastIps }) {
            lower(texts->bytes(), lowered);
            search(viewOf(lowered), texts->ends(), viewOf(m_text), found);
        }
        search(viewOf(block.foldedNames.bytes()), block.foldedNames.ends(), viewOf(m_text),
            [&](qsizetype at) { found(block.foldedRows.at(at)); });
        for (qsizetype row = 0; row < block.size() && !m_times.isEmpty(); ++row) {
            if (!rows.testBit(start + row) && contains(m_times, block.lastActivities.at(row)))
                found(row);
        }
    }
    return rows;
}

QList<quint32> KeyFilter::among(const QList<quint32> &rows, const ApiKeyTable &keys) const
{
    if (isEmpty())
        return rows;
    const QBitArray isFound = rowsOf(keys);
    QList<quint32> found;
    found.reserve(isFound.count(true));
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
        [&isFound](quint32 row) { return isFound.testBit(row); });
    return found;
}
