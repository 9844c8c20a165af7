// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/HttpServer.h"

#include <QRegularExpression>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
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
        throw ApiError(ErrorCode::MisdirectedRequest, u"This service does not serve that host."_s,
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

// One client: reads its requests one by one and sends the responses. Lives as long as it waits for
// something.
// Callbacks instead of coroutines, because clang 14 has none with Boost 1.74, and GCC 12
// miscompiles co_await in the condition of a do loop.
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

    void startRequest()
    {
        m_phase = Phase::Idle;
        m_parser.emplace();
        m_parser->header_limit(2 * kMaxHeadSize); // parseHead() has the exact one
        m_parser->body_limit(kMaxBodySize);
        m_parsed = 0;
        m_isHead = false;
        m_keepAlive = false;
        setTimeout(kIdleTimeout);
        if (m_received.size() > 0) // the client has sent several requests at once
            onRead({});
        else
            read();
    }

    // Closes the connection as soon as no response is being sent.
    void stop()
    {
        m_isStopped = true;
        if (m_phase != Phase::Sending)
            cancel();
    }

private:
    enum class Phase { Idle, Head, Body, Sending, Draining };
    using Body = http::span_body<const char>;

    void cancel()
    {
        error_code ignored;
        m_socket.cancel(ignored);
    }

    void close()
    {
        error_code ignored;
        m_timer.cancel();
        m_socket.close(ignored);
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

    // The functions from here to respond() throw ApiError, which onRead() catches.
    void onTimeout()
    {
        if (m_phase == Phase::Head)
            throwTimeout(u"head"_s);
        if (m_phase == Phase::Body)
            throwTimeout(u"body"_s);
        close();
    }

    void read()
    {
        if (m_isStopped)
            return close();
        if (hasTimedOut())
            return onTimeout();
        m_socket.async_read_some(m_received.prepare(kChunkSize),
            [self = shared_from_this()](const error_code &error, size_t size) {
                self->m_received.commit(size);
                self->onRead(error);
            });
    }

    void onRead(const error_code &error)
    {
        try {
            if (!error)
                processReceived();
            else if (error == net::error::operation_aborted && !m_isStopped)
                onTimeout();
            else
                close();
        } catch (const ApiError &refusal) {
            m_isRefused = true;
            send(refusal.toResponse());
        }
    }

    void processReceived()
    {
        if (m_phase == Phase::Idle) {
            m_phase = Phase::Head;
            setTimeout(kRequestTimeout);
            while (received(m_received.size()).startsWith("\r\n")) // RFC 9112 lets them pass
                m_received.consume(2);
        }
        if (m_phase == Phase::Head) {
            if (!parseHead())
                return read();
            m_phase = Phase::Body;
            setTimeout(kRequestTimeout);
            if (m_received.size() < m_parser->content_length_remaining().value_or(0)
                && boost::beast::iequals(m_parser->get()[http::field::expect], "100-continue"))
                return sendContinue();
        }
        if (m_phase == Phase::Body)
            return parseBody() ? respond() : read();
        m_received.clear(); // Draining
        read();
    }

    // Returns false if bytes are missing.
    bool parseHead()
    {
        m_isHead = received(m_received.size()).startsWith("HEAD ");
        error_code error;
        m_parsed += m_parser->put(m_received.cdata() + m_parsed, error);
        const bool needsMore = error == http::error::need_more;
        if ((needsMore ? m_received.size() : m_parsed) > kMaxHeadSize)
            throw ApiError(ErrorCode::HeaderFieldsTooLarge,
                u"The head of the request is larger than %1 bytes."_s.arg(kMaxHeadSize));
        if (needsMore)
            return false;
        if (error)
            throwParserError(error, received(m_received.size()).toByteArray());
        checkHead(received(m_parsed).toByteArray(), m_parser->get(), m_port);
        m_received.consume(m_parsed);
        return true;
    }

    // Returns false if bytes are missing.
    bool parseBody()
    {
        while (!m_parser->is_done() && m_received.size() > 0) {
            error_code error;
            m_received.consume(m_parser->put(m_received.cdata(), error));
            if (error)
                throwParserError(error, {});
        }
        return m_parser->is_done();
    }

    QByteArrayView received(size_t size) const
    {
        return { static_cast<const char *>(m_received.cdata().data()),
            static_cast<qsizetype>(size) };
    }

    void sendContinue()
    {
        net::async_write(m_socket, net::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")),
            [self = shared_from_this()](
                const error_code &error, size_t /*size*/) { self->onRead(error); });
    }

    void respond()
    {
        const auto &request = m_parser->get();
        m_keepAlive = m_parser->keep_alive() && request.version() == 11;
        if (request.target().size() > kMaxTargetSize) {
            Response response
                = ApiError(ErrorCode::BadRequest, u"The target of the request is too long."_s)
                      .toResponse();
            response.status = 414;
            return send(response);
        }
        send(m_handler({ toBytes(request.method_string()), toBytes(request.target()),
            toBytes(request["MC-Api-Key"]), toBytes(request.body()), m_ip }));
    }

    void send(const Response &response)
    {
        m_phase = Phase::Sending;
        m_response.emplace(static_cast<http::status>(response.status), 11);
        m_response->set(http::field::cache_control, "no-store");
        m_response->set("X-Content-Type-Options", "nosniff");
        m_response->set("Referrer-Policy", "no-referrer");
        for (const auto &[name, value] : response.headers)
            m_response->set(name.toStdString(), value.toStdString());
        m_body = response.body; // shared: a list can have hundreds of megabytes
        const auto size = static_cast<size_t>(m_body.size());
        if (size > 0)
            m_response->set(http::field::content_type, response.contentType.toStdString());
        if (response.status != 204)
            m_response->content_length(size);
        m_response->keep_alive(m_keepAlive);
        m_response->body() = { m_body.constData(), size };
        m_serializer.emplace(*m_response);
        m_serializer->split(m_isHead);
        sendSome();
    }

    void sendSome()
    {
        setTimeout(kWriteTimeout);
        http::async_write_some(m_socket, *m_serializer,
            [self = shared_from_this()](
                const error_code &error, size_t /*size*/) { self->onSent(error); });
    }

    void onSent(const error_code &error)
    {
        if (error)
            return close();
        if (!(m_isHead ? m_serializer->is_header_done() : m_serializer->is_done()))
            return sendSome();
        m_body.clear();
        if (m_keepAlive && !m_isStopped)
            return startRequest();
        error_code ignored;
        m_socket.shutdown(tcp::socket::shutdown_send, ignored);
        if (!m_isRefused)
            return close();
        // If the connection were closed while a refused client still sends, the response could be
        // lost before the client has read it.
        m_phase = Phase::Draining;
        setTimeout(kDrainTimeout);
        m_received.clear();
        read();
    }

    tcp::socket m_socket;
    net::steady_timer m_timer;
    const HttpServer::Handler &m_handler;
    Set &m_all;
    QString m_ip;
    quint16 m_port = 0;
    bool m_isStopped = false;
    bool m_isRefused = false;
    boost::beast::flat_buffer m_received; // and not yet used
    // The current request and its response:
    Phase m_phase = Phase::Idle;
    std::optional<Parser> m_parser;
    size_t m_parsed = 0; // number of bytes of the head
    bool m_isHead = false;
    bool m_keepAlive = false;
    std::optional<http::response<Body>> m_response;
    std::optional<http::response_serializer<Body>> m_serializer;
    QByteArray m_body;
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

    void accept()
    {
        if (connections.size() >= kMaxConnections)
            return acceptLater();
        acceptor.async_accept([this](const error_code &error, tcp::socket socket) {
            if (!acceptor.is_open())
                return;
            if (error)
                return acceptLater();
            std::make_shared<HttpConnection>(std::move(socket), handler, connections)
                ->startRequest();
            accept();
        });
    }

    void acceptLater()
    {
        acceptTimer.expires_after(kAcceptRetryDelay);
        acceptTimer.async_wait([this](const error_code & /*error*/) {
            if (acceptor.is_open())
                accept();
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
    d->accept();
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
