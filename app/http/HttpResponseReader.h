// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>

#include <functional>
#include <utility>

/// Parses one HTTP/1.1 response. Skips interim responses (`100 Continue`, `102 Processing`,
/// `103 Early Hints`), which the final one follows (RFC 9110).
class HttpResponseReader
{
public:
    enum class State { Head, Body, Complete, Malformed };
    using BodySink = std::function<void(QByteArrayView)>;

    /// A successful response to CONNECT has no body.
    explicit HttpResponseReader(bool isToConnect = false);

    /// Parses the bytes, and passes those of the body to `body`. Returns the number of bytes
    /// parsed, which is less than all if the response ends before them.
    qsizetype read(QByteArrayView bytes, const BodySink &body);
    /// Ends a body without a length, because the server has closed the connection.
    void close();

    State state() const { return m_state; }
    bool isHeadComplete() const { return m_state == State::Body || m_state == State::Complete; }
    /// Returns 0 before the head is complete.
    int status() const { return m_status; }
    /// Returns the number of interim responses.
    int interims() const { return m_interims; }
    /// Returns the values of all headers with this name, which is in lower case.
    QByteArrayList values(QByteArrayView name) const;
    QByteArray header(QByteArrayView name) const { return values(name).join(", "); }
    /// Returns false if no other response can follow on this connection.
    bool keepsConnection() const;

private:
    enum class Framing { None, Length, Chunks, UntilClose };
    enum class Chunk { Size, Data, End, Trailer };

    void readLine(QByteArray line);
    void readStatusLine(const QByteArray &line);
    void readHeader(const QByteArray &line);
    void endHead();
    bool findFraming();
    void readChunkLine(const QByteArray &line);
    bool isInData() const;

    bool m_isToConnect;
    State m_state = State::Head;
    QByteArray m_line; ///< the beginning of an incomplete line
    qsizetype m_headSize = 0; ///< of all heads and trailers
    int m_minorVersion = 1;
    int m_status = 0;
    int m_interims = 0;
    int m_headStatus = 0; ///< of the current head
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    Framing m_framing = Framing::None;
    Chunk m_chunk = Chunk::Size;
    qint64 m_remaining = 0; ///< bytes of the body or of its chunk
};
