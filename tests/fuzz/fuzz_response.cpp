// SPDX-License-Identifier: GPL-3.0-or-later
// Parses a response of the service as each type. The input is a byte that selects the status, the
// Retry-After header up to the end of a line, and the body.

#include "tests/fuzz/Fuzz.h"

#include "app/api/ApiEnvelope.h"
#include "app/api/Decoders.h"

#include <QSet>

static constexpr int statuses[]
    = { 200, 201, 202, 204, 301, 400, 401, 403, 404, 408, 429, 500, 503 };

template <typename T>
static void checkRows(const ListResult<T> &rows, qsizetype given)
{
    QSet<QString> ids;
    for (const T &row : rows.items) {
        FUZZ_CHECK(!row.id.isEmpty());
        FUZZ_CHECK(!ids.contains(row.id));
        ids.insert(row.id);
    }
    FUZZ_CHECK(rows.items.size() + rows.dropped <= given);
}

static void decode(const JsonValue &json)
{
    (void)decoders::apiKey(json);
    (void)decoders::generatedKey(json);
    (void)decoders::user(json);
    (void)decoders::serviceConnection(json);
    (void)decoders::environment(json);
    (void)decoders::serviceApiInfo(json);
}

static void decode(const JsonRows &rows)
{
    (void)decoders::roleNames(rows);
    checkRows(decoders::list(rows, decoders::serviceConnection), qsizetype(rows.size()));
    checkRows(decoders::list(rows, decoders::environment), qsizetype(rows.size()));
    for (const JsonValue &row : rows)
        decode(row);
}

static void check(const ApiError &error, int status)
{
    FUZZ_CHECK(error.httpStatus == status);
    FUZZ_CHECK(!error.retryAfter || error.retryAfter->count() >= 0);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = toBytes(data + 1, size - 1);
    const qsizetype lineEnd = input.indexOf('\n');
    const HttpResponse answer { .status = statuses[data[0] % std::size(statuses)],
        .body = input.sliced(lineEnd + 1),
        .retryAfter = input.first(std::max<qsizetype>(0, lineEnd)) };
    const auto envelope = parseEnvelope(answer);
    if (!envelope) {
        check(envelope.error(), answer.status);
        return 0;
    }
    FUZZ_CHECK(answer.status >= 200 && answer.status < 300);
    FUZZ_CHECK(!envelope.value().task || !envelope.value().task->id.isEmpty());
    decode(envelope.value().data);
    decode(envelope.value().data.items());
    return 0;
}
