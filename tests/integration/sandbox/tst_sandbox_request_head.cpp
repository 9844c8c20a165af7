// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/RequestHead.h"
#include "routes/ApiError.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

constexpr quint16 kPort = 4711;

int statusOf(const QByteArray &head)
{
    try {
        RequestHead::parse(head, kPort);
        return 200;
    } catch (const ApiError &error) {
        return error.status();
    }
}

QByteArray withLines(const QByteArray &lines)
{
    return "POST /api/v2/api_keys HTTP/1.1\r\nHost: 127.0.0.1:4711" + lines;
}

} // namespace

class RequestHeadTest : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void readsTheLength();
    void readsTheExpectation();
};

void RequestHeadTest::judges_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const QByteArray start = "GET / HTTP/1.1";
    QTest::newRow("plain") << withLines("") << 200;
    QTest::newRow("localhost") << start + "\r\nHost: LocalHost:4711" << 200;
    QTest::newRow("no host") << start << 400;
    QTest::newRow("two hosts") << withLines("\r\nHost: 127.0.0.1:4711") << 400;
    QTest::newRow("foreign host") << start + "\r\nHost: example.com:4711" << 421;
    QTest::newRow("other port") << start + "\r\nHost: 127.0.0.1:80" << 421;
    QTest::newRow("no port") << start + "\r\nHost: 127.0.0.1" << 421;
    QTest::newRow("length") << withLines("\r\nContent-Length: 12") << 200;
    QTest::newRow("largest") << withLines("\r\nContent-Length: 65536") << 200;
    QTest::newRow("too large") << withLines("\r\nContent-Length: 65537") << 413;
    QTest::newRow("absurd") << withLines("\r\nContent-Length: 99999999999999999999999") << 413;
    QTest::newRow("negative") << withLines("\r\nContent-Length: -1") << 400;
    QTest::newRow("negative nothing") << withLines("\r\nContent-Length: -0") << 400;
    QTest::newRow("blank in it") << withLines("\r\nContent-Length: 1 2") << 400;
    QTest::newRow("blanks around") << withLines("\r\nContent-Length: \t 2 \t") << 200;
    QTest::newRow("leading zeros") << withLines("\r\nContent-Length: 000000000000000000002") << 200;
    QTest::newRow("2^63") << withLines("\r\nContent-Length: 9223372036854775808") << 413;
    QTest::newRow("2^64 + 2") << withLines("\r\nContent-Length: 18446744073709551618") << 413;
    QTest::newRow("no digits") << withLines("\r\nContent-Length: \u0662") << 400;
    QTest::newRow("signed") << withLines("\r\nContent-Length: +1") << 400;
    QTest::newRow("empty length") << withLines("\r\nContent-Length:") << 400;
    QTest::newRow("hex") << withLines("\r\nContent-Length: 0x10") << 400;
    QTest::newRow("double") << withLines("\r\nContent-Length: 1\r\ncontent-length: 1") << 400;
    QTest::newRow("list") << withLines("\r\nContent-Length: 1, 1") << 400;
    QTest::newRow("chunked") << withLines("\r\nTransfer-Encoding: chunked") << 411;
    QTest::newRow("both") << withLines("\r\nContent-Length: 1\r\nTransfer-Encoding: chunked")
                          << 400;
    QTest::newRow("identity transfer") << withLines("\r\nTransfer-Encoding: identity") << 411;
    QTest::newRow("empty transfer") << withLines("\r\nTransfer-Encoding:") << 411;
    QTest::newRow("hidden transfer") << withLines("\r\nTransfer-Encoding:\vchunked") << 400;
    QTest::newRow("gzip") << withLines("\r\nContent-Encoding: gzip") << 415;
    QTest::newRow("identity") << withLines("\r\nContent-Encoding: identity") << 200;
    QTest::newRow("bare LF") << withLines("\nX: 1") << 400;
    QTest::newRow("bare CR") << withLines("\r\nX: 1\rY: 2") << 400;
    QTest::newRow("NUL") << withLines("\r\nX: 1"_ba + '\0') << 400;
    QTest::newRow("space before colon") << withLines("\r\nContent-Length : 1") << 400;
    QTest::newRow("folded length") << withLines("\r\nContent-Length:\r\n 1") << 400;
    QTest::newRow("folded") << withLines("\r\nX: 1\r\n more") << 400;
    QTest::newRow("no colon") << withLines("\r\nnonsense") << 400;
    QTest::newRow("no name") << withLines("\r\n: 1") << 400;
    QTest::newRow("NUL in a name") << withLines("\r\nX"_ba + '\0' + ": 1") << 400;
    QTest::newRow("no token") << withLines("\r\nX(y): 1") << 400;
    QTest::newRow("no ASCII") << withLines("\r\n\u00f1: 1") << 400;
    QTest::newRow("two keys") << withLines("\r\nMC-Api-Key: a\r\nMC-Api-Key: b") << 400;
    QTest::newRow("longest header") << withLines("\r\nX: " + QByteArray(7'997, 'x')) << 200;
    QTest::newRow("too long a header") << withLines("\r\nX: " + QByteArray(7'998, 'x')) << 431;

    const QByteArray rest = "\r\nHost: 127.0.0.1:4711";
    QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0" + rest << 200;
    for (const char *line : { "GET /", "GET / HTTP/0.9", "GET / HTTP/1.2", "GET / HTTP/1.1x",
             "GET / http/1.1", "GET / HTTP/2.0", "PRI * HTTP/2.0", "GET  / HTTP/1.1",
             "GET / / HTTP/1.1", "GET HTTP/1.1", " / HTTP/1.1", "G(T / HTTP/1.1",
             "GET\t/\tHTTP/1.1", "GET / HTTP/1.1 ", "" })
        QTest::addRow("line “%s”", line) << line + rest << 400;
}

void RequestHeadTest::judges()
{
    QFETCH(QByteArray, head);
    QTEST(statusOf(head), "status");
}

void RequestHeadTest::readsTheLength()
{
    QCOMPARE(RequestHead::parse(withLines(""), kPort).contentLength, 0);
    QCOMPARE(RequestHead::parse(withLines("\r\ncontent-length:  37 "), kPort).contentLength, 37);
}

void RequestHeadTest::readsTheExpectation()
{
    QVERIFY(!RequestHead::parse(withLines(""), kPort).expectsContinue);
    QVERIFY(RequestHead::parse(withLines("\r\nExpect: 100-Continue"), kPort).expectsContinue);
}

LLAVERO_TEST(RequestHeadTest, QCoreApplication)
#include "tst_sandbox_request_head.moc"
