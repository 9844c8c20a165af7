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

// What a client may send and how long it may take, on raw sockets.
class ConnectionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void refusesFraming_data();
    void refusesFraming();
    void takesTheLargestBody();
    void keepsTheConnection();
    void answersPipelinedRequests();
    void closesWhenAsked();
    void answersExpectations();
    void aLongTargetIsRefused();
    void nothingIsTakenAfterARefusal();
    void slownessIsRefused();
    void manyAtOnce();
    void othersWaitForNoConnection();
    void idleConnectionsDoNotDelayTheEnd();

private:
    std::unique_ptr<QTcpSocket> connected();
    // Sends the bytes and reads until the service closes the connection.
    QByteArray exchange(const QByteArray &bytes);
    // Reads one answer of a connection that stays open: its status and body.
    static std::pair<int, QByteArray> readAnswer(QTcpSocket &socket);
    QByteArray request(const QByteArray &firstLine, const QByteArray &headers = {}) const;

    SandboxProcess m_sandbox;
};

void ConnectionsTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
}

std::unique_ptr<QTcpSocket> ConnectionsTest::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, m_sandbox.port());
    socket->waitForConnected();
    return socket;
}

QByteArray ConnectionsTest::exchange(const QByteArray &bytes)
{
    const auto socket = connected();
    socket->write(bytes);
    QByteArray answer;
    while (socket->waitForReadyRead(20'000))
        answer += socket->readAll();
    return answer + socket->readAll();
}

std::pair<int, QByteArray> ConnectionsTest::readAnswer(QTcpSocket &socket)
{
    int status = 0;
    qint64 length = 0;
    for (;;) {
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(20'000))
                return {};
        }
        const QByteArray line = socket.readLine().trimmed();
        if (line.startsWith("HTTP/1.1 "))
            status = line.mid(9, 3).toInt();
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
        if (line.isEmpty())
            break;
    }
    while (socket.bytesAvailable() < length && socket.waitForReadyRead(20'000)) { }
    return { status, socket.read(length) };
}

QByteArray ConnectionsTest::request(const QByteArray &firstLine, const QByteArray &headers) const
{
    return firstLine + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_sandbox.port())
        + "\r\nMC-Api-Key: " + m_sandbox.key() + "\r\n" + headers + "\r\n";
}

void ConnectionsTest::refusesFraming_data()
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

void ConnectionsTest::refusesFraming()
{
    QFETCH(QByteArray, bytes);
    const QByteArray answer = exchange(bytes);
    const qsizetype body = answer.indexOf("\r\n\r\n");
    QVERIFY2(body > 0, answer.constData());
    QTEST(answer.mid(9, 3).toInt(), "status");
    QVERIFY(answer.left(body).contains("Content-Type: application/json"));
    const QJsonObject json = QJsonDocument::fromJson(answer.mid(body + 4)).object();
    QVERIFY(!json[u"errors"_s][0][u"message"_s].toString().isEmpty());
}

void ConnectionsTest::takesTheLargestBody()
{
    const auto socket = connected();
    const QByteArray body = "{}" + QByteArray(65534, ' ');
    socket->write(request("POST /api/v2/api_keys", "Content-Length: 65536\r\n") + body);
    QCOMPARE(readAnswer(*socket).first, 200);
}

void ConnectionsTest::keepsTheConnection()
{
    const auto socket = connected();
    for (const auto &[line, status] :
        { std::pair { "GET /api/v2/users/me", 200 }, std::pair { "DELETE /api/v2/api_keys/x", 404 },
            std::pair { "POST /api/v2/api_keys", 200 }, std::pair { "TRACE /api-docs", 405 },
            std::pair { "GET /api/v2/api_keys", 200 }, std::pair { "GET nonsense", 404 } }) {
        socket->write(request(line));
        const auto [answered, body] = readAnswer(*socket);
        QCOMPARE(answered, status);
        QVERIFY(QJsonDocument::fromJson(body).isObject());
    }
}

void ConnectionsTest::answersPipelinedRequests()
{
    const auto socket = connected();
    socket->write(request("POST /api/v2/api_keys", "Content-Length: 12\r\n") + "{\"name\":\"a\"}"
        + request("PUT /api/v2/api_keys/x") + request("GET /api/v2/users/me"));
    QCOMPARE(readAnswer(*socket).first, 200);
    QCOMPARE(readAnswer(*socket).first, 404);
    QCOMPARE(readAnswer(*socket).first, 200);
}

void ConnectionsTest::closesWhenAsked()
{
    const QByteArray answer = exchange(request("GET /api/v2/users/me", "Connection: close\r\n"));
    QVERIFY(answer.startsWith("HTTP/1.1 200"));
    QVERIFY(answer.contains("Connection: close"));
}

void ConnectionsTest::answersExpectations()
{
    const auto socket = connected();
    socket->write(
        request("POST /api/v2/api_keys", "Content-Length: 2\r\nExpect: 100-continue\r\n"));
    QCOMPARE(readAnswer(*socket).first, 100);
    socket->write("{}");
    QCOMPARE(readAnswer(*socket).first, 200);
}

void ConnectionsTest::aLongTargetIsRefused()
{
    const auto socket = connected();
    socket->write(request("GET /" + QByteArray(9'000, 'x')) + request("GET /api/v2/users/me"));
    const auto [status, body] = readAnswer(*socket);
    QCOMPARE(status, 414);
    QVERIFY2(body.contains("too long"), body);
    QCOMPARE(readAnswer(*socket).first, 200); // it is clear where the next one begins
}

void ConnectionsTest::nothingIsTakenAfterARefusal()
{
    const QByteArray answer = exchange(request("GET /api/v2/users/me")
        + request("POST /api/v2/api_keys", "Content-Length: +2\r\n") + "{}"
        + request("POST /api/v2/api_keys"));
    QCOMPARE(answer.count("HTTP/1.1 200"), 1);
    QCOMPARE(answer.count("HTTP/1.1 400"), 1);
    QCOMPARE(answer.count("HTTP/1.1 "), 2);
}

/// A head that stops, one that drips, and a body that does: side by side, for each takes 10 s.
void ConnectionsTest::slownessIsRefused()
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
        const auto [status, body] = readAnswer(*socket);
        QCOMPARE(status, 408);
        QVERIFY(body.contains(R"("errors":[{"code":4080)"));
    }
    QVERIFY(timer.elapsed() < 15'000);
}

void ConnectionsTest::manyAtOnce()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    sockets.reserve(50);
    for (int i = 0; i < 50; ++i)
        sockets.push_back(connected());
    for (int round = 0; round < 10; ++round) {
        for (const auto &socket : sockets)
            socket->write(request("GET /api/v2/users/me"));
        for (const auto &socket : sockets)
            QCOMPARE(readAnswer(*socket).first, 200);
    }
}

/// Idle ones, fresh and used, half a request, and answers that nobody reads: the next one is
/// answered while they all are still as they were.
void ConnectionsTest::othersWaitForNoConnection()
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
        socket->setReadBufferSize(1); // what is answered stays where it is
        QVERIFY(connect(*socket));
        socket->write(i % 20 == 0 ? list : starts[i % starts.size()]);
        socket->waitForBytesWritten();
    }
    QTcpSocket next;
    QVERIFY(connect(next));
    next.write(request("GET /api/v2/users/me") + "\r\n");
    QCOMPARE(readAnswer(next).first, 200);
    for (const auto &socket : waiting) {
        socket->waitForReadyRead(0);
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
        QVERIFY(socket->bytesAvailable() == 0 || socket->peek(1) == "H");
    }
}

void ConnectionsTest::idleConnectionsDoNotDelayTheEnd()
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
    QCOMPARE(readAnswer(used).first, 200);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(other.stop(), 0);
    QVERIFY(timer.elapsed() < 5'000);
}

LLAVERO_TEST(ConnectionsTest, QCoreApplication)
#include "tst_sandbox_connections.moc"
