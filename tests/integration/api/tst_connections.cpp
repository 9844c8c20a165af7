// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Changes.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WallClock.h"

#include <QTest>

#include <zlib.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Server = FakeHttpServer;

/// The choice of a connection for a request, and its encodings.
class ConnectionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<Server>(); }
    void connection_isReused();
    void silentReusedConnection_isReplacedOnce();
    void silentNewConnection_timesOut();
    void silentChange_isNotRepeated();
    void idleConnection_isReplaced_data();
    void idleConnection_isReplaced();
    void listBeforeSuspend_isRefreshed();
    void interimResponse_isSkipped_data();
    void interimResponse_isSkipped();
    void interimResponse_restartsTimeout();
    void compressedResponse_isRead_data();
    void compressedResponse_isRead();
    void damagedCompressedResponse_isRefused_data();
    void damagedCompressedResponse_isRefused();

private:
    std::unique_ptr<ApiClient> client(const ApiLimits &limits = {})
    {
        return std::make_unique<ApiClient>(
            m_server->endpoint(), Secret("llv_abc"_ba), ApiRoutes(), limits);
    }
    static ApiResult<ListResult<Environment>> ask(ApiClient &client)
    {
        return await<ListResult<Environment>>(endpoints::listEnvironments, client);
    }

    std::unique_ptr<Server> m_server;
};

namespace {

const Server::Reply none = Server::json(R"({"data":[]})");
const QByteArray made = R"({"data":{"id":"7","name":"a","key":"llv_new"}})"_ba;

/// Compresses as gzip does, or as `deflate`.
QByteArray compressed(const QByteArray &text, bool asGzip)
{
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, asGzip ? 15 + 16 : 15, 8, Z_DEFAULT_STRATEGY);
    QByteArray input = text;
    QByteArray output(text.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(output.data());
    stream.avail_out = static_cast<uInt>(output.size());
    deflate(&stream, Z_FINISH);
    output.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return output;
}

} // namespace

void ConnectionsTest::connection_isReused()
{
    m_server->on("GET /environments", { none });
    const auto client = this->client();
    for (int i = 0; i < 3; ++i)
        QVERIFY(ask(*client));
    QCOMPARE(m_server->connections(), 1);
}

/// After a suspend the other side has forgotten the connection, and drops what comes over it.
void ConnectionsTest::silentReusedConnection_isReplacedOnce()
{
    m_server->on("GET /environments", { none, Server::silence(), none });
    const auto client = this->client({ .inactivityTimeout = 200ms });
    QVERIFY(ask(*client));
    const auto asked = ask(*client);
    QVERIFY2(asked, describeError(asked));
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->connections(), 2);
}

void ConnectionsTest::silentNewConnection_timesOut()
{
    m_server->on("GET /environments", { none, Server::silence() });
    const auto client = this->client({ .inactivityTimeout = 100ms });
    QVERIFY(ask(*client));
    const auto asked = ask(*client);
    QVERIFY2(!asked && asked.error().kind == Kind::TimedOut, describeError(asked));
    QCOMPARE(m_server->requests().size(), 3); // the fresh one is not tried again
    QVERIFY(!ask(*client));
    QCOMPARE(m_server->requests().size(), 4); // nor is one that is fresh from the beginning
}

void ConnectionsTest::silentChange_isNotRepeated()
{
    m_server->on("GET /environments", { none });
    m_server->on("POST /api_keys", { Server::silence() });
    const auto client = this->client({ .inactivityTimeout = 100ms });
    QVERIFY(ask(*client));
    const auto changed = changes::make("POST"_ba, *client);
    QVERIFY2(!changed && changed.error().kind == Kind::TimedOut, describeError(changed));
    QVERIFY(changed.error().outcomeUnknown);
    QCOMPARE(m_server->requests("POST").size(), 1);
    QVERIFY(ask(*client));
    QCOMPARE(m_server->connections(), 2); // the dead one was dropped
}

void ConnectionsTest::idleConnection_isReplaced_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("connections");
    QTest::newRow("a moment") << 0 << 1;
    QTest::newRow("20 s") << 20 << 1;
    QTest::newRow("31 s") << 31 << 2;
    QTest::newRow("a night") << 8 * 3600 << 2;
    QTest::newRow("a clock that was set back") << -3600 << 2;
}

void ConnectionsTest::idleConnection_isReplaced()
{
    QFETCH(int, seconds);
    for (const QByteArray &verb : { "POST"_ba, "PUT"_ba, "DELETE"_ba }) {
        m_server = std::make_unique<Server>();
        m_server->on("GET /environments", { none });
        m_server->on("POST /api_keys", { Server::json(made) });
        m_server->on("PUT /api_keys/7", { Server::json(made) });
        m_server->on("DELETE /api_keys/7", { Server::http(204, {}) });
        const auto client = this->client();
        QVERIFY(ask(*client));
        const WallClock::Shift later(std::chrono::seconds { seconds });
        const auto changed = changes::make(verb, *client);
        QVERIFY2(changed, describeError(changed));
        QTEST(m_server->connections(), "connections");
    }
}

void ConnectionsTest::listBeforeSuspend_isRefreshed()
{
    ScriptedKeys keys;
    keys.load(u"ab"_s);
    keys.server.forget();
    keys.controller.refreshIfOlderThan(1h);
    QVERIFY(!keys.controller.isLoading());
    const WallClock::Shift later(2h); // while the other clock stands still
    QSignalSpy loaded(&keys.controller, &KeysController::loaded);
    keys.controller.refreshIfOlderThan(1h);
    QVERIFY(loaded.wait(30'000));
}

void ConnectionsTest::interimResponse_isSkipped_data()
{
    QTest::addColumn<QByteArray>("interim");
    QTest::addColumn<bool>("isDripping");
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"_ba;
    const QByteArray processing = "HTTP/1.1 102 Processing\r\n\r\n"_ba;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("100") << "HTTP/1.1 100 Continue\r\n\r\n"_ba << false;
    QTest::newRow("102") << processing << false;
    QTest::newRow("103") << hints << false;
    QTest::newRow("several") << processing + hints + processing + hints << false;
    QTest::newRow("byte by byte") << hints << true;
}

void ConnectionsTest::interimResponse_isSkipped()
{
    QFETCH(QByteArray, interim);
    QFETCH(bool, isDripping);
    const auto after = [&interim](Server::Reply reply) {
        reply.bytes = interim + reply.bytes;
        return reply;
    };
    Server::Reply generated = after(Server::json(made));
    generated.perByte = isDripping ? 1ms : 0ms;
    m_server->on("POST /api_keys", { generated });
    m_server->on("PUT /api_keys/7", { after(Server::json(made)) });
    m_server->on("DELETE /api_keys/7", { after(Server::http(204, {})) });
    m_server->on("GET /api_keys", { after(Server::json(R"({"data":[{"id":"7"}]})")) });
    const auto client = this->client();
    const auto key = await<GeneratedKey>(endpoints::generateApiKey, *client, QString());
    QVERIFY2(key, describeError(key));
    QCOMPARE(QByteArray(key.value().secret.utf8()), "llv_new"_ba);
    for (const QByteArray &verb : { "PUT"_ba, "DELETE"_ba }) {
        const auto changed = changes::make(verb, *client);
        QVERIFY2(changed, describeError(changed));
    }
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QVERIFY2(listed && listed.value().keys.size() == 1, describeError(listed));
    QCOMPARE(m_server->requests().size(), 4);
}

void ConnectionsTest::interimResponse_restartsTimeout()
{
    Server::Reply slow = Server::json(made);
    slow.bytes.prepend(QByteArray("HTTP/1.1 102 Processing\r\n\r\n").repeated(20));
    slow.perByte = 4ms;
    m_server->on("POST /api_keys", { slow });
    const auto client = this->client({ .inactivityTimeout = 1500ms });
    const auto key = await<GeneratedKey>(endpoints::generateApiKey, *client, QString());
    QVERIFY2(key, describeError(key));
}

void ConnectionsTest::compressedResponse_isRead_data()
{
    QTest::addColumn<QByteArray>("encoding");
    for (const char *encoding : { "", "identity", "gzip", "x-gzip", "X-GZip", "deflate" })
        QTest::newRow(encoding) << QByteArray(encoding);
}

void ConnectionsTest::compressedResponse_isRead()
{
    QFETCH(QByteArray, encoding);
    QByteArray rows; // decoded in several pieces
    for (int i = 0; i < 5000; ++i)
        rows += (i > 0 ? ",{\"id\":\"" : "{\"id\":\"") + QByteArray::number(i) + "\"}";
    const auto encoded = [&](const QByteArray &body) {
        const bool isCompressed = !encoding.isEmpty() && encoding != "identity";
        return Server::http(200,
            isCompressed ? compressed(body, encoding.toLower().endsWith("gzip")) : body,
            "Content-Encoding: " + encoding + "\r\n");
    };
    m_server->on("GET /api_keys", { encoded("{\"data\":[" + rows + "]}") });
    m_server->on("POST /api_keys", { encoded(made) });
    const auto client = this->client();
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QVERIFY2(listed && listed.value().keys.size() == 5000, describeError(listed));
    const auto key = await<GeneratedKey>(endpoints::generateApiKey, *client, QString());
    QVERIFY2(key, describeError(key));
}

void ConnectionsTest::damagedCompressedResponse_isRefused_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("body");
    const QByteArray whole = compressed(made, true);
    QTest::newRow("truncated") << "gzip"_ba << whole.first(whole.size() - 9);
    QTest::newRow("without its sum") << "x-gzip"_ba << whole.first(whole.size() - 8);
    QTest::newRow("more after it") << "gzip"_ba << whole + "more";
    QTest::newRow("not compressed") << "gzip"_ba << made;
    QTest::newRow("unknown") << "br"_ba << made;
    QByteArray wrong = whole;
    wrong[wrong.size() - 5] = char(wrong.at(wrong.size() - 5) ^ 1);
    QTest::newRow("wrong sum") << "gzip"_ba << wrong;
}

void ConnectionsTest::damagedCompressedResponse_isRefused()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, body);
    m_server->on(
        "POST /api_keys", { Server::http(200, body, "Content-Encoding: " + encoding + "\r\n") });
    const auto client = this->client();
    const auto changed = changes::make("POST"_ba, *client);
    QVERIFY2(!changed && changed.error().kind == Kind::Malformed, describeError(changed));
    QVERIFY(changed.error().outcomeUnknown);
}

LLAVERO_TEST(ConnectionsTest, QCoreApplication)
#include "tst_connections.moc"
