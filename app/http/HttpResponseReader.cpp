// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/HttpResponseReader.h"

#include <algorithm>
#include <optional>

static constexpr qsizetype maxHeadSize = 128 * 1024;

/// Parses digits only. Returns nullopt if there are others, or too many.
static std::optional<qint64> number(QByteArrayView digits, int base)
{
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9')
            || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    if (digits.isEmpty() || digits.size() > 15
        || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    return digits.toByteArray().toLongLong(nullptr, base);
}

HttpResponseReader::HttpResponseReader(bool isToConnect)
    : m_isToConnect(isToConnect)
{
}

bool HttpResponseReader::isInData() const
{
    if (m_state != State::Body)
        return false;
    return m_framing != Framing::Chunks || m_chunk == Chunk::Data;
}

qsizetype HttpResponseReader::read(QByteArrayView bytes, const BodySink &body)
{
    qsizetype taken = 0;
    while (taken < bytes.size() && m_state != State::Complete && m_state != State::Malformed) {
        const QByteArrayView rest = bytes.sliced(taken);
        if (isInData()) {
            const qsizetype size = m_framing == Framing::UntilClose
                ? rest.size()
                : std::min<qsizetype>(rest.size(), m_remaining);
            m_remaining -= size;
            if (m_remaining == 0 && m_framing == Framing::Length)
                m_state = State::Complete;
            else if (m_remaining == 0 && m_framing == Framing::Chunks)
                m_chunk = Chunk::End;
            taken += size;
            body(rest.first(size));
            continue;
        }
        const qsizetype end = rest.indexOf('\n');
        const qsizetype size = end < 0 ? rest.size() : end + 1;
        taken += size;
        m_line += rest.first(size);
        m_headSize += m_framing == Framing::Chunks && m_chunk != Chunk::Trailer ? 0 : size;
        if (m_headSize > maxHeadSize || m_line.size() > maxHeadSize)
            m_state = State::Malformed;
        else if (end >= 0)
            readLine(std::exchange(m_line, {}));
    }
    return taken;
}

void HttpResponseReader::close()
{
    if (m_state == State::Body && m_framing == Framing::UntilClose)
        m_state = State::Complete;
}

void HttpResponseReader::readLine(QByteArray line)
{
    line.chop(line.endsWith("\r\n") ? 2 : 1);
    if (m_state == State::Body)
        readChunkLine(line);
    else if (m_headStatus == 0)
        readStatusLine(line);
    else if (line.isEmpty())
        endHead();
    else
        readHeader(line);
}

/// Parses "HTTP/1.1 200 OK", with or without the reason.
void HttpResponseReader::readStatusLine(const QByteArray &line)
{
    const QByteArrayView view(line);
    const auto minor = view.size() >= 12 ? number(view.sliced(7, 1), 10) : std::nullopt;
    const auto status = minor ? number(view.sliced(9, 3), 10) : std::nullopt;
    const bool isHttp = line.startsWith("HTTP/1.") && status && *status >= 100 && line.at(8) == ' '
        && (line.size() == 12 || line.at(12) == ' ');
    if (!isHttp) {
        m_state = State::Malformed;
        return;
    }
    m_minorVersion = static_cast<int>(*minor);
    m_headStatus = static_cast<int>(*status);
}

void HttpResponseReader::readHeader(const QByteArray &line)
{
    if (line.startsWith(' ') || line.startsWith('\t')) { // obsolete line folding
        if (!m_headers.isEmpty())
            m_headers.last().second += ' ' + line.trimmed();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        m_state = State::Malformed;
    else
        m_headers.append(
            { line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed() });
}

void HttpResponseReader::endHead()
{
    constexpr int switchingProtocols = 101;
    const int status = std::exchange(m_headStatus, 0);
    if (status < 200 && status != switchingProtocols) {
        m_headers.clear();
        ++m_interims;
        return; // the final response follows
    }
    m_status = status;
    const bool hasLength = findFraming();
    if (!hasLength)
        m_state = State::Malformed;
    else if (m_framing == Framing::None || (m_framing == Framing::Length && m_remaining == 0))
        m_state = State::Complete;
    else
        m_state = State::Body;
}

/// Returns false if the headers contradict each other.
bool HttpResponseReader::findFraming()
{
    const bool isEmpty
        = m_status < 200 || m_status == 204 || m_status == 304 || (m_isToConnect && m_status < 300);
    if (isEmpty)
        return true;
    if (const QByteArray coding = header("transfer-encoding").toLower(); !coding.isEmpty()) {
        m_framing = Framing::Chunks;
        return coding == "chunked";
    }
    m_framing = Framing::UntilClose;
    for (const auto &[name, value] : m_headers) {
        if (name != "content-length")
            continue;
        for (const QByteArray &part : value.split(',')) {
            const auto length = number(part.trimmed(), 10);
            if (!length || (m_framing == Framing::Length && *length != m_remaining))
                return false;
            m_framing = Framing::Length;
            m_remaining = *length;
        }
    }
    return true;
}

void HttpResponseReader::readChunkLine(const QByteArray &line)
{
    if (m_chunk == Chunk::Trailer) {
        if (line.isEmpty())
            m_state = State::Complete;
        return;
    }
    if (m_chunk == Chunk::End) {
        m_chunk = Chunk::Size;
        if (!line.isEmpty())
            m_state = State::Malformed;
        return;
    }
    const qsizetype extension = line.indexOf(';');
    const auto size = number(line.first(extension < 0 ? line.size() : extension).trimmed(), 16);
    if (!size)
        m_state = State::Malformed;
    m_remaining = size.value_or(0);
    m_chunk = m_remaining > 0 ? Chunk::Data : Chunk::Trailer;
}

QByteArrayList HttpResponseReader::values(QByteArrayView name) const
{
    QByteArrayList found;
    for (const auto &[headerName, value] : m_headers) {
        if (headerName == name)
            found.append(value);
    }
    return found;
}

bool HttpResponseReader::keepsConnection() const
{
    const QByteArray connection = header("connection").toLower();
    return m_state == State::Complete && m_framing != Framing::UntilClose && m_status >= 200
        && !connection.contains("close")
        && (m_minorVersion > 0 || connection.contains("keep-alive"));
}
