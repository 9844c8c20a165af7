// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/SystemProxy.h"
#include "app/platform/Async.h"
#include "app/signin/Session.h"
#include "tests/support/Changes.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TlsServer.h"
#include "tests/support/TunnelProxy.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Server = FakeHttpServer;

/// Read by the leak check of the sanitizers: libproxy never frees the address of a proxy script.
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libproxy.so";
}

/// The system's proxies, which the environment names here.
class ProxiesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void request_usesTheSystemProxy();
    void certificateOfTheProxy_isRefused();
    void proxyFailure_isReported_data();
    void proxyFailure_isReported();
    void proxyWithSignIn_isTriedOnce_data();
    void proxyWithSignIn_isTriedOnce();
    void proxySignIn_succeeds_data();
    void proxySignIn_succeeds();
    void proxySignIn_isNotRetried();
    void lostChange_doesNotRepeatTheSignIn();
    void loopback_usesNoProxy_data();
    void loopback_usesNoProxy();
    void plainHttp_usesNoProxy();
    void proxyExceptions_areObeyed_data();
    void proxyExceptions_areObeyed();
    void proxyScript_doesNotBlock();
    void hangingProxyScript_blocksNothingElse();

private:
    static void setSystemProxy(const QString &address);
    bool endLookUps();
    /// Makes a client for a host that only the proxy can find.
    std::unique_ptr<ApiClient> client(const QByteArray &authorities);
    static QNetworkProxy proxyFor(const QString &url) { return systemProxy(QUrl(url)); }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<TunnelProxy> m_proxy;
};

void ProxiesTest::setSystemProxy(const QString &address)
{
    for (const char *variable : { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY" })
        qputenv(variable, address.toLatin1());
}

/// One thread does all look-ups, one after the other.
bool ProxiesTest::endLookUps()
{
    bool isDone = false;
    runAsync(
        lookUpPool(), [] { return true; }, this, [&isDone](bool done) { isDone = done; });
    return QTest::qWaitFor([&isDone] { return isDone; }, 30'000);
}

void ProxiesTest::init()
{
    m_server = std::make_unique<Server>(tls::server(u"server"_s));
    m_server->on("GET /api_keys", { Server::json(R"({"data":[]})") });
    m_proxy = std::make_unique<TunnelProxy>(quint16(m_server->endpoint().port()));
    setSystemProxy(m_proxy->address());
    qunsetenv("no_proxy");
    qunsetenv("NO_PROXY");
}

std::unique_ptr<ApiClient> ProxiesTest::client(const QByteArray &authorities)
{
    auto client = std::make_unique<ApiClient>(
        QUrl(u"https://portal.example/api/v2"_s), Secret("llv_abc"_ba));
    client->setExtraAuthorities(authorities);
    return client;
}

void ProxiesTest::request_usesTheSystemProxy()
{
    const auto client = this->client(tls::pem(u"authority"_s));
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QVERIFY2(listed, describeError(listed));
    QCOMPARE(m_proxy->requests().size(), 1);
    const QByteArray asked = m_proxy->requests().first();
    QVERIFY(asked.startsWith("CONNECT portal.example:443 HTTP/1.1\r\n"));
    QVERIFY(!asked.contains("llv_abc") && !asked.contains("MC-Api-Key"));
    QVERIFY(m_server->requests().first().contains("\r\nMC-Api-Key: llv_abc\r\n"));
}

void ProxiesTest::certificateOfTheProxy_isRefused()
{
    const auto client = this->client({}); // as when a proxy opens what goes through it
    const auto made = changes::make("POST"_ba, *client);
    QVERIFY(!made);
    QVERIFY2(made.error().kind == Kind::Tls, describeError(made));
    QCOMPARE(m_server->connections(), 0);
}

void ProxiesTest::proxyFailure_isReported_data()
{
    QTest::addColumn<QByteArray>("reply");
    for (const char *reply : { "403 Forbidden", "404 No Such Host", "500 Failed", "502 Bad Gateway",
             "503 Unavailable" }) {
        QTest::newRow(reply) << "HTTP/1.1 "_ba + reply + "\r\nContent-Length: 0\r\n\r\n";
    }
    QTest::newRow("speaks first") << "HTTP/1.1 200 Connected\r\n\r\nWelcome"_ba;
    QTest::newRow("hangs up") << "HTTP/1.1 2 close"_ba;
    QTest::newRow("no http") << "What?\r\n\r\n"_ba;
    QTest::newRow("nobody there") << QByteArray();
}

void ProxiesTest::proxyFailure_isReported()
{
    QFETCH(QByteArray, reply);
    m_proxy->refuse(reply);
    if (reply.isEmpty())
        m_proxy.reset();
    const auto client = this->client({});
    const auto made = changes::make("POST"_ba, *client);
    QVERIFY(!made);
    QVERIFY2(made.error().kind == Kind::Proxy, describeError(made));
    QCOMPARE(made.error().host, u"portal.example"_s);
    QVERIFY(!made.error().outcomeUnknown);
    QCOMPARE(m_server->connections(), 0);
}

void ProxiesTest::proxyWithSignIn_isTriedOnce_data()
{
    QTest::addColumn<QByteArray>("headers");
    for (const char *headers :
        { "", "Proxy-Authenticate: NTLM\r\n", "Proxy-Authenticate: Negotiate\r\n",
            "Proxy-Authenticate: Kerberos\r\n", "Proxy-Authenticate: Basic realm=\"acme\"\r\n",
            "Proxy-Authenticate: Digest realm=\"acme\", nonce=\"1\", qop=\"auth\"\r\n",
            "Proxy-Authenticate: Digest realm=\"acme\", nonce=\"1\", algorithm=SHA-512-256\r\n",
            "Proxy-Authenticate: NTLM\r\nProxy-Authenticate: Basic realm=\"acme\"\r\n",
            "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n",
            // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): one line that is too long
            "Proxy-Authenticate: NTLM "
            "TlRMTVNTUAACAAAAAAAAAAAAAAAAAgAAASNFZ4mrze8AAAAAAAAAAA==\r\n" }) {
        QTest::newRow(headers) << QByteArray(headers);
    }
}

void ProxiesTest::proxyWithSignIn_isTriedOnce()
{
    QFETCH(QByteArray, headers);
    for (const QByteArray &more : { "Content-Length: 0\r\n"_ba, "Connection: close\r\n"_ba,
             "Connection: close\r\nContent-Length: 0\r\n"_ba }) {
        for (const QString &user : { QString(), u"joe:secret@"_s }) {
            m_proxy->refuse("HTTP/1.1 407 Who Are You\r\n" + headers + more + "\r\n");
            setSystemProxy(m_proxy->address().replace(u"//"_s, u"//"_s + user));
            const auto client = this->client({});
            m_proxy->forget();
            const auto made = changes::make("POST"_ba, *client);
            QVERIFY(!made);
            QVERIFY2(made.error().kind == Kind::ProxySignIn, describeError(made));
            QCOMPARE(made.error().proxyHost, u"127.0.0.1"_s);
            QVERIFY(!made.error().outcomeUnknown);
            QVERIFY(m_proxy->requests().size() <= 3);
            m_proxy->forget();
            const auto listed = await<ApiKeyList>(endpoints::listApiKeys, *client);
            QVERIFY2(!listed && listed.error().kind == Kind::ProxySignIn, describeError(listed));
            QVERIFY(m_proxy->requests().size() <= 3);
        }
    }
    QCOMPARE(m_server->connections(), 0);
}

void ProxiesTest::proxySignIn_succeeds_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("signIn");
    const QByteArray basic = "Basic realm=\"acme\"\r\n"_ba;
    QTest::newRow("Basic") << basic << "Proxy-Authorization: Basic am9lOnNlY3JldA=="_ba;
    QTest::newRow("NTLM or Basic") << "NTLM\r\nProxy-Authenticate: " + basic
                                   << "Proxy-Authorization: Basic am9lOnNlY3JldA=="_ba;
    QTest::newRow("NTLM or Basic, in one header")
        << "NTLM, " + basic << "Proxy-Authorization: Basic am9lOnNlY3JldA=="_ba;
    // RFC 2069 has no nonce of the client. The expected digest was made with md5sum.
    QTest::newRow("Digest") << "Digest realm=\"acme\", nonce=\"abc\"\r\n"_ba
                            << "response=\"f42174b18464b8fb26c1cf0e19dac61d\""_ba;
    QTest::newRow("Digest or Basic, in one header")
        << "Digest realm=\"acme\", nonce=\"abc\", Basic realm=\"other\"\r\n"_ba
        << "response=\"f42174b18464b8fb26c1cf0e19dac61d\""_ba;
}

void ProxiesTest::proxySignIn_succeeds()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QByteArray, signIn);
    m_proxy->refuse("HTTP/1.1 407 Who Are You\r\nProxy-Authenticate: " + challenge
        + "Content-Length: 0\r\n\r\n");
    m_proxy->demand(signIn);
    setSystemProxy(m_proxy->address().replace(u"//"_s, u"//joe:secret@"_s));
    const auto client = this->client(tls::pem(u"authority"_s));
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QVERIFY2(listed, describeError(listed));
    QCOMPARE(m_proxy->requests().size(), 2);
    QVERIFY(!m_server->requests().first().contains("Proxy-Authorization"));
}

/// Only the user can solve it.
void ProxiesTest::proxySignIn_isNotRetried()
{
    m_proxy->refuse("HTTP/1.1 407 Who\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n");
    const QTemporaryDir home;
    KeyListCache cache(home.path());
    Session session(cache,
        { .id = {}, .portal = *PortalAddress::parse(u"https://portal.example"_s).address }, {});
    QSignalSpy failed(&session.keys(), &KeysController::loadFailed);
    session.setKey(Secret("llv_abc"_ba));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!session.nextRetry());
    m_proxy->refuse("HTTP/1.1 503 Later\r\nContent-Length: 0\r\n\r\n");
    session.refresh();
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(session.nextRetry());
}

/// A proxy may lock an account after some attempts.
void ProxiesTest::lostChange_doesNotRepeatTheSignIn()
{
    m_server->on("GET /api_keys",
        { Server::http(200, R"({"data":[{"id":"7"}]})", "Connection: close\r\n") });
    m_server->on("DELETE /api_keys/7", { Server::heldBack(Server::hangUp()) });
    const auto client = this->client(tls::pem(u"authority"_s));
    KeysController keys(*client, { .lookDelays = { 10ms } });
    QSignalSpy loaded(&keys, &KeysController::loaded);
    QSignalSpy failed(&keys, &KeysController::loadFailed);
    keys.refresh();
    QTRY_COMPARE(loaded.size(), 1);
    keys.remove({ .id = u"7"_s, .name = {}, .lastIp = {} });
    QTRY_COMPARE(m_server->heldReplies(), 1);
    m_proxy->refuse("HTTP/1.1 407 Who\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n");
    m_server->release();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(keys.unresolvedChanges().size(), 1);
    QVERIFY(!failed.wait(200));
    m_proxy->refuse({});
    keys.refresh();
    QTRY_VERIFY(loaded.size() > 1); // it looks for the lost change every 10 ms
}

void ProxiesTest::loopback_usesNoProxy_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : { "localhost", "127.0.0.1", "127.8.9.1", "[::1]", "LOCALHOST" })
        QTest::newRow(host) << QString::fromLatin1(host);
}

void ProxiesTest::loopback_usesNoProxy()
{
    QFETCH(QString, host);
    QCOMPARE(proxyFor(u"http://%1:8080/"_s.arg(host)).type(), QNetworkProxy::NoProxy);
    QCOMPARE(proxyFor(u"https://%1/"_s.arg(host)).type(), QNetworkProxy::NoProxy);
}

void ProxiesTest::plainHttp_usesNoProxy()
{
    Server sandbox;
    sandbox.on("GET /api_keys", { Server::json(R"({"data":[]})") });
    ApiClient client(sandbox.endpoint(), Secret("llv_abc"_ba));
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, client);
    QVERIFY2(listed, describeError(listed));
    QCOMPARE(m_proxy->requests(), QByteArrayList());
}

void ProxiesTest::proxyExceptions_areObeyed_data()
{
    QTest::addColumn<QString>("exceptions");
    QTest::addColumn<QString>("direct"); ///< hosts
    QTest::addColumn<QString>("proxied");
    const QString all = u"acme.example.com example.com 10.2.3.4 [2001:db8::1] example.org"_s;
    QTest::newRow("none") << QString() << QString() << all;
    QTest::newRow("star") << u"*"_s << all << QString();
    QTest::newRow("star among others") << u"localhost, *"_s << all << QString();
    QTest::newRow("domain with a dot")
        << u".example.com"_s << u"acme.example.com"_s << u"badexample.com example.org"_s;
    QTest::newRow("domain with a star")
        << u"*.example.com"_s << u"acme.example.com"_s << u"badexample.com example.org"_s;
    QTest::newRow("domain") << u"EXAMPLE.com"_s << u"acme.example.com example.com"_s
                            << u"badexample.com example.org"_s;
    QTest::newRow("port") << u"example.com:443,example.org:8443"_s << u"acme.example.com"_s
                          << u"example.org"_s;
    QTest::newRow("networks") << u"10.0.0.0/8, 2001:db8::/32"_s << u"10.2.3.4 [2001:db8::1]"_s
                              << u"11.2.3.4 example.org"_s;
    QTest::newRow("address") << u"10.2.3.4"_s << u"10.2.3.4"_s << u"10.2.3.5"_s;
    QTest::newRow("blanks") << u" example.com   example.org "_s << u"example.com example.org"_s
                            << u"example.net"_s;
}

void ProxiesTest::proxyExceptions_areObeyed()
{
    QFETCH(QString, exceptions);
    QFETCH(QString, direct);
    QFETCH(QString, proxied);
    for (const char *variable : { "no_proxy", "NO_PROXY" }) {
        qputenv(variable, exceptions.toLatin1());
        for (const QString &host : direct.split(u' ', Qt::SkipEmptyParts))
            QCOMPARE(proxyFor(u"https://%1/"_s.arg(host)).type(), QNetworkProxy::NoProxy);
        for (const QString &host : proxied.split(u' ', Qt::SkipEmptyParts))
            QCOMPARE(proxyFor(u"https://%1/"_s.arg(host)).type(), QNetworkProxy::HttpProxy);
        qunsetenv(variable);
    }
}

void ProxiesTest::proxyScript_doesNotBlock()
{
    QTcpServer scripts; // which never responds
    QVERIFY(scripts.listen(QHostAddress::LocalHost));
    setSystemProxy(u"pac+http://127.0.0.1:%1/proxy.pac"_s.arg(scripts.serverPort()));
    ApiClient client(
        QUrl(u"https://portal.example/api/v2"_s), Secret("llv_abc"_ba), {}, { .deadline = 300ms });
    QElapsedTimer timer;
    timer.start();
    endpoints::listApiKeys(client, this, [](const auto &) {});
    QVERIFY(timer.elapsed() < 100);
    const auto made = changes::make("POST"_ba, client);
    QVERIFY(!made);
    QVERIFY2(made.error().kind == Kind::TimedOut, describeError(made));
    QVERIFY(!made.error().outcomeUnknown);
    QVERIFY(scripts.hasPendingConnections());
    scripts.nextPendingConnection()->abort();
    scripts.close();
    QVERIFY(endLookUps()); // what they have found no longer matters
    QCOMPARE(m_proxy->requests(), QByteArrayList());
    QCOMPARE(m_server->connections(), 0);
}

void ProxiesTest::hangingProxyScript_blocksNothingElse()
{
    QTcpServer scripts; // which never responds
    QVERIFY(scripts.listen(QHostAddress::LocalHost));
    setSystemProxy(u"pac+http://127.0.0.1:%1/proxy.pac"_s.arg(scripts.serverPort()));
    qputenv("no_proxy", "exempt.invalid");
    std::vector<std::unique_ptr<ApiClient>> hanging;
    for (int i = 0; i < 20; ++i) {
        hanging.push_back(client({}));
        endpoints::listApiKeys(*hanging.back(), this, [](const auto &) {});
        endpoints::fetchMe(*hanging.back(), this, [](const auto &) {});
    }
    QTRY_VERIFY(scripts.hasPendingConnections());

    ScriptedKeys sandbox; // reads, compares and sorts, in threads too
    sandbox.load(u"ab"_s);
    QUrl here = m_server->endpoint();
    here.setScheme(u"https"_s);
    ApiClient secure(here, Secret("llv_abc"_ba));
    secure.setExtraAuthorities(tls::pem(u"authority"_s));
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, secure);
    QVERIFY2(listed, describeError(listed));
    ApiClient exempt(QUrl(u"https://exempt.invalid:9/api/v2"_s), Secret("llv_abc"_ba));
    const auto failed = await<ApiKeyList>(endpoints::listApiKeys, exempt);
    QVERIFY2(!failed && failed.error().kind == Kind::HostNotFound, describeError(failed));

    hanging.clear();
    scripts.nextPendingConnection()->abort();
    scripts.close();
    QVERIFY(endLookUps());
}

LLAVERO_TEST(ProxiesTest, QCoreApplication)
#include "tst_proxies.moc"
