// SPDX-License-Identifier: GPL-3.0-or-later

// A list of keys that arrives in chunks is equal to one that arrives as a whole, or the same error.
// The input is a byte with the number of chunks, their sizes in units of 8 bytes, and the response.

#include "tests/fuzz/Fuzz.h"

#include "app/api/ApiKeyStreamParser.h"

#include <algorithm>

using Page = ApiResult<ApiKeyStreamParser::Page>;

static Page finish(ApiKeyStreamParser &reader, const ApiResult<ApiEnvelope> &rest)
{
    return rest ? reader.finish(rest.value()) : Page(rest.error());
}

static Page readWhole(const ApiResult<ApiEnvelope> &answer)
{
    ApiKeyStreamParser reader;
    return finish(reader, answer);
}

static Page readPieces(const QByteArray &answer, const QByteArray &sizes)
{
    ApiKeyStreamParser reader(1);
    QByteArray body;
    qsizetype at = 0;
    for (const char eights : sizes) {
        const auto size = std::min<qsizetype>(answer.size() - at, 8 * quint8(eights));
        body += answer.sliced(at, size);
        at += size;
        reader.read(body);
    }
    body += answer.sliced(at);
    reader.read(body);
    return finish(reader, parseEnvelope({ .status = 200, .body = body }));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = toBytes(data, size);
    const qsizetype pieces = size > 0 ? data[0] % 8 : 0;
    if (input.size() < 1 + pieces)
        return 0;
    const QByteArray answer = input.sliced(1 + pieces);
    const auto envelope = parseEnvelope({ .status = 200, .body = answer });
    const Page inPieces = readPieces(answer, input.sliced(1, pieces));
    // A response with a task has a result, which is no list.
    if (envelope && envelope.value().task)
        return 0;
    const Page whole = readWhole(envelope);
    FUZZ_CHECK(bool(whole) == bool(inPieces));
    if (!whole)
        return 0;
    FUZZ_CHECK(whole.value().keys == inPieces.value().keys);
    FUZZ_CHECK(whole.value().dropped == inPieces.value().dropped);
    FUZZ_CHECK(whole.value().rows == inPieces.value().rows);
    return 0;
}
