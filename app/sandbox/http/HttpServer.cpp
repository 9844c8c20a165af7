// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/HttpServer.h"

#include "app/sandbox/http/ApiError.h"

#include <QRegularExpression>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <csignal>
#include <optional>
#include <unordered_set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using net::ip::tcp;
using Parser = http::request_parser<http::string_body>;

constexpr size_t kMaxConnections = 1000; // fewer than the usual limit of 1024 descriptors
constexpr auto kAcceptRetryDelay = 100ms;

constexpr size_t kChunkSize = 16 * 1024;
constexpr size_t kMaxHeadSize = 16 * 1024;
constexpr size_t kMaxHeaderSize = 8000;
constexpr size_t kMaxTargetSize = 8 * 1024;
constexpr size_t kMaxBodySize = 64 * 1024;

constexpr auto kIdleTimeout = 15s;
constexpr auto kRequestTimeout = 10s; // of a head as of its first byte, and again of a body
constexpr auto kWriteTimeout = 10s; // without any progress
constexpr auto kDrainTimeout = 1s;

[[noreturn]] void throwBadRequest(const QString &message)
{
    throw ApiError(ErrorCode::BadRequest, message);
}

[[noreturn]] void throwTimeout(const QString &part)
{
    throw ApiError(ErrorCode::RequestTimeout,
        u"The %1 of the request took longer than %2 seconds."_s.arg(part).arg(
            kRequestTimeout.count()));
}

QByteArray toBytes(boost::beast::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

// Beast reports a Content-Length that fits into no integer as malformed.
bool hasHugeLength(const QByteArray &head)
{
    static const QRegularExpression length(u"\r\nContent-Length:[ \t]*\\d{19,}[ \t]*\r\n"_s,
        QRegularExpression::CaseInsensitiveOption);
    return length.match(QString::fromLatin1(head)).hasMatch();
}

[[noreturn]] void throwParserError(const error_code &error, const QByteArray &received)
{
    if (error == http::error::body_limit
        || (error == http::error::bad_content_length && hasHugeLength(received)))
        throw ApiError(
            ErrorCode::TooLarge, u"The body must not be larger than %1 bytes."_s.arg(kMaxBodySize));
    throw ApiError(ErrorCode::BadRequest, u"The request cannot be read as HTTP/1.1."_s,
        { { u"reason"_s, QString::fromStdString(error.message()) } });
}

// Host must name this service: a page from elsewhere whose name resolves to 127.0.0.1 is refused.
void checkHost(const Parser::value_type &request, quint16 port)
{
    if (request.count(http::field::host) != 1)
        throwBadRequest(u"The request needs one Host header."_s);
    const QByteArray host = toBytes(request[http::field::host]).toLower();
    const QByteArray suffix = ':' + QByteArray::number(port);
    if (host != "127.0.0.1" + suffix && host != "localhost" + suffix)
        throw ApiError(ErrorCode::MisdirectedRequest,
            u"This service does not answer for that host."_s,
            { { u"host"_s, QString::fromUtf8(host) } });
}

// Refuses what Beast accepts although servers read it in different ways, or this one not at all.
// head: the bytes that have been parsed.
void checkHead(const QByteArray &head, const Parser::value_type &request, quint16 port)
{
    if (head.contains("\r\n ") || head.contains("\r\n\t"))
        throwBadRequest(u"A header must not be continued on another line."_s);
    for (const auto &field : request) {
        if (field.name_string().size() + 2 + field.value().size() > kMaxHeaderSize)
            throw ApiError(ErrorCode::HeaderFieldsTooLarge,
                u"A header is larger than %1 bytes."_s.arg(kMaxHeaderSize));
        if (field.name() == http::field::content_encoding
            && !boost::beast::iequals(field.value(), "identity"))
            throw ApiError(ErrorCode::UnsupportedEncoding, u"Send the body without compression."_s);
    }
    checkHost(request, port);
    if (request.count(http::field::transfer_encoding) > 0)
        throw ApiError(ErrorCode::LengthRequired,
            u"Send the body with a Content-Length, not with a Transfer-Encoding."_s);
    if (request.count(http::field::content_length) > 1
        || request[http::field::content_length].find(',') != boost::beast::string_view::npos)
        throwBadRequest(u"The request needs at most one Content-Length, a whole number."_s);
    if (request.count("MC-Api-Key") > 1)
        throwBadRequest(u"The request needs at most one MC-Api-Key header."_s);
}

// One client: reads its requests one by one and sends the responses.
//
// GCC 12 miscompiles co_await in some conditions: here each stands in its own statement.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(tcp::socket socket, const HttpServer::Handler &handler)
        : m_socket(std::move(socket))
        , m_timer(m_socket.get_executor())
        , m_handler(handler)
    {
    }

    // Returns when the connection is closed.
    net::awaitable<void> serve()
    {
        error_code ignored;
        m_socket.set_option(tcp::no_delay(true), ignored);
        m_ip = QString::fromStdString(m_socket.remote_endpoint(ignored).address().to_string());
        m_port = m_socket.local_endpoint(ignored).port();
        bool refused = false;
        bool isOpen = true;
        while (isOpen) {
            // The defaults of a request that cannot be parsed.
            m_isHead = false;
            m_keepAlive = false;
            std::optional<Response> response;
            try {
                const auto request = co_await readRequest();
                if (request)
                    response = respond(*request);
            } catch (const ApiError &error) {
                response = error.toResponse();
                refused = true;
            }
            bool sent = false;
            if (response)
                sent = co_await send(*response);
            isOpen = sent && m_keepAlive && !m_isStopped;
        }
        m_socket.shutdown(tcp::socket::shutdown_send, ignored);
        if (refused)
            co_await drain();
        m_timer.cancel();
        m_socket.close(ignored);
    }

    // Closes the connection as soon as no response is being sent.
    void stop()
    {
        m_isStopped = true;
        if (!m_isSending)
            cancel();
    }

private:
    enum class Read { Some, End, TimedOut };

    void cancel()
    {
        error_code ignored;
        m_socket.cancel(ignored);
    }

    void setTimeout(std::chrono::steady_clock::duration timeout)
    {
        m_timer.expires_after(timeout);
        m_timer.async_wait([self = shared_from_this()](const error_code &error) {
            // setTimeout() may have been called after this function was queued.
            if (!error && self->hasTimedOut())
                self->cancel();
        });
    }

    bool hasTimedOut() const { return m_timer.expiry() <= std::chrono::steady_clock::now(); }

    // Appends to m_received; setTimeout() limits the wait.
    net::awaitable<Read> readSome()
    {
        if (m_isStopped)
            co_return Read::End;
        if (hasTimedOut())
            co_return Read::TimedOut;
        error_code error;
        const size_t size = co_await m_socket.async_read_some(
            m_received.prepare(kChunkSize), net::redirect_error(net::use_awaitable, error));
        m_received.commit(size);
        if (!error)
            co_return Read::Some;
        co_return !m_isStopped && error == net::error::operation_aborted ? Read::TimedOut
                                                                         : Read::End;
    }

    // Returns nullopt if no further request comes: the client has closed the connection or been
    // idle, or the service ends. Throws ApiError, after which nothing can be read any more.
    net::awaitable<std::optional<Request>> readRequest()
    {
        if (m_received.size() == 0) {
            setTimeout(kIdleTimeout);
            const Read read = co_await readSome();
            if (read != Read::Some)
                co_return std::nullopt;
        }
        Parser parser;
        parser.header_limit(2 * kMaxHeadSize); // readHead() has the exact one
        parser.body_limit(kMaxBodySize);
        bool isComplete = co_await readHead(parser);
        if (isComplete)
            isComplete = co_await readBody(parser);
        if (!isComplete)
            co_return std::nullopt;
        const auto &request = parser.get();
        co_return Request { toBytes(request.method_string()), toBytes(request.target()),
            toBytes(request["MC-Api-Key"]), toBytes(request.body()), m_ip };
    }

    // Returns false if the connection is closed.
    net::awaitable<bool> readHead(Parser &parser)
    {
        setTimeout(kRequestTimeout);
        while (received(m_received.size()).startsWith("\r\n")) // RFC 9112 lets them pass
            m_received.consume(2);
        size_t parsed = 0;
        while (!parser.is_header_done()) {
            m_isHead = received(m_received.size()).startsWith("HEAD ");
            error_code error;
            parsed += parser.put(m_received.cdata() + parsed, error);
            const bool needsMore = error == http::error::need_more;
            if ((needsMore ? m_received.size() : parsed) > kMaxHeadSize)
                throw ApiError(ErrorCode::HeaderFieldsTooLarge,
                    u"The head of the request is larger than %1 bytes."_s.arg(kMaxHeadSize));
            if (error && !needsMore)
                throwParserError(error, received(m_received.size()).toByteArray());
            Read read = Read::Some;
            if (needsMore)
                read = co_await readSome();
            if (read == Read::TimedOut)
                throwTimeout(u"head"_s);
            if (read == Read::End)
                co_return false;
        }
        checkHead(received(parsed).toByteArray(), parser.get(), m_port);
        m_received.consume(parsed);
        co_return true;
    }

    net::awaitable<bool> readBody(Parser &parser)
    {
        setTimeout(kRequestTimeout);
        if (m_received.size() < parser.content_length_remaining().value_or(0)
            && boost::beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            error_code ignored; // the next read fails too
            co_await net::async_write(m_socket,
                net::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")),
                net::redirect_error(net::use_awaitable, ignored));
        }
        while (!parser.is_done()) {
            Read read = Read::Some;
            if (m_received.size() == 0)
                read = co_await readSome();
            if (read == Read::TimedOut)
                throwTimeout(u"body"_s);
            if (read == Read::End)
                co_return false;
            error_code error;
            m_received.consume(parser.put(m_received.cdata(), error));
            if (error)
                throwParserError(error, {});
        }
        m_keepAlive = parser.keep_alive() && parser.get().version() == 11;
        co_return true;
    }

    QByteArrayView received(size_t size) const
    {
        return { static_cast<const char *>(m_received.cdata().data()),
            static_cast<qsizetype>(size) };
    }

    Response respond(const Request &request) const
    {
        if (static_cast<size_t>(request.target.size()) <= kMaxTargetSize)
            return m_handler(request);
        Response response
            = ApiError(ErrorCode::BadRequest, u"The target of the request is too long."_s)
                  .toResponse();
        response.status = 414;
        return response;
    }

    // Returns whether the client has taken the whole response.
    net::awaitable<bool> send(const Response &response)
    {
        // The body is not copied: a list can have hundreds of megabytes.
        using Body = http::span_body<const char>;
        http::response<Body> message(static_cast<http::status>(response.status), 11);
        message.set(http::field::cache_control, "no-store");
        message.set("X-Content-Type-Options", "nosniff");
        message.set("Referrer-Policy", "no-referrer");
        for (const auto &[name, value] : response.headers)
            message.set(name.toStdString(), value.toStdString());
        const auto size = static_cast<size_t>(response.body.size());
        if (size > 0)
            message.set(http::field::content_type, response.contentType.toStdString());
        if (response.status != 204)
            message.content_length(size);
        message.keep_alive(m_keepAlive);
        message.body() = { response.body.constData(), size };
        http::response_serializer<Body> serializer(message);
        serializer.split(m_isHead);
        error_code error;
        m_isSending = true;
        while (!error && !(m_isHead ? serializer.is_header_done() : serializer.is_done())) {
            setTimeout(kWriteTimeout);
            co_await http::async_write_some(
                m_socket, serializer, net::redirect_error(net::use_awaitable, error));
        }
        m_isSending = false;
        co_return !error;
    }

    // Takes what a refused client still sends: if the connection were closed immediately, the
    // response could be lost before the client has read it.
    net::awaitable<void> drain()
    {
        setTimeout(kDrainTimeout);
        Read read = Read::Some;
        while (read == Read::Some) {
            m_received.clear();
            read = co_await readSome();
        }
    }

    tcp::socket m_socket;
    net::steady_timer m_timer;
    const HttpServer::Handler &m_handler;
    boost::beast::flat_buffer m_received; // and not yet used
    QString m_ip;
    quint16 m_port = 0;
    // Of the current request:
    bool m_isHead = false;
    bool m_keepAlive = false;
    bool m_isSending = false;
    bool m_isStopped = false;
};

} // namespace

class HttpServer::Private
{
public:
    // Throws boost::system::system_error.
    void listen(quint16 port)
    {
        const tcp::endpoint endpoint(net::ip::address_v4::loopback(), port);
        acceptor.open(endpoint.protocol());
#ifndef Q_OS_WIN // where it would let two programs share the port
        acceptor.set_option(tcp::acceptor::reuse_address(true));
#endif
        acceptor.bind(endpoint);
        acceptor.listen();
    }

    net::awaitable<void> accept()
    {
        while (acceptor.is_open()) {
            error_code error = net::error::no_descriptors; // unless there is room
            tcp::socket socket(context);
            if (connections.size() < kMaxConnections)
                co_await acceptor.async_accept(
                    socket, net::redirect_error(net::use_awaitable, error));
            if (!error) {
                co_spawn(context, serve(std::move(socket)), net::detached);
            } else if (acceptor.is_open()) {
                net::steady_timer timer(context, kAcceptRetryDelay);
                co_await timer.async_wait(net::use_awaitable);
            }
        }
    }

    net::awaitable<void> serve(tcp::socket socket)
    {
        const auto connection = std::make_shared<HttpConnection>(std::move(socket), handler);
        connections.insert(connection);
        co_await connection->serve();
        connections.erase(connection);
    }

    void stop()
    {
        error_code ignored;
        acceptor.close(ignored);
        for (const auto &connection : connections)
            connection->stop();
    }

    Handler handler;
    QString errorString;
    net::io_context context { 1 }; // the number of threads
    tcp::acceptor acceptor { context };
    net::signal_set signalSet { context };
    std::unordered_set<std::shared_ptr<HttpConnection>> connections;
};

HttpServer::HttpServer()
    : d(std::make_unique<Private>())
{
}

HttpServer::~HttpServer() = default;

bool HttpServer::listen(quint16 port)
{
    try {
        d->listen(port);
    } catch (const boost::system::system_error &error) {
        d->errorString = QString::fromLocal8Bit(error.code().message().c_str());
        return false;
    }
    return true;
}

QString HttpServer::errorString() const
{
    return d->errorString;
}

quint16 HttpServer::port() const
{
    return d->acceptor.local_endpoint().port();
}

void HttpServer::start(Handler handler)
{
    d->handler = std::move(handler);
    d->signalSet.add(SIGTERM);
    d->signalSet.add(SIGINT);
    d->signalSet.async_wait([this](const error_code &error, int /*signal*/) {
        if (!error)
            d->stop();
    });
    co_spawn(d->context, d->accept(), net::detached);
}

void HttpServer::run()
{
    d->context.run();
}

void HttpServer::runAfter(std::chrono::milliseconds delay, std::function<void()> function)
{
    const auto timer = std::make_shared<net::steady_timer>(d->context, delay);
    timer->async_wait([timer, function = std::move(function)](const error_code &error) {
        if (!error)
            function();
    });
}

} // namespace sandbox
