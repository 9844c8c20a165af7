// SPDX-License-Identifier: GPL-3.0-or-later

// A response that arrives in chunks is equal to one that arrives as a whole, also when decoded. The
// input is a byte with the size of the chunks, and the response.

#include "tests/fuzz/Fuzz.h"

#include "app/http/ContentDecoder.h"
#include "app/http/HttpResponseReader.h"

#include <algorithm>
#include <memory>

namespace {

struct Response
{
    HttpResponseReader::State state;
    int status = 0;
    QByteArray body = {};
    bool isDecoded = true;
};

Response readIn(const QByteArray &bytes, qsizetype pieceSize)
{
    constexpr qsizetype enough = 1 << 20;
    HttpResponseReader reader;
    std::unique_ptr<ContentDecoder> decoder;
    Response response;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        const auto piece = QByteArrayView(bytes).sliced(at, std::min(pieceSize, bytes.size() - at));
        reader.read(piece, [&](QByteArrayView encoded) {
            if (!decoder)
                decoder = std::make_unique<ContentDecoder>(reader.header("content-encoding"));
            response.isDecoded = response.isDecoded && response.body.size() < enough
                && decoder->read(
                    encoded, [&](QByteArrayView decoded) { response.body += decoded; });
        });
    }
    reader.close();
    response.state = reader.state();
    response.status = reader.status();
    return response;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = toBytes(data + 1, size - 1);
    const Response whole = readIn(bytes, std::max<qsizetype>(bytes.size(), 1));
    const Response pieces = readIn(bytes, std::max<qsizetype>(data[0], 1));
    FUZZ_CHECK(whole.status == pieces.status && whole.state == pieces.state);
    if (whole.isDecoded && pieces.isDecoded)
        FUZZ_CHECK(whole.body == pieces.body);
    return 0;
}
