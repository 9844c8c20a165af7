// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/RequestHead.h"

#include "routes/ApiError.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct Header
{
    QByteArray name; // lower case
    QByteArray value;
};

[[noreturn]] void refuse(const QString &message)
{
    throw ApiError(ErrorCode::BadRequest, message);
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f';
}

bool isToken(QByteArrayView text)
{
    static constexpr QByteArrayView signs = "!#$%&'*+-.^_`|~";
    const auto isPart = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || signs.contains(c);
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isPart);
}

void checkRequestLine(const QByteArray &line)
{
    const QByteArrayList parts = line.split(' ');
    const bool isRequest = parts.size() == 3 && isToken(parts[0]) && !parts[1].isEmpty()
        && (parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0");
    if (!isRequest)
        refuse(u"The request cannot be read as HTTP/1.1."_s);
}

Header headerOf(const QByteArray &line)
{
    if (line.size() > RequestHead::maxHeaderBytes)
        throw ApiError(ErrorCode::HeadTooLarge,
            u"A header is larger than %1 bytes."_s.arg(RequestHead::maxHeaderBytes));
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon);
    // White space before the colon and continued lines are read differently by different servers.
    if (colon < 1 || !isToken(name))
        refuse(u"A header line is malformed."_s);
    return { name.toLower(), line.mid(colon + 1).trimmed() };
}

QList<Header> headersOf(QByteArrayView head)
{
    QByteArray text = head.toByteArray();
    if (text.count('\n') != text.count("\r\n"))
        refuse(u"Lines of the head must end with CR and LF."_s);
    text.replace("\r\n", "\n");
    QByteArrayList lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (std::any_of(line.begin(), line.end(), isControl))
            refuse(u"The head of the request has a control character in it."_s);
    }
    checkRequestLine(lines.takeFirst());
    QList<Header> headers;
    for (const QByteArray &line : lines)
        headers += headerOf(line);
    return headers;
}

QByteArrayList valuesOf(const QList<Header> &headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const Header &header : headers) {
        if (header.name == name)
            values += header.value;
    }
    return values;
}

void checkHost(const QByteArrayList &hosts, quint16 port)
{
    if (hosts.size() != 1)
        refuse(u"The request needs one Host header."_s);
    const QByteArray host = hosts.first().toLower();
    const QByteArray suffix = ':' + QByteArray::number(port);
    if (host == "127.0.0.1" + suffix || host == "localhost" + suffix)
        return;
    // A page from elsewhere, made to resolve to this machine, ends here.
    throw ApiError(ErrorCode::ForeignHost, u"This service does not answer for that host."_s,
        { { u"host"_s, QString::fromUtf8(host) } });
}

qint64 lengthOf(const QByteArrayList &lengths)
{
    if (lengths.isEmpty())
        return 0;
    const QByteArray &text = lengths.first();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (lengths.size() > 1 || text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        refuse(u"The request needs at most one Content-Length, a whole number."_s);
    bool ok = false;
    const qint64 length = text.toLongLong(&ok);
    if (!ok || length > RequestHead::maxBodyBytes)
        throw ApiError(ErrorCode::TooLarge,
            u"The body must not be larger than %1 bytes."_s.arg(RequestHead::maxBodyBytes),
            { { u"contentLength"_s, QString::fromLatin1(text) } });
    return length;
}

void checkEncodings(const QList<Header> &headers)
{
    const bool hasLength = !valuesOf(headers, "content-length").isEmpty();
    if (!valuesOf(headers, "transfer-encoding").isEmpty()) {
        if (hasLength)
            refuse(u"A request has either a Content-Length or a Transfer-Encoding."_s);
        throw ApiError(ErrorCode::LengthRequired,
            u"Send the body with a Content-Length, not with a Transfer-Encoding."_s);
    }
    const QByteArrayList encodings = valuesOf(headers, "content-encoding");
    const auto isPlain = [](const QByteArray &value) { return value.toLower() == "identity"; };
    if (!std::all_of(encodings.begin(), encodings.end(), isPlain))
        throw ApiError(ErrorCode::UnsupportedEncoding, u"Send the body without compression."_s);
}

} // namespace

RequestHead RequestHead::parse(QByteArrayView head, quint16 port)
{
    const QList<Header> headers = headersOf(head);
    checkHost(valuesOf(headers, "host"), port);
    checkEncodings(headers);
    if (valuesOf(headers, "mc-api-key").size() > 1)
        refuse(u"The request needs at most one MC-Api-Key header."_s);
    const QByteArrayList expectations = valuesOf(headers, "expect");
    return { lengthOf(valuesOf(headers, "content-length")),
        !expectations.isEmpty() && expectations.first().toLower() == "100-continue" };
}

} // namespace sandbox
