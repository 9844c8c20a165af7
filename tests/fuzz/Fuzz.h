// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// Checks a property of every input, unlike Q_ASSERT in every build.
#define FUZZ_CHECK(condition)                                                                      \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);           \
            std::abort();                                                                          \
        }                                                                                          \
    } while (false)

inline QByteArray toBytes(const std::uint8_t *data, std::size_t size)
{
    return { reinterpret_cast<const char *>(data), static_cast<qsizetype>(size) };
}

/// Hands `response` to `parser` in pieces, whose sizes are in units of 8 bytes. Returns the
/// remaining body.
template <typename Parser>
QByteArray readPieces(Parser &parser, const QByteArray &response, const QByteArray &sizes)
{
    QByteArray body;
    qsizetype at = 0;
    for (const char eights : sizes) {
        const auto size
            = std::min<qsizetype>(response.size() - at, 8 * static_cast<quint8>(eights));
        body += response.sliced(at, size);
        at += size;
        parser.read(body);
    }
    body += response.sliced(at);
    parser.read(body);
    return body;
}
