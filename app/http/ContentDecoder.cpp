// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/ContentDecoder.h"

#include <QByteArray>

#include <zlib.h>

#include <algorithm>
#include <limits>

struct ContentDecoder::Inflater
{
    z_stream stream {};
    QByteArray buffer { 64 * 1024, Qt::Uninitialized };
    bool isAtEnd = true; ///< of a gzip member; a stream may have several

    Inflater()
    {
        constexpr int gzipOrZlib = 15 + 32;
        inflateInit2(&stream, gzipOrZlib);
    }
    ~Inflater() { inflateEnd(&stream); }
    Q_DISABLE_COPY_MOVE(Inflater)
};

ContentDecoder::ContentDecoder(QByteArrayView encoding)
{
    const QByteArray name = encoding.toByteArray().trimmed().toLower();
    if (name == "gzip" || name == "x-gzip" || name == "deflate")
        m_inflater = std::make_unique<Inflater>();
    else
        m_isKnown = name.isEmpty() || name == "identity";
}

ContentDecoder::~ContentDecoder() = default;

bool ContentDecoder::isAtEnd() const
{
    return !m_inflater || m_inflater->isAtEnd;
}

bool ContentDecoder::read(QByteArrayView encoded, const Sink &decoded)
{
    if (!m_inflater) {
        if (m_isKnown)
            decoded(encoded);
        return m_isKnown;
    }
    z_stream &stream = m_inflater->stream;
    // zlib does not write to its input, though the type is not const.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(encoded.data()));
    stream.avail_in = static_cast<uInt>(encoded.size());
    bool isFull = false; // there may be more output without more input
    while (stream.avail_in > 0 || isFull) {
        if (m_inflater->isAtEnd && inflateReset(&stream) != Z_OK)
            return false;
        m_inflater->isAtEnd = false;
        stream.next_out = reinterpret_cast<Bytef *>(m_inflater->buffer.data());
        stream.avail_out = static_cast<uInt>(m_inflater->buffer.size());
        const int result = inflate(&stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return false;
        m_inflater->isAtEnd = result == Z_STREAM_END;
        isFull = stream.avail_out == 0 && !m_inflater->isAtEnd;
        const qsizetype size = m_inflater->buffer.size() - static_cast<qsizetype>(stream.avail_out);
        if (size > 0)
            decoded(QByteArrayView(m_inflater->buffer).first(size));
    }
    return true;
}
