// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Changes.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QTest>

#include <unistd.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Server = FakeHttpServer;

/// Failures between this computer and the service.
class NetworkErrorsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void plainHttp_loadsNoTls();
    void unknownHost_isNamed_data();
    void unknownHost_isNamed();
    void networkErrors_differWithoutANetwork();
    void missingNetwork_isReported_data();
    void missingNetwork_isReported();
    void signInPage_isUnexpected();
    void redirectTarget_isNamed_data();
    void redirectTarget_isNamed();
    void generate_sendsTheName();
    void task_isPolledWithTheNewKey();
    void controlCharacters_reachNoHeader_data();
    void controlCharacters_reachNoHeader();

private:
    std::unique_ptr<ApiClient> client(const QUrl &endpoint)
    {
        return std::make_unique<ApiClient>(endpoint, Secret("llv_abc"_ba));
    }
    ApiError failure(const QUrl &endpoint)
    {
        const auto made = changes::make("POST"_ba, *client(endpoint));
        return made ? ApiError { .kind = Kind::Cancelled } : made.error();
    }
};

static const char *const networkless = "LLAVERO_TEST_WITHOUT_NETWORK";

void NetworkErrorsTest::initTestCase()
{
    for (const char *variable : { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY" })
        qunsetenv(variable);
}

void NetworkErrorsTest::plainHttp_loadsNoTls()
{
    Server server;
    server.on("GET /api_keys", { Server::json(R"({"data":[]})") });
    QVERIFY(await<ApiKeyList>(endpoints::listApiKeys, *client(server.endpoint())));
    QFile libraries(u"/proc/self/maps"_s);
    QVERIFY(libraries.open(QIODevice::ReadOnly));
    const QByteArray loaded = libraries.readAll();
    QVERIFY(loaded.contains("libQt6Network"));
    QVERIFY(!loaded.contains("libqopensslbackend"));
}

void NetworkErrorsTest::unknownHost_isNamed_data()
{
    QTest::addColumn<QUrl>("endpoint");
    QTest::addColumn<Kind>("kind");
    const QUrl closed = Server().endpoint(); // the server ends before the call
    QTest::newRow("host not found")
        << QUrl(u"https://nosuchhost.invalid:8443/api/v2"_s) << Kind::HostNotFound;
    QTest::newRow("refused") << closed << Kind::ConnectionRefused;
}

void NetworkErrorsTest::unknownHost_isNamed()
{
    QFETCH(QUrl, endpoint);
    const ApiError error = failure(endpoint);
    QTEST(error.kind, "kind");
    QCOMPARE(error.host, endpoint.authority());
    QVERIFY(!error.outcomeUnknown); // nothing was sent
}

void NetworkErrorsTest::networkErrors_differWithoutANetwork()
{
    // Runs this test in a network namespace whose only interface is a loopback that is down.
    QString arguments = geteuid() == 0 ? u"-n"_s : u"-rn"_s;
    if (QProcess::execute(u"unshare"_s, { arguments, u"true"_s }) != 0)
        QSKIP("no network namespace can be made here");
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(networkless), u"1"_s);
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::ForwardedChannels);
    again.start(u"unshare"_s,
        { arguments, QCoreApplication::applicationFilePath(), u"tst_network_errors"_s,
            u"missingNetwork_isReported"_s });
    QVERIFY(again.waitForFinished());
    QCOMPARE(again.exitCode(), 0);
}

void NetworkErrorsTest::missingNetwork_isReported_data()
{
    QTest::addColumn<QUrl>("endpoint");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("name") << QUrl(u"https://acme.example.com/api/v2"_s) << Kind::NoNetwork;
    QTest::newRow("address") << QUrl(u"https://192.0.2.1/api/v2"_s) << Kind::NoNetwork;
    QTest::newRow("loopback") << QUrl(u"http://127.0.0.1:9/api/v2"_s) << Kind::NoConnection;
}

void NetworkErrorsTest::missingNetwork_isReported()
{
    if (!qEnvironmentVariableIsSet(networkless))
        QSKIP("run by networkErrors_differWithoutANetwork");
    QFETCH(QUrl, endpoint);
    const ApiError error = failure(endpoint);
    QTEST(error.kind, "kind");
    QVERIFY(!error.outcomeUnknown);
}

void NetworkErrorsTest::signInPage_isUnexpected()
{
    Server server;
    server.on("POST /api_keys",
        { Server::http(
            200, "<!DOCTYPE html><title>Sign in</title>", "Content-Type: text/html\r\n") });
    QVERIFY(failure(server.endpoint()).kind == Kind::UnexpectedResponse);
}

void NetworkErrorsTest::redirectTarget_isNamed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("host");
    for (const int status : { 302, 307, 308 }) {
        QTest::addRow("%d, elsewhere", status)
            << status << "https://user:word@sso.example.com/login?next=1"_ba
            << u"sso.example.com"_s;
    }
    QTest::newRow("same host") << 302 << "/login"_ba << QString();
    QTest::newRow("nowhere") << 302 << QByteArray() << QString();
}

void NetworkErrorsTest::redirectTarget_isNamed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    Server server;
    server.on("POST /api_keys", { Server::http(status, {}, "Location: " + location + "\r\n") });
    const ApiError error = failure(server.endpoint());
    QVERIFY(error.kind == Kind::UnexpectedResponse);
    QFETCH(QString, host);
    QCOMPARE(error.redirectHost, location.startsWith('/') ? error.host : host);
    QCOMPARE(server.requests().size(), 1);
}

void NetworkErrorsTest::generate_sendsTheName()
{
    Server server;
    server.on("POST /api_keys", { Server::hangUp() });
    const auto made = await<GeneratedKey>(
        endpoints::generateApiKey, *client(server.endpoint()), u"Llavero on lab"_s);
    QVERIFY(!made && made.error().outcomeUnknown);
    QCOMPARE(server.requests().size(), 1); // once, whatever the connection does
    QVERIFY(server.requests().first().endsWith("\r\n\r\n{\"name\":\"Llavero on lab\"}"));
}

void NetworkErrorsTest::task_isPolledWithTheNewKey()
{
    Server server;
    const QByteArray pending = R"({"taskId":"1","taskStatus":"PENDING"})";
    server.on("DELETE /api_keys/7", { Server::heldBack(Server::json(pending)) });
    server.on("GET /tasks/1", { Server::json(R"({"taskId":"1","taskStatus":"SUCCESS"})") });
    const auto client = this->client(server.endpoint());
    bool deleted = false;
    endpoints::deleteApiKey(
        *client, u"7"_s, this, [&deleted](const auto &result) { deleted = bool(result); });
    QTRY_COMPARE(server.heldReplies(), 1);
    client->setKey(Secret("llv_new"_ba));
    server.release();
    QTRY_VERIFY(deleted);
    QVERIFY(server.requests("DELETE").first().contains("MC-Api-Key: llv_abc\r\n"));
    QVERIFY(server.requests("GET").first().contains("MC-Api-Key: llv_new\r\n"));
}

void NetworkErrorsTest::controlCharacters_reachNoHeader_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("line break") << "a\r\nX-Smuggled: 1"_ba;
    QTest::newRow("line feed") << "a\nX-Smuggled: 1"_ba;
    QTest::newRow("carriage return") << "a\rX-Smuggled: 1"_ba;
    QTest::newRow("line break at the end") << "a\r\n"_ba;
    QTest::newRow("NUL") << QByteArray("a\0X-Smuggled: 1", 15);
    QTest::newRow("tab") << "a\tX-Smuggled: 1"_ba;
    QTest::newRow("delete") << "a\177X-Smuggled: 1"_ba;
}

/// The last check before the socket, which writes any bytes.
void NetworkErrorsTest::controlCharacters_reachNoHeader()
{
    QFETCH(QByteArray, value);
    Server server;
    server.on("POST /api_keys", { Server::json(R"({"data":{"id":"1","key":"llv_abc"}})") });
    ApiClient client(server.endpoint(), Secret(value));
    client.setLanguage(value);
    (void)changes::make("POST"_ba, client);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray request = server.requests().first();
    QByteArray head = request.left(request.indexOf("\r\n\r\n"));
    head.replace("\r\n", "\\n");
    const auto isControl = [](char c) { return c < ' ' || c == '\177'; };
    QVERIFY2(std::none_of(head.cbegin(), head.cend(), isControl), head);
    QVERIFY2(!head.contains("X-Smuggled") && !head.contains("MC-Api-Key"), head);
}

LLAVERO_TEST(NetworkErrorsTest, QCoreApplication)
#include "tst_network_errors.moc"
