// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>

#include <functional>
#include <utility>

/// Reads one HTTP/1.1 response off the wire. Interim responses (`100 Continue`, `102 Processing`,
/// `103 Early Hints`) are passed over, as RFC 9110 has it: the final one follows them.
class HttpResponseReader
{
public:
    enum class State { Head, Body, Complete, Malformed };
    using BodySink = std::function<void(QByteArrayView)>;

    /// The answer to CONNECT has no body when it accepts.
    explicit HttpResponseReader(bool isToConnect = false);

    /// Takes what has come, and hands out what of it belongs to the body. Returns the number of
    /// bytes taken, which is less than all where the response ends before them.
    qsizetype read(QByteArrayView bytes, const BodySink &body);
    /// The server has closed the connection, which ends a body without a length.
    void close();

    State state() const { return m_state; }
    bool isHeadComplete() const { return m_state == State::Body || m_state == State::Complete; }
    /// 0 before the head is complete.
    int status() const { return m_status; }
    /// How many interim responses have come.
    int interims() const { return m_interims; }
    /// The values of all headers with this name, which is in lower case.
    QByteArrayList values(QByteArrayView name) const;
    QByteArray header(QByteArrayView name) const { return values(name).join(", "); }
    /// False where another response cannot follow on this connection.
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
    QByteArray m_line; ///< as far as it has come
    qsizetype m_headSize = 0; ///< of all heads and trailers
    int m_minorVersion = 1;
    int m_status = 0;
    int m_interims = 0;
    int m_headStatus = 0; ///< of the head that is being read
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    Framing m_framing = Framing::None;
    Chunk m_chunk = Chunk::Size;
    qint64 m_left = 0; ///< bytes of the body or of its chunk
};
