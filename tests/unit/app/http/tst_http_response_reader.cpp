// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/HttpResponseReader.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Reader = HttpResponseReader;
using State = Reader::State;

class HttpResponseReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void response_isRead_data();
    void response_isRead();
    void malformedResponse_isRefused_data();
    void malformedResponse_isRefused();
    void incompleteResponse_waits_data();
    void incompleteResponse_waits();
    void bodyWithoutLength_endsWithTheConnection();
    void longHead_isRefused_data();
    void longHead_isRefused();
    void connection_isKept_data();
    void connection_isKept();
    void acceptedConnect_hasNoBody();
};

namespace {

struct Response
{
    State state;
    int status;
    QByteArray body;
    qsizetype taken;
};

Response readIn(const QByteArray &bytes, qsizetype pieceSize)
{
    Reader reader;
    QByteArray body;
    qsizetype taken = 0;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        taken
            += reader.read(QByteArrayView(bytes).sliced(at, std::min(pieceSize, bytes.size() - at)),
                [&body](QByteArrayView piece) { body += piece; });
    }
    return { reader.state(), reader.status(), body, taken };
}

const QByteArray ok = "HTTP/1.1 200 OK\r\n"_ba;

} // namespace

void HttpResponseReaderTest::response_isRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray four = "Content-Length: 4\r\n\r\nbody"_ba;
    QTest::newRow("length") << ok + four << 200 << "body"_ba;
    QTest::newRow("no reason") << "HTTP/1.1 201\r\n" + four << 201 << "body"_ba;
    QTest::newRow("1.0") << "HTTP/1.0 200 OK\r\n" + four << 200 << "body"_ba;
    QTest::newRow("bare line feeds")
        << "HTTP/1.1 200 OK\nContent-Length: 4\n\nbody"_ba << 200 << "body"_ba;
    QTest::newRow("one length twice") << ok + "Content-Length: 4\r\n" + four << 200 << "body"_ba;
    QTest::newRow("a list of one length")
        << ok + "content-length:4, 4\r\n\r\nbody" << 200 << "body"_ba;
    QTest::newRow("empty") << ok + "Content-Length: 0\r\n\r\n" << 200 << QByteArray();
    QTest::newRow("204") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << 204 << QByteArray();
    QTest::newRow("204 with a length")
        << "HTTP/1.1 204 No Content\r\nContent-Length: 4\r\n\r\n"_ba << 204 << QByteArray();
    QTest::newRow("304") << "HTTP/1.1 304 Not Modified\r\n\r\n"_ba << 304 << QByteArray();
    QTest::newRow("chunks") << ok
            + "Transfer-Encoding: chunked\r\n\r\n3;ext=1\r\nbod\r\n01\r\ny\r\n0\r\nX-Sum: 1\r\n\r\n"
                            << 200 << "body"_ba;
    QTest::newRow("chunks before a length")
        << ok + "Content-Length: 9\r\nTransfer-Encoding: Chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n"
        << 200 << "body"_ba;
    QTest::newRow("a header in two lines")
        << ok + "X-Long: a\r\n  b\r\n" + four << 200 << "body"_ba;
    for (const char *interim : { "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\n",
             "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n",
             "HTTP/1.1 103 Early Hints\r\nContent-Length: 9\r\n\r\n", "HTTP/1.1 199 Odd\r\n\r\n",
             "HTTP/1.1 103 A\r\n\r\nHTTP/1.1 102 B\r\n\r\nHTTP/1.1 103 C\r\n\r\n" }) {
        QTest::newRow(interim) << interim + ok + four << 200 << "body"_ba;
    }
}

void HttpResponseReaderTest::response_isRead()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype pieceSize : { qsizetype(1), qsizetype(7), bytes.size() }) {
        const Response response = readIn(bytes, pieceSize);
        QCOMPARE(int(response.state), int(State::Complete));
        QTEST(response.status, "status");
        QTEST(response.body, "body");
        QCOMPARE(response.taken, bytes.size());
    }
    QCOMPARE(readIn(bytes + "more", bytes.size() + 4).taken, bytes.size());
}

void HttpResponseReaderTest::malformedResponse_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *line : { "HTTP/2 200 OK", "HTTP/1.1 20", "HTTP/1.1 abc OK", "HTTP/1.1 2000 OK",
             "HTTP/1.1  200 OK", "HTTP/1.x 200 OK", "HTTP/1.1 099 OK", "220 mail ESMTP", "<html>",
             "http/1.1 200 OK", "" })
        QTest::newRow(line) << line + "\r\n\r\n"_ba;
    for (const char *header : { "no colon", ": no name", "Content-Length: -1", "Content-Length: x",
             "Content-Length: +1", "Content-Length: 1e3", "Content-Length:",
             "Content-Length: 99999999999999999999", "Content-Length: 4\r\nContent-Length: 5",
             "Content-Length: 4, 5", "Transfer-Encoding: gzip",
             "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: xchunked" })
        QTest::newRow(header) << ok + header + "\r\n\r\n";
    for (const char *chunk : { "zz\r\n", "-5\r\nhello\r\n", "\r\n", "0x5\r\n", " \r\n",
             "5\r\nhello!\r\n", "ffffffffffffffff\r\n" })
        QTest::newRow(chunk) << ok + "Transfer-Encoding: chunked\r\n\r\n" + chunk;
    QTest::newRow("bytes") << QByteArray("\0\x01\xff\xfe\x16\x03\x01\n", 8);
}

void HttpResponseReaderTest::malformedResponse_isRefused()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype pieceSize : { qsizetype(1), bytes.size() })
        QCOMPARE(int(readIn(bytes, pieceSize).state), int(State::Malformed));
}

void HttpResponseReaderTest::incompleteResponse_waits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a status line") << "HTTP/1.1 2"_ba;
    QTest::newRow("half a head") << ok + "Content-Le";
    QTest::newRow("an interim response") << "HTTP/1.1 103 Early Hints\r\n\r\n"_ba;
    QTest::newRow("half a body") << ok + "Content-Length: 9\r\n\r\nbody";
    QTest::newRow("half a chunk") << ok + "Transfer-Encoding: chunked\r\n\r\n9\r\nbody";
    QTest::newRow("no last chunk") << ok + "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n";
    QTest::newRow("half a trailer") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n";
}

void HttpResponseReaderTest::incompleteResponse_waits()
{
    QFETCH(QByteArray, bytes);
    Reader reader;
    reader.read(bytes, [](QByteArrayView) {});
    reader.close(); // too early for it
    QVERIFY(reader.state() == State::Head || reader.state() == State::Body);
}

void HttpResponseReaderTest::bodyWithoutLength_endsWithTheConnection()
{
    Reader reader;
    QByteArray body;
    reader.read(ok + "\r\nbody", [&body](QByteArrayView piece) { body += piece; });
    QCOMPARE(int(reader.state()), int(State::Body));
    reader.close();
    QCOMPARE(int(reader.state()), int(State::Complete));
    QCOMPARE(body, "body"_ba);
    QVERIFY(!reader.keepsConnection());
}

void HttpResponseReaderTest::longHead_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("headers") << ok + "X-Noise: 1\r\n"_ba.repeated(100'000);
    QTest::newRow("header") << ok + "X-Noise: " + QByteArray(1'000'000, 'x');
    QTest::newRow("interim responses") << "HTTP/1.1 103 Early Hints\r\n\r\n"_ba.repeated(100'000);
    QTest::newRow("chunk extension")
        << ok + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(1'000'000, 'x');
    QTest::newRow("trailers") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n"
            + "X-Noise: 1\r\n"_ba.repeated(100'000);
}

void HttpResponseReaderTest::longHead_isRefused()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(int(readIn(bytes, 1000).state), int(State::Malformed));
}

void HttpResponseReaderTest::connection_isKept_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << ok << true;
    QTest::newRow("1.1 close") << ok + "Connection: foo, Close\r\n" << false;
    QTest::newRow("1.0") << "HTTP/1.0 200 OK\r\n"_ba << false;
    QTest::newRow("1.0 keep-alive") << "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n"_ba << true;
}

void HttpResponseReaderTest::connection_isKept()
{
    QFETCH(QByteArray, head);
    Reader reader;
    reader.read(head + "Content-Length: 0\r\n\r\n", [](QByteArrayView) {});
    QTEST(reader.keepsConnection(), "keeps");
}

void HttpResponseReaderTest::acceptedConnect_hasNoBody()
{
    Reader reader(true);
    reader.read(ok + "Content-Length: 4\r\n\r\n", [](QByteArrayView) {});
    QCOMPARE(int(reader.state()), int(State::Complete));
    QCOMPARE(reader.status(), 200);
}

LLAVERO_TEST(HttpResponseReaderTest, QCoreApplication)
#include "tst_http_response_reader.moc"
