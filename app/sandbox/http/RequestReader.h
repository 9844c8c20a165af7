// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>

#include <optional>

namespace sandbox {

// Reads whole requests off a connection, within limits of size and time that the HTTP library does
// not have. Used on the thread of its connection; blocks.
class RequestReader
{
public:
    struct RawRequest
    {
        QByteArray head; // with the empty line at its end
        QByteArray body;
    };

    // connection: a connected socket; stop: a descriptor that becomes readable when the service
    // ends. Both stay the caller's. port: see RequestHead::parse().
    RequestReader(int connection, int stop, quint16 port);

    // The next request, or nothing when the connection is over: closed by the client, idle for
    // longer than idleSeconds between requests, or the service ends. Throws ApiError for a request
    // that is refused; nothing can be read after that.
    std::optional<RawRequest> next();

    // Whether the request that was refused asked for no body.
    bool isHead() const { return m_buffer.startsWith("HEAD "); }

    // Takes in what a refused client is still sending, for a moment, so that closing the
    // connection does not tear away the answer before it is read.
    void drain();

    static constexpr int idleSeconds = 15;
    // For a head from its first byte on, and again for a body.
    static constexpr int patienceSeconds = 10;

private:
    enum class Read { Some, End, TimedOut };

    Read fill(const QDeadlineTimer &deadline);
    bool readHead(qsizetype &length);
    bool readBody(const QByteArray &head, qsizetype length, bool expectsContinue);

    int m_connection;
    int m_stop;
    quint16 m_port;
    QByteArray m_buffer; // received and not yet handed out
};

} // namespace sandbox
