// SPDX-License-Identifier: GPL-3.0-or-later
#include "SandboxProcess.h"
#include "support/TestProgram.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

// The framing of requests and their limits of size and time, on raw sockets.
class SandboxConnectionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void framing_invalid_isRefused_data();
    void framing_invalid_isRefused();
    void head_isAcceptedOrRefused_data();
    void head_isAcceptedOrRefused();
    void emptyLinesBeforeRequest_areIgnored();
    void largestBody_isAccepted();
    void connection_afterErrors_staysOpen();
    void pipelinedRequests_areAnsweredInOrder();
    void connectionClose_isHonoured();
    void expectation_isAnsweredWith100();
    void longTarget_isRefusedAndConnectionStaysOpen();
    void requestAfterRefusal_isIgnored();
    void slowRequests_timeOut();
    void parallelConnections_areAllServed();
    void waitingConnections_delayNobody();
    void manyIdleConnections_delayNobody();
    void idleConnections_doNotDelayTheEnd();

private:
    struct Response
    {
        int status = 0;
        QByteArray body;
        QByteArray contentType;
    };

    std::unique_ptr<QTcpSocket> connected();
    // Sends the bytes and reads until the service closes the connection.
    QByteArray exchange(const QByteArray &bytes);
    // Reads one response of a connection that may stay open; its status is 0 if none comes.
    static Response readResponse(QTcpSocket &socket);
    // Sends the bytes of the current row and compares the response with its status.
    void checkRow();
    QByteArray request(const QByteArray &firstLine, const QByteArray &headers = {}) const;

    SandboxProcess m_sandbox;
};

void SandboxConnectionsTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
}

std::unique_ptr<QTcpSocket> SandboxConnectionsTest::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, m_sandbox.port());
    socket->waitForConnected();
    return socket;
}

QByteArray SandboxConnectionsTest::exchange(const QByteArray &bytes)
{
    const auto socket = connected();
    socket->write(bytes);
    QByteArray responses;
    while (socket->waitForReadyRead(20'000))
        responses += socket->readAll();
    return responses + socket->readAll();
}

SandboxConnectionsTest::Response SandboxConnectionsTest::readResponse(QTcpSocket &socket)
{
    Response response;
    qint64 length = 0;
    for (;;) {
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(20'000))
                return {};
        }
        const QByteArray line = socket.readLine().trimmed();
        if (line.startsWith("HTTP/1.1 "))
            response.status = line.mid(9, 3).toInt();
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
        if (line.startsWith("Content-Type: "))
            response.contentType = line.mid(14);
        if (line.isEmpty())
            break;
    }
    while (socket.bytesAvailable() < length && socket.waitForReadyRead(20'000)) { }
    response.body = socket.read(length);
    return response;
}

void SandboxConnectionsTest::checkRow()
{
    QFETCH(QByteArray, bytes);
    const auto socket = connected();
    socket->write(bytes);
    const Response response = readResponse(*socket);
    QTEST(response.status, "status");
    if (response.status < 400)
        return;
    QCOMPARE(response.contentType, "application/json"_ba);
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    QVERIFY(!json[u"errors"_s][0][u"message"_s].toString().isEmpty());
    QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected());
}

QByteArray SandboxConnectionsTest::request(
    const QByteArray &firstLine, const QByteArray &headers) const
{
    return firstLine + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_sandbox.port())
        + "\r\nMC-Api-Key: " + m_sandbox.key() + "\r\n" + headers + "\r\n";
}

void SandboxConnectionsTest::framing_invalid_isRefused_data()
{
    const QByteArray post = "POST /api/v2/api_keys";
    const QByteArray get = "GET /api/v2/users/me";
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("foreign host") << "GET /api-docs HTTP/1.1\r\nHost: evil.example\r\n\r\n"_ba
                                  << 421;
    QTest::newRow("no host") << "GET /api-docs HTTP/1.1\r\n\r\n"_ba << 400;
    QTest::newRow("negative") << request(post, "Content-Length: -5\r\n") << 400;
    QTest::newRow("double") << request(post, "Content-Length: 2\r\nContent-Length: 3\r\n") + "{}"
                            << 400;
    QTest::newRow("both") << request(post, "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n")
            + "{}" << 400;
    QTest::newRow("chunked") << request(post, "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n"
                             << 411;
    QTest::newRow("bad chunks") << request(post, "Transfer-Encoding: chunked\r\n") + "zz\r\n{}"
                                << 411;
    QTest::newRow("huge chunked body")
        << request(post, "Transfer-Encoding: chunked\r\n") + "11000\r\n" + QByteArray(0x11000, ' ')
        << 411;
    QTest::newRow("HTTP/0.9") << "GET /api-docs\r\n\r\n"_ba << 400;
    QTest::newRow("HTTP/2") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba + QByteArray(9, '\0') << 400;
    QTest::newRow("noise") << QByteArray(100, '\xff') + "\r\n\r\n" << 400;
    QTest::newRow("one byte more")
        << request(post, "Content-Length: 65537\r\n") + QByteArray(65537, ' ') << 413;
    QTest::newRow("long header") << request(get, "X: " + QByteArray(9'000, 'x') + "\r\n") << 431;
    QTest::newRow("huge body") << request(post, "Content-Length: 100000\r\n")
            + QByteArray(100000, ' ')
                               << 413;
    QTest::newRow("announced huge body")
        << request(post, "Content-Length: 999999999999\r\n") << 413;
    QTest::newRow("huge head") << request(get, "X-Large: " + QByteArray(17000, 'x') + "\r\n")
                               << 431;
    QTest::newRow("endless head") << get + " HTTP/1.1\r\nX: " + QByteArray(20000, 'x') << 431;
    QTest::newRow("line feeds") << "GET / HTTP/1.1\nHost: 127.0.0.1\n\n"_ba << 400;
}

void SandboxConnectionsTest::framing_invalid_isRefused()
{
    checkRow();
}

void SandboxConnectionsTest::head_isAcceptedOrRefused_data()
{
    const QByteArray port = ':' + QByteArray::number(m_sandbox.port());
    const QByteArray start = "GET / HTTP/1.1";
    const QByteArray end = "\r\n\r\n";
    const auto post = [&](const QByteArray &lines) {
        return "POST /api/v2/api_keys HTTP/1.1\r\nHost: 127.0.0.1" + port
            + "\r\nMC-Api-Key: " + m_sandbox.key() + lines + end;
    };
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("plain") << post("") << 200;
    QTest::newRow("localhost") << start + "\r\nHost: LocalHost" + port + end << 302;
    QTest::newRow("no host") << start + end << 400;
    QTest::newRow("two hosts") << post("\r\nHost: 127.0.0.1" + port) << 400;
    QTest::newRow("foreign host") << start + "\r\nHost: example.com" + port + end << 421;
    QTest::newRow("other port") << start + "\r\nHost: 127.0.0.1:80" + end << 421;
    QTest::newRow("no port") << start + "\r\nHost: 127.0.0.1" + end << 421;
    QTest::newRow("length") << post("\r\nContent-Length: 12") + QByteArray(12, ' ') << 200;
    QTest::newRow("largest") << post("\r\nContent-Length: 65536") + QByteArray(65536, ' ') << 200;
    QTest::newRow("too large") << post("\r\nContent-Length: 65537") << 413;
    QTest::newRow("absurd") << post("\r\nContent-Length: 99999999999999999999999") << 413;
    QTest::newRow("negative") << post("\r\nContent-Length: -1") << 400;
    QTest::newRow("negative nothing") << post("\r\nContent-Length: -0") << 400;
    QTest::newRow("blank in it") << post("\r\nContent-Length: 1 2") << 400;
    QTest::newRow("blanks around") << post("\r\nContent-Length: \t 2 \t") + "{}" << 200;
    QTest::newRow("leading zeros")
        << post("\r\nContent-Length: 000000000000000000002") + "{}" << 200;
    QTest::newRow("2^63") << post("\r\nContent-Length: 9223372036854775808") << 413;
    QTest::newRow("2^64 + 2") << post("\r\nContent-Length: 18446744073709551618") << 413;
    QTest::newRow("no digits") << post("\r\nContent-Length: \u0662") << 400;
    QTest::newRow("signed") << post("\r\nContent-Length: +1") << 400;
    QTest::newRow("empty length") << post("\r\nContent-Length:") << 400;
    QTest::newRow("hex") << post("\r\nContent-Length: 0x10") << 400;
    QTest::newRow("double") << post("\r\nContent-Length: 1\r\ncontent-length: 1") << 400;
    QTest::newRow("list") << post("\r\nContent-Length: 1, 1") << 400;
    QTest::newRow("chunked") << post("\r\nTransfer-Encoding: chunked") << 411;
    QTest::newRow("both") << post("\r\nContent-Length: 1\r\nTransfer-Encoding: chunked") << 400;
    QTest::newRow("identity transfer") << post("\r\nTransfer-Encoding: identity") << 411;
    QTest::newRow("empty transfer") << post("\r\nTransfer-Encoding:") << 411;
    QTest::newRow("hidden transfer") << post("\r\nTransfer-Encoding:\vchunked") << 400;
    QTest::newRow("gzip") << post("\r\nContent-Encoding: gzip") << 415;
    QTest::newRow("identity") << post("\r\nContent-Encoding: identity") << 200;
    QTest::newRow("bare LF") << post("\nX: 1") << 400;
    QTest::newRow("bare CR") << post("\r\nX: 1\rY: 2") << 400;
    QTest::newRow("NUL") << post("\r\nX: 1"_ba + '\0') << 400;
    QTest::newRow("space before colon") << post("\r\nContent-Length : 1") << 400;
    QTest::newRow("folded length") << post("\r\nContent-Length:\r\n 1") << 400;
    QTest::newRow("folded") << post("\r\nX: 1\r\n more") << 400;
    QTest::newRow("no colon") << post("\r\nnonsense") << 400;
    QTest::newRow("no name") << post("\r\n: 1") << 400;
    QTest::newRow("NUL in a name") << post("\r\nX"_ba + '\0' + ": 1") << 400;
    QTest::newRow("no token") << post("\r\nX(y): 1") << 400;
    QTest::newRow("no ASCII") << post("\r\n\u00f1: 1") << 400;
    QTest::newRow("two keys") << post("\r\nMC-Api-Key: a\r\nMC-Api-Key: b") << 400;
    QTest::newRow("longest header") << post("\r\nX: " + QByteArray(7'997, 'x')) << 200;
    QTest::newRow("too long a header") << post("\r\nX: " + QByteArray(7'998, 'x')) << 431;

    const QByteArray rest = "\r\nHost: 127.0.0.1" + port + end;
    QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0" + rest << 302;
    for (const char *line : { "GET /", "GET / HTTP/0.9", "GET / HTTP/1.2", "GET / HTTP/1.1x",
             "GET / http/1.1", "GET / HTTP/2.0", "PRI * HTTP/2.0", "GET  / HTTP/1.1",
             "GET / / HTTP/1.1", "GET HTTP/1.1", " / HTTP/1.1", "G(T / HTTP/1.1",
             "GET\t/\tHTTP/1.1", "GET / HTTP/1.1 ", "" })
        QTest::addRow("line “%s”", line) << line + rest << 400;
}

void SandboxConnectionsTest::head_isAcceptedOrRefused()
{
    checkRow();
}

void SandboxConnectionsTest::emptyLinesBeforeRequest_areIgnored()
{
    const auto socket = connected();
    socket->write("\r\n\r\n" + request("GET /api/v2/users/me"));
    QCOMPARE(readResponse(*socket).status, 200);
}

void SandboxConnectionsTest::largestBody_isAccepted()
{
    const auto socket = connected();
    const QByteArray body = "{}" + QByteArray(65534, ' ');
    socket->write(request("POST /api/v2/api_keys", "Content-Length: 65536\r\n") + body);
    QCOMPARE(readResponse(*socket).status, 200);
}

void SandboxConnectionsTest::connection_afterErrors_staysOpen()
{
    const auto socket = connected();
    for (const auto &[line, status] :
        { std::pair { "GET /api/v2/users/me", 200 }, std::pair { "DELETE /api/v2/api_keys/x", 404 },
            std::pair { "POST /api/v2/api_keys", 200 }, std::pair { "TRACE /api-docs", 405 },
            std::pair { "GET /api/v2/api_keys", 200 }, std::pair { "GET nonsense", 404 } }) {
        socket->write(request(line));
        const Response response = readResponse(*socket);
        QCOMPARE(response.status, status);
        QVERIFY(QJsonDocument::fromJson(response.body).isObject());
    }
}

void SandboxConnectionsTest::pipelinedRequests_areAnsweredInOrder()
{
    const auto socket = connected();
    socket->write(request("POST /api/v2/api_keys", "Content-Length: 12\r\n") + "{\"name\":\"a\"}"
        + request("PUT /api/v2/api_keys/x") + request("GET /api/v2/users/me"));
    QCOMPARE(readResponse(*socket).status, 200);
    QCOMPARE(readResponse(*socket).status, 404);
    QCOMPARE(readResponse(*socket).status, 200);
}

void SandboxConnectionsTest::connectionClose_isHonoured()
{
    const QByteArray responses = exchange(request("GET /api/v2/users/me", "Connection: close\r\n"));
    QVERIFY(responses.startsWith("HTTP/1.1 200"));
    QVERIFY(responses.contains("Connection: close"));
}

void SandboxConnectionsTest::expectation_isAnsweredWith100()
{
    const auto socket = connected();
    socket->write(
        request("POST /api/v2/api_keys", "Content-Length: 2\r\nExpect: 100-continue\r\n"));
    QCOMPARE(readResponse(*socket).status, 100);
    socket->write("{}");
    QCOMPARE(readResponse(*socket).status, 200);
}

void SandboxConnectionsTest::longTarget_isRefusedAndConnectionStaysOpen()
{
    const auto socket = connected();
    socket->write(request("GET /" + QByteArray(9'000, 'x')) + request("GET /api/v2/users/me"));
    const Response response = readResponse(*socket);
    QCOMPARE(response.status, 414);
    QVERIFY2(response.body.contains("too long"), response.body);
    QCOMPARE(
        readResponse(*socket).status, 200); // because it is clear where the next request begins
}

void SandboxConnectionsTest::requestAfterRefusal_isIgnored()
{
    const QByteArray responses = exchange(request("GET /api/v2/users/me")
        + request("POST /api/v2/api_keys", "Content-Length: +2\r\n") + "{}"
        + request("POST /api/v2/api_keys"));
    QCOMPARE(responses.count("HTTP/1.1 200"), 1);
    QCOMPARE(responses.count("HTTP/1.1 400"), 1);
    QCOMPARE(responses.count("HTTP/1.1 "), 2);
}

// A head that stops, one that drips and a body that drips: in parallel because each takes 10 s.
void SandboxConnectionsTest::slowRequests_timeOut()
{
    const QByteArrayList starts { "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nX: ", request("POST /api/v2/api_keys", "Content-Length: 60000\r\n") };
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &start : starts) {
        sockets.push_back(connected());
        sockets.back()->write(start);
    }
    while (!sockets.front()->waitForReadyRead(500)) {
        QVERIFY(timer.elapsed() < 15'000);
        for (size_t i = 1; i < sockets.size(); ++i) {
            sockets[i]->write(" ");
            sockets[i]->flush();
        }
    }
    QVERIFY(timer.elapsed() > 9'000);
    for (const auto &socket : sockets) {
        const Response response = readResponse(*socket);
        QCOMPARE(response.status, 408);
        QVERIFY(response.body.contains(R"("errors":[{"code":4080)"));
    }
    QVERIFY(timer.elapsed() < 15'000);
}

void SandboxConnectionsTest::parallelConnections_areAllServed()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    sockets.reserve(50);
    for (int i = 0; i < 50; ++i)
        sockets.push_back(connected());
    for (int round = 0; round < 10; ++round) {
        for (const auto &socket : sockets)
            socket->write(request("GET /api/v2/users/me"));
        for (const auto &socket : sockets)
            QCOMPARE(readResponse(*socket).status, 200);
    }
}

// Idle connections, incomplete requests and responses that nobody reads: the next request is
// answered while all of them are still open.
void SandboxConnectionsTest::waitingConnections_delayNobody()
{
    SandboxProcess sandbox { { u"--keys"_s, u"20000"_s } };
    const auto connect = [&sandbox](QTcpSocket &socket) {
        socket.connectToHost(u"127.0.0.1"_s, sandbox.port());
        return socket.waitForConnected();
    };
    const auto request = [&sandbox](const QByteArray &firstLine) {
        return firstLine + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(sandbox.port())
            + "\r\nMC-Api-Key: " + sandbox.key() + "\r\n";
    };
    const QByteArrayList starts { {}, "G", request("GET /api-docs"),
        request("POST /api/v2/api_keys") + "Content-Length: 10\r\n\r\n{" };
    const QByteArray list = request("GET /api/v2/api_keys") + "\r\n";
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    for (int i = 0; i < 200; ++i) {
        auto &socket = waiting.emplace_back(std::make_unique<QTcpSocket>());
        socket->setReadBufferSize(1); // the response stays in the socket of the service
        QVERIFY(connect(*socket));
        socket->write(i % 20 == 0 ? list : starts[i % starts.size()]);
        socket->waitForBytesWritten();
    }
    QTcpSocket next;
    QVERIFY(connect(next));
    next.write(request("GET /api/v2/users/me") + "\r\n");
    QCOMPARE(readResponse(next).status, 200);
    for (const auto &socket : waiting) {
        socket->waitForReadyRead(0);
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
        QVERIFY(socket->bytesAvailable() == 0 || socket->peek(1) == "H");
    }
}

// As many as the usual limit of 1024 descriptors allows in both processes.
void SandboxConnectionsTest::manyIdleConnections_delayNobody()
{
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    idle.reserve(980);
    for (int i = 0; i < 980; ++i)
        idle.push_back(connected());
    const auto next = connected();
    next->write(request("GET /api/v2/users/me"));
    QCOMPARE(readResponse(*next).status, 200);
    for (const auto &socket : idle) {
        socket->waitForReadyRead(0);
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    }
}

void SandboxConnectionsTest::idleConnections_doNotDelayTheEnd()
{
    SandboxProcess other;
    QTcpSocket fresh;
    QTcpSocket used;
    for (QTcpSocket *socket : { &fresh, &used }) {
        socket->connectToHost(u"127.0.0.1"_s, other.port());
        QVERIFY(socket->waitForConnected());
    }
    used.write("GET /api-docs HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(other.port())
        + "\r\n\r\n");
    QCOMPARE(readResponse(used).status, 200);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(other.stop(), 0);
    QVERIFY(timer.elapsed() < 5'000);
}

LLAVERO_TEST(SandboxConnectionsTest, QCoreApplication)
#include "tst_sandbox_connections.moc"
