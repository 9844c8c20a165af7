// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/HttpServer.h"

#include "http/RequestReader.h"
#include "routes/ApiError.h"
#include "service/StartupError.h"

#include <QThreadPool>

#include <httplib.h>

#include <cerrno>
#include <thread>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// Above what the usual limit of 1024 descriptors allows.
constexpr int kMostConnections = 1000;
constexpr int kBacklog = 1000;
constexpr int kWritePatienceMs = 10'000;
constexpr const char *kHost = "127.0.0.1";

// A request that has been read already, for the library to parse, and the way back to the client.
class AnswerStream final : public httplib::Stream
{
public:
    Q_DISABLE_COPY_MOVE(AnswerStream)
    AnswerStream(int connection, QByteArray head)
        : m_connection(connection)
        , m_head(std::move(head))
    {
    }

    bool is_readable() const override { return m_position < m_head.size(); }
    bool is_writable() const override { return true; }
    socket_t socket() const override { return m_connection; }

    ssize_t read(char *out, size_t size) override
    {
        const qsizetype count = std::min(static_cast<qsizetype>(size), m_head.size() - m_position);
        std::copy_n(m_head.constData() + m_position, count, out);
        m_position += count;
        return count;
    }

    ssize_t write(const char *data, size_t size) override
    {
        pollfd writable { m_connection, POLLOUT, 0 };
        if (poll(&writable, 1, kWritePatienceMs) <= 0)
            return -1;
        return send(m_connection, data, size, MSG_NOSIGNAL);
    }

    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        describe(getpeername, ip, port);
    }

    void get_local_ip_and_port(std::string &ip, int &port) const override
    {
        describe(getsockname, ip, port);
    }

private:
    template <typename Function>
    void describe(Function function, std::string &ip, int &port) const
    {
        sockaddr_in address {};
        socklen_t size = sizeof address;
        std::array<char, INET_ADDRSTRLEN> text {};
        if (function(m_connection, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            return;
        ip = inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size());
        port = ntohs(address.sin_port);
    }

    int m_connection;
    QByteArray m_head;
    qsizetype m_position = 0;
};

QByteArray headerOf(const httplib::Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

Request plainRequest(const httplib::Request &request)
{
    return { QByteArray::fromStdString(request.method), QByteArray::fromStdString(request.target),
        headerOf(request, "MC-Api-Key"), QByteArray::fromStdString(request.body),
        QString::fromStdString(request.remote_addr) };
}

void fill(httplib::Response &out, const Response &response)
{
    out.status = response.status;
    for (const auto &[name, value] : response.headers)
        out.set_header(name.toStdString(), value.toStdString());
    if (response.body.isEmpty())
        return;
    // The bytes are shared with the provider and not copied: a list can have hundreds of megabytes.
    out.set_content_provider(static_cast<size_t>(response.body.size()),
        response.contentType.toStdString(),
        [body = response.body](size_t offset, size_t length, httplib::DataSink &sink) {
            constexpr size_t piece = 1 << 20;
            return sink.write(body.constData() + offset, std::min(length, piece));
        });
}

// What the library itself refuses gets an errors body too.
void describeError(const httplib::Request & /*request*/, httplib::Response &response)
{
    if (!response.body.empty() || response.content_length_ > 0)
        return;
    const ErrorCode code = response.status >= 500 ? ErrorCode::Internal : ErrorCode::BadRequest;
    const int status = response.status;
    const QString message = status == 414 ? u"The target of the request is too long."_s
                                          : u"The request cannot be read as HTTP/1.1."_s;
    fill(response, ApiError(code, message).toResponse());
    response.status = status;
}

// The length is that of the body, also where HEAD leaves the body out.
void sendRefusal(int connection, const ApiError &error, bool isHead)
{
    const QByteArray body = error.toResponse().body;
    const QByteArray bytes = "HTTP/1.1 " + QByteArray::number(error.status())
        + " Refused\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + (isHead ? QByteArray() : body);
    send(connection, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
}

// A thread for each connection, however long it waits for its client. The library's own pool has a
// fixed number of them, and lets further connections wait.
class ConnectionThreads final : public httplib::TaskQueue
{
public:
    ConnectionThreads() { m_threads.setMaxThreadCount(kMostConnections); }
    void enqueue(std::function<void()> connection) override
    {
        m_threads.start(std::move(connection));
    }
    void shutdown() override { m_threads.waitForDone(); }

private:
    QThreadPool m_threads;
};

// The library's server with connections read by RequestReader, which has the limits it lacks.
class GuardedServer final : public httplib::Server
{
public:
    explicit GuardedServer(HttpServer::Handler handler)
        : m_handler(std::move(handler))
    {
        if (pipe(m_stopPipe.data()) != 0)
            throw StartupError(u"The system has no descriptors left."_s);
        new_task_queue = [] { return new ConnectionThreads; };
        set_tcp_nodelay(true);
        set_keep_alive_timeout(RequestReader::idleSeconds);
        set_keep_alive_max_count(std::numeric_limits<int>::max());
        set_default_headers({ { "Cache-Control", "no-store" },
            { "X-Content-Type-Options", "nosniff" }, { "Referrer-Policy", "no-referrer" } });
        // The library's own default lets two programs share the port.
        set_socket_options([](socket_t socket) {
            const int yes = 1;
            setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        // Before routing, because the library's routing refuses methods and waits for bodies.
        set_pre_routing_handler([this](const httplib::Request &in, httplib::Response &out) {
            fill(out, m_handler(plainRequest(in)));
            return HandlerResponse::Handled;
        });
        set_error_handler(describeError);
        set_post_routing_handler([](const httplib::Request &, httplib::Response &response) {
            if (response.status == 204)
                response.headers.erase("Content-Length");
        });
    }

    ~GuardedServer() override
    {
        close(m_stopPipe[0]);
        close(m_stopPipe[1]);
    }

    Q_DISABLE_COPY_MOVE(GuardedServer)

    // 0 when the port cannot be had; errno says why.
    quint16 take(quint16 port)
    {
        const int bound = port == 0     ? bind_to_any_port(kHost)
            : bind_to_port(kHost, port) ? port
                                        : 0;
        if (bound <= 0 || ::listen(svr_sock_, kBacklog) != 0)
            return 0;
        m_port = static_cast<quint16>(bound);
        return m_port;
    }

    // Wakes the connections that wait for a request; those that answer one finish it first.
    void stopServing()
    {
        const char byte = 0;
        [[maybe_unused]] const ssize_t written = ::write(m_stopPipe[1], &byte, 1);
        stop();
    }

private:
    bool process_and_close_socket(socket_t connection) override
    {
        RequestReader reader(connection, m_stopPipe[0], m_port);
        try {
            while (serveNext(reader, connection)) { }
            shutdown(connection, SHUT_WR);
        } catch (const ApiError &error) {
            sendRefusal(connection, error, reader.isHead());
            shutdown(connection, SHUT_WR);
            reader.drain();
        }
        close(connection);
        return true;
    }

    bool serveNext(RequestReader &reader, socket_t connection)
    {
        const auto request = reader.next();
        if (!request)
            return false;
        AnswerStream stream(connection, request->head);
        const auto prepare = [&request](httplib::Request &parsed) {
            parsed.body = request->body.toStdString();
            // Nothing is compressed, cut into ranges or waited for.
            parsed.ranges.clear();
            parsed.headers.erase("Accept-Encoding");
            parsed.headers.erase("Expect");
        };
        bool closed = false;
        return process_request(stream, false, closed, prepare) && !closed;
    }

    HttpServer::Handler m_handler;
    std::array<int, 2> m_stopPipe { -1, -1 };
    quint16 m_port = 0;
};

} // namespace

class HttpServer::Private
{
public:
    explicit Private(Handler handler)
        : server(std::move(handler))
    {
    }

    GuardedServer server;
    std::thread thread;
};

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(handler)))
{
}

HttpServer::~HttpServer()
{
    if (d->thread.joinable())
        d->thread.join();
}

quint16 HttpServer::bind(quint16 port)
{
    errno = 0;
    const quint16 bound = d->server.take(port);
    if (bound == 0)
        throw StartupError(u"Port %1 of 127.0.0.1 cannot be used: %2."_s.arg(port).arg(
            errno == 0 ? u"it may be in use"_s : qt_error_string(errno)));
    return bound;
}

void HttpServer::start()
{
    d->thread = std::thread([this] {
        d->server.listen_after_bind();
        emit finished();
    });
    // stop() has no effect on a server that does not run yet.
    while (!d->server.is_running())
        std::this_thread::yield();
}

void HttpServer::stop()
{
    d->server.stopServing();
}

} // namespace sandbox
