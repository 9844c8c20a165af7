// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/RequestReader.h"

#include "http/RequestHead.h"
#include "routes/ApiError.h"

#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

namespace {

constexpr auto kIdle = std::chrono::seconds(RequestReader::idleSeconds);
constexpr auto kPatience = std::chrono::seconds(RequestReader::patienceSeconds);
constexpr auto kDrain = 1s;
constexpr QByteArrayView kHeadEnd = "\r\n\r\n";

enum class Wait { Readable, Stopped, TimedOut };

Wait waitReadable(int connection, int stop, const QDeadlineTimer &deadline)
{
    std::array<pollfd, 2> watched { { { connection, POLLIN, 0 }, { stop, POLLIN, 0 } } };
    int ready = 0;
    do {
        ready = poll(watched.data(), watched.size(), static_cast<int>(deadline.remainingTime()));
    } while (ready < 0 && errno == EINTR);
    if (ready < 0 || watched[1].revents != 0)
        return Wait::Stopped;
    return ready == 0 ? Wait::TimedOut : Wait::Readable;
}

[[noreturn]] void refuseSlowness(const QString &part)
{
    throw ApiError(ErrorCode::TooSlow,
        u"The %1 of the request took longer than %2 seconds."_s.arg(part).arg(
            RequestReader::patienceSeconds));
}

} // namespace

RequestReader::RequestReader(int connection, int stop, quint16 port)
    : m_connection(connection)
    , m_stop(stop)
    , m_port(port)
{
}

RequestReader::Read RequestReader::fill(const QDeadlineTimer &deadline)
{
    const Wait wait = waitReadable(m_connection, m_stop, deadline);
    if (wait != Wait::Readable)
        return wait == Wait::TimedOut ? Read::TimedOut : Read::End;
    std::array<char, 16384> chunk {};
    const ssize_t count = recv(m_connection, chunk.data(), chunk.size(), 0);
    if (count <= 0)
        return Read::End;
    m_buffer.append(chunk.data(), count);
    return Read::Some;
}

bool RequestReader::readHead(qsizetype &length)
{
    if (m_buffer.isEmpty() && fill(QDeadlineTimer(kIdle)) != Read::Some)
        return false;
    const QDeadlineTimer deadline(kPatience);
    // Empty lines before a request are to be ignored.
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    while (
        (length = m_buffer.indexOf(kHeadEnd)) < 0 && m_buffer.size() <= RequestHead::maxHeadBytes) {
        if (m_buffer.contains("\n\n"))
            throw ApiError(ErrorCode::BadRequest, u"Lines of the head must end with CR and LF."_s);
        const Read read = fill(deadline);
        if (read == Read::TimedOut)
            refuseSlowness(u"head"_s);
        if (read == Read::End)
            return false;
    }
    if (length < 0 || length > RequestHead::maxHeadBytes)
        throw ApiError(ErrorCode::HeadTooLarge,
            u"The head of the request is larger than %1 bytes."_s.arg(RequestHead::maxHeadBytes));
    return true;
}

bool RequestReader::readBody(const QByteArray &head, qsizetype length, bool expectsContinue)
{
    constexpr QByteArrayView goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    const qsizetype whole = head.size() + length;
    if (expectsContinue && m_buffer.size() < whole)
        send(m_connection, goOn.data(), static_cast<size_t>(goOn.size()), MSG_NOSIGNAL);
    const QDeadlineTimer deadline(kPatience);
    while (m_buffer.size() < whole) {
        const Read read = fill(deadline);
        if (read == Read::TimedOut)
            refuseSlowness(u"body"_s);
        if (read == Read::End)
            return false;
    }
    return true;
}

std::optional<RequestReader::RawRequest> RequestReader::next()
{
    qsizetype length = 0;
    if (!readHead(length))
        return std::nullopt;
    const RequestHead head = RequestHead::parse(QByteArrayView(m_buffer).first(length), m_port);
    const QByteArray bytes = m_buffer.left(length + kHeadEnd.size());
    if (!readBody(bytes, head.contentLength, head.expectsContinue))
        return std::nullopt;
    RawRequest request { bytes, m_buffer.mid(bytes.size(), head.contentLength) };
    m_buffer.remove(0, bytes.size() + head.contentLength);
    return request;
}

void RequestReader::drain()
{
    const QDeadlineTimer deadline(kDrain);
    while (fill(deadline) == Read::Some)
        m_buffer.clear();
}

} // namespace sandbox
