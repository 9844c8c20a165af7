// SPDX-License-Identifier: GPL-3.0-or-later

// A page of the activity log that arrives in chunks has the same rows as one that arrives as a
// whole, or neither is a list. The input is that of fuzz_list.

#include "tests/fuzz/Fuzz.h"

#include "app/activity/ActivityReader.h"

/// A reader, and the rows that it has read.
struct Log
{
    explicit Log(qsizetype chunkSize)
        : reader([this](const ActivityView &row) { rows.append(row); }, chunkSize)
    {
    }

    ActivityTable rows;
    ActivityReader reader;
};

static bool readInPieces(Log &log, const QByteArray &answer, const QByteArray &sizes)
{
    const QByteArray body = readPieces(log.reader, answer, sizes);
    const auto rest = parseEnvelope({ .status = 200, .body = body });
    return rest && log.reader.finish(rest.value());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = toBytes(data, size);
    const qsizetype pieces = size > 0 ? data[0] % 8 : 0;
    if (input.size() < 1 + pieces)
        return 0;
    const QByteArray answer = input.sliced(1 + pieces);
    const auto envelope = parseEnvelope({ .status = 200, .body = answer });
    Log inPieces(1);
    const bool isListInPieces = readInPieces(inPieces, answer, input.sliced(1, pieces));
    // A response with a task has a result, which is no list.
    if (envelope && envelope.value().task)
        return 0;
    Log whole(RowStreamParser::usualChunkSize);
    const bool isList = envelope && whole.reader.finish(envelope.value());
    FUZZ_CHECK(isList == isListInPieces);
    if (!isList)
        return 0;
    FUZZ_CHECK(whole.reader.count() == inPieces.reader.count());
    FUZZ_CHECK(whole.reader.firstId() == inPieces.reader.firstId());
    FUZZ_CHECK(whole.rows.size() == inPieces.rows.size());
    for (qsizetype row = 0; row < whole.rows.size(); ++row) {
        FUZZ_CHECK(whole.rows.at(row).time == inPieces.rows.at(row).time);
        FUZZ_CHECK(whole.rows.at(row).eventCode == inPieces.rows.at(row).eventCode);
        FUZZ_CHECK(whole.rows.at(row).ip == inPieces.rows.at(row).ip);
    }
    const qsizetype rows = whole.rows.size();
    whole.rows.sort(rows);
    FUZZ_CHECK(whole.rows.size() <= rows);
    FUZZ_CHECK(whole.rows.merge(inPieces.rows.filtered(QStringLiteral("key")), 2 * rows));
    return 0;
}
