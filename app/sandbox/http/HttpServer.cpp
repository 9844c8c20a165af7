// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/HttpServer.h"

#include "app/sandbox/http/HttpMessage.h"

#include <QRegularExpression>

#include <boost/asio/awaitable.hpp>
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
using net::awaitable;
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

// Thrown when a connection is closed.
struct Closed
{
};

// One client: reads its requests one by one and sends the responses.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    using Set = std::unordered_set<HttpConnection *>;

    // Is in the set as long as it lives.
    HttpConnection(tcp::socket socket, const HttpServer::Handler &handler, Set &all)
        : m_socket(std::move(socket))
        , m_timer(m_socket.get_executor())
        , m_handler(handler)
        , m_all(all)
    {
        error_code ignored;
        m_socket.set_option(tcp::no_delay(true), ignored);
        m_ip = QString::fromStdString(m_socket.remote_endpoint(ignored).address().to_string());
        m_port = m_socket.local_endpoint(ignored).port();
        m_all.insert(this);
    }

    ~HttpConnection() { m_all.erase(this); }
    Q_DISABLE_COPY_MOVE(HttpConnection)

    // Returns when the connection has been closed.
    awaitable<void> serve()
    {
        try {
            while (true)
                co_await serveRequest();
        } catch (const Closed &) {
            m_timer.cancel();
        }
    }

    // Closes the connection as soon as no response is being sent.
    void stop()
    {
        m_isStopped = true;
        if (!m_isSending)
            cancel();
    }

private:
    void cancel()
    {
        error_code ignored;
        m_socket.cancel(ignored);
    }

    // Cancels what the connection waits for after the timeout.
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

    awaitable<void> serveRequest()
    {
        Parser parser;
        parser.header_limit(2 * kMaxHeadSize); // parseHead() has the exact one
        parser.body_limit(kMaxBodySize);
        std::optional<ApiError> refusal;
        try {
            co_await readRequest(parser);
        } catch (const ApiError &error) {
            refusal = error;
        }
        if (refusal) {
            co_await send(refusal->toResponse(), false);
            co_await drain();
        }
        const bool keepAlive = parser.keep_alive() && parser.get().version() == 11;
        co_await send(respond(parser.get()), keepAlive);
        if (!keepAlive || m_isStopped)
            throw Closed();
    }

    // Throws ApiError for a request that is refused.
    awaitable<void> readRequest(Parser &parser)
    {
        m_isHead = false;
        setTimeout(kIdleTimeout);
        if (m_received.size() == 0 && !co_await read()) // else the client has sent several requests
            throw Closed();
        setTimeout(kRequestTimeout);
        while (received(m_received.size()).startsWith("\r\n")) // RFC 9112 lets them pass
            m_received.consume(2);
        size_t parsed = 0;
        while (!parseHead(parser, parsed)) {
            if (!co_await read())
                throwTimeout(u"head"_s);
        }
        setTimeout(kRequestTimeout);
        if (m_received.size() < parser.content_length_remaining().value_or(0)
            && boost::beast::iequals(parser.get()[http::field::expect], "100-continue"))
            co_await sendContinue();
        while (!parseBody(parser)) {
            if (!co_await read())
                throwTimeout(u"body"_s);
        }
    }

    // Returns false after the timeout.
    awaitable<bool> read()
    {
        if (m_isStopped)
            throw Closed();
        if (hasTimedOut())
            co_return false;
        error_code error;
        const size_t size = co_await m_socket.async_read_some(
            m_received.prepare(kChunkSize), net::redirect_error(net::use_awaitable, error));
        m_received.commit(size);
        if (error && (error != net::error::operation_aborted || m_isStopped))
            throw Closed();
        co_return !error;
    }

    // Returns false if bytes are missing. `parsed` is the number of bytes that have been parsed.
    bool parseHead(Parser &parser, size_t &parsed)
    {
        m_isHead = received(m_received.size()).startsWith("HEAD ");
        error_code error;
        parsed += parser.put(m_received.cdata() + parsed, error);
        const bool needsMore = error == http::error::need_more;
        if ((needsMore ? m_received.size() : parsed) > kMaxHeadSize)
            throw ApiError(ErrorCode::HeaderFieldsTooLarge,
                u"The head of the request is larger than %1 bytes."_s.arg(kMaxHeadSize));
        if (needsMore)
            return false;
        if (error)
            throwParserError(error, received(m_received.size()).toByteArray());
        checkHead(received(parsed).toByteArray(), parser.get(), m_port);
        m_received.consume(parsed);
        return true;
    }

    // Returns false if bytes are missing.
    bool parseBody(Parser &parser)
    {
        while (!parser.is_done() && m_received.size() > 0) {
            error_code error;
            m_received.consume(parser.put(m_received.cdata(), error));
            if (error)
                throwParserError(error, {});
        }
        return parser.is_done();
    }

    QByteArrayView received(size_t size) const
    {
        return { static_cast<const char *>(m_received.cdata().data()),
            static_cast<qsizetype>(size) };
    }

    awaitable<void> sendContinue()
    {
        error_code error;
        co_await net::async_write(m_socket,
            net::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")),
            net::redirect_error(net::use_awaitable, error));
        if (error && (error != net::error::operation_aborted || m_isStopped))
            throw Closed();
    }

    Response respond(const Parser::value_type &request) const
    {
        if (request.target().size() > kMaxTargetSize) {
            Response response
                = ApiError(ErrorCode::BadRequest, u"The target of the request is too long."_s)
                      .toResponse();
            response.status = 414;
            return response;
        }
        return m_handler({ toBytes(request.method_string()), toBytes(request.target()),
            toBytes(request["MC-Api-Key"]), toBytes(request.body()), m_ip });
    }

    awaitable<void> send(const Response response, bool keepAlive)
    {
        http::response<http::span_body<const char>> message(
            static_cast<http::status>(response.status), 11);
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
        message.keep_alive(keepAlive);
        message.body() = { response.body.constData(), size };
        http::response_serializer<http::span_body<const char>> serializer(message);
        serializer.split(m_isHead);
        m_isSending = true;
        while (!(m_isHead ? serializer.is_header_done() : serializer.is_done())) {
            setTimeout(kWriteTimeout);
            error_code error;
            co_await http::async_write_some(
                m_socket, serializer, net::redirect_error(net::use_awaitable, error));
            if (error)
                throw Closed();
        }
        m_isSending = false;
    }

    // If the connection were closed while a refused client still sends, the response could be lost
    // before the client has read it.
    awaitable<void> drain()
    {
        error_code ignored;
        m_socket.shutdown(tcp::socket::shutdown_send, ignored);
        setTimeout(kDrainTimeout);
        do
            m_received.clear();
        while (co_await read());
        throw Closed();
    }

    tcp::socket m_socket;
    net::steady_timer m_timer;
    const HttpServer::Handler &m_handler;
    Set &m_all;
    QString m_ip;
    quint16 m_port = 0;
    boost::beast::flat_buffer m_received; // and not yet used
    bool m_isHead = false; // the current request has the method HEAD
    bool m_isSending = false;
    bool m_isStopped = false;
};

} // namespace

class HttpServer::Private
{
public:
    // Throws boost::system::system_error.
    explicit Private(quint16 port)
        : acceptor(context, tcp::endpoint(net::ip::address_v4::loopback(), port), reusesAddress)
    {
    }

    awaitable<void> accept()
    {
        while (acceptor.is_open()) {
            error_code error;
            if (connections.size() < kMaxConnections) {
                tcp::socket socket = co_await acceptor.async_accept(
                    net::redirect_error(net::use_awaitable, error));
                if (!error) {
                    serve(std::move(socket));
                    continue;
                }
            }
            acceptTimer.expires_after(kAcceptRetryDelay);
            co_await acceptTimer.async_wait(net::redirect_error(net::use_awaitable, error));
        }
    }

    void serve(tcp::socket socket)
    {
        const auto connection
            = std::make_shared<HttpConnection>(std::move(socket), handler, connections);
        net::co_spawn(context, connection->serve(), [connection](const std::exception_ptr &error) {
            if (error)
                std::rethrow_exception(error);
        });
    }

    void stop()
    {
        error_code ignored;
        acceptor.close(ignored);
        for (HttpConnection *connection : connections)
            connection->stop();
    }

#ifdef Q_OS_WIN // where it would let two programs share the port
    static constexpr bool reusesAddress = false;
#else
    static constexpr bool reusesAddress = true;
#endif
    Handler handler;
    HttpConnection::Set connections; // outlives them: the context holds them
    net::io_context context { 1 }; // the number of threads
    tcp::acceptor acceptor;
    net::steady_timer acceptTimer { context };
    net::signal_set signalSet { context };
};

HttpServer::HttpServer(quint16 port)
{
    try {
        d = std::make_unique<Private>(port);
    } catch (const boost::system::system_error &error) {
        throw PortError { u"Port %1 of 127.0.0.1 cannot be used: %2."_s.arg(port).arg(
            QString::fromLocal8Bit(error.code().message().c_str())) };
    }
}

HttpServer::~HttpServer() = default;

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
    net::co_spawn(d->context, d->accept(), net::detached);
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
