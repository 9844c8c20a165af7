// SPDX-License-Identifier: GPL-3.0-or-later

// A list of keys that arrives in chunks is equal to one that arrives as a whole, or the same error.
// The input is a byte with the number of chunks, their sizes in units of 8 bytes, and the response.

#include "tests/fuzz/Fuzz.h"

#include "app/api/ApiKeyStreamParser.h"

struct Read
{
    ApiResult<ApiKeyList> list;
    qsizetype rows;
};

static Read finish(ApiKeyStreamParser &parser, const ApiResult<ApiEnvelope> &rest)
{
    auto list = rest ? parser.finish(rest.value()) : ApiResult<ApiKeyList>(rest.error());
    return { std::move(list), parser.count() };
}

static Read readWhole(const ApiResult<ApiEnvelope> &answer)
{
    ApiKeyStreamParser parser;
    return finish(parser, answer);
}

static Read readInPieces(const QByteArray &answer, const QByteArray &sizes)
{
    ApiKeyStreamParser parser(1);
    const QByteArray body = readPieces(parser, answer, sizes);
    return finish(parser, parseEnvelope({ .status = 200, .body = body }));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = toBytes(data, size);
    const qsizetype pieces = size > 0 ? data[0] % 8 : 0;
    if (input.size() < 1 + pieces)
        return 0;
    const QByteArray answer = input.sliced(1 + pieces);
    const auto envelope = parseEnvelope({ .status = 200, .body = answer });
    const Read inPieces = readInPieces(answer, input.sliced(1, pieces));
    // A response with a task has a result, which is no list.
    if (envelope && envelope.value().task)
        return 0;
    const Read whole = readWhole(envelope);
    FUZZ_CHECK(bool(whole.list) == bool(inPieces.list));
    if (!whole.list)
        return 0;
    FUZZ_CHECK(whole.list.value().keys == inPieces.list.value().keys);
    FUZZ_CHECK(whole.list.value().dropped == inPieces.list.value().dropped);
    FUZZ_CHECK(whole.rows == inPieces.rows);
    return 0;
}
