// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/SystemProxy.h"
#include "support/Changes.h"
#include "support/ScriptedServer.h"
#include "support/TestProgram.h"
#include "support/TlsServer.h"
#include "support/TunnelProxy.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Server = ScriptedServer;

/// For the leak check of the sanitizers: libproxy never lets go of the address of a proxy script.
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libproxy.so";
}

/// The system's proxies, named here by the environment.
class ProxiesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void goesThroughTheProxyOfTheSystem();
    void theProxySeesNoCertificateOfItsOwnAccepted();
    void saysThatItIsTheProxy_data();
    void saysThatItIsTheProxy();
    void reachesItselfDirectly_data();
    void reachesItselfDirectly();
    void aKeyInPlainHttpSeesNoProxy();
    void heedsExceptions();
    void doesNotWaitForAProxyScript();

private:
    static void setSystemProxy(const QString &address);
    /// To a host that only the proxy can find.
    std::unique_ptr<ApiClient> client(const QByteArray &authorities);
    static QNetworkProxy proxyFor(const QString &url) { return systemProxy(QUrl(url)); }

    QNetworkAccessManager m_network;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<TunnelProxy> m_proxy;
};

void ProxiesTest::setSystemProxy(const QString &address)
{
    for (const char *variable : { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY" })
        qputenv(variable, address.toLatin1());
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
        m_network, QUrl(u"https://portal.example/api/v2"_s), Secret("llv_abc"_ba));
    client->setExtraAuthorities(authorities);
    return client;
}

void ProxiesTest::goesThroughTheProxyOfTheSystem()
{
    const auto client = this->client(tls::pem(u"authority"_s));
    const auto listed = await<KeyRows>(endpoints::listApiKeys, *client);
    QVERIFY2(listed, whyNot(listed));
    QCOMPARE(m_proxy->requests().size(), 1);
    const QByteArray asked = m_proxy->requests().first();
    QVERIFY(asked.startsWith("CONNECT portal.example:443 HTTP/1.1\r\n"));
    QVERIFY(!asked.contains("llv_abc") && !asked.contains("MC-Api-Key"));
    QVERIFY(m_server->requests().first().contains("\r\nMC-Api-Key: llv_abc\r\n"));
}

void ProxiesTest::theProxySeesNoCertificateOfItsOwnAccepted()
{
    const auto client = this->client({}); // as when a proxy opens what goes through it
    const auto made = changes::make("POST"_ba, *client);
    QVERIFY(!made);
    QVERIFY2(made.error().kind == Kind::Tls, whyNot(made));
    QCOMPARE(m_server->connections(), 0);
}

void ProxiesTest::saysThatItIsTheProxy_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const char *answer : { "403 Forbidden", "404 No Such Host", "407 Who Are You",
             "500 Failed", "502 Bad Gateway", "503 Unavailable" }) {
        QTest::newRow(answer) << "HTTP/1.1 "_ba + answer + "\r\nContent-Length: 0\r\n\r\n";
    }
    QTest::newRow("407 with a question")
        << "HTTP/1.1 407 Who Are You\r\nProxy-Authenticate: Basic realm=\"acme\"\r\n"
           "Content-Length: 0\r\n\r\n"_ba;
    QTest::newRow("no http") << "What?\r\n\r\n"_ba;
    QTest::newRow("nobody there") << QByteArray();
}

void ProxiesTest::saysThatItIsTheProxy()
{
    QFETCH(QByteArray, answer);
    m_proxy->refuse(answer);
    if (answer.isEmpty())
        m_proxy.reset();
    const auto client = this->client({});
    const auto made = changes::make("POST"_ba, *client);
    QVERIFY(!made);
    QVERIFY2(made.error().kind == Kind::Proxy, whyNot(made));
    QCOMPARE(made.error().host, u"portal.example"_s);
    QVERIFY(!made.error().outcomeUnknown);
    QCOMPARE(m_server->connections(), 0);
}

void ProxiesTest::reachesItselfDirectly_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : { "localhost", "127.0.0.1", "127.8.9.1", "[::1]", "LOCALHOST" })
        QTest::newRow(host) << QString::fromLatin1(host);
}

void ProxiesTest::reachesItselfDirectly()
{
    QFETCH(QString, host);
    QCOMPARE(proxyFor(u"http://%1:8080/"_s.arg(host)).type(), QNetworkProxy::NoProxy);
    QCOMPARE(proxyFor(u"https://%1/"_s.arg(host)).type(), QNetworkProxy::NoProxy);
}

void ProxiesTest::aKeyInPlainHttpSeesNoProxy()
{
    Server sandbox;
    sandbox.on("GET /api_keys", { Server::json(R"({"data":[]})") });
    ApiClient client(m_network, sandbox.endpoint(), Secret("llv_abc"_ba));
    const auto listed = await<KeyRows>(endpoints::listApiKeys, client);
    QVERIFY2(listed, whyNot(listed));
    QCOMPARE(m_proxy->requests(), QByteArrayList());
}

void ProxiesTest::heedsExceptions()
{
    QCOMPARE(proxyFor(u"https://acme.example.com/"_s).type(), QNetworkProxy::HttpProxy);
    qputenv("no_proxy", ".example.com,10.0.0.0/8");
    QCOMPARE(proxyFor(u"https://acme.example.com/"_s).type(), QNetworkProxy::NoProxy);
    QCOMPARE(proxyFor(u"https://10.2.3.4/"_s).type(), QNetworkProxy::NoProxy);
    QCOMPARE(proxyFor(u"https://acme.example.org/"_s).type(), QNetworkProxy::HttpProxy);
}

void ProxiesTest::doesNotWaitForAProxyScript()
{
    QTcpServer scripts; // which never answers
    QVERIFY(scripts.listen(QHostAddress::LocalHost));
    setSystemProxy(u"pac+http://127.0.0.1:%1/proxy.pac"_s.arg(scripts.serverPort()));
    ApiClient client(m_network, QUrl(u"https://portal.example/api/v2"_s), Secret("llv_abc"_ba), {},
        { .deadline = 300ms });
    QElapsedTimer timer;
    timer.start();
    endpoints::listApiKeys(client, this, [](const auto &) {});
    QVERIFY(timer.elapsed() < 100);
    const auto made = changes::make("POST"_ba, client);
    QVERIFY(!made);
    QVERIFY2(made.error().kind == Kind::TimedOut, whyNot(made));
    QVERIFY(!made.error().outcomeUnknown);
    QVERIFY(scripts.hasPendingConnections());
    scripts.nextPendingConnection()->abort();
    scripts.close();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QCoreApplication::processEvents(); // what was found then no longer matters
    QCOMPARE(m_proxy->requests(), QByteArrayList());
    QCOMPARE(m_server->connections(), 0);
}

LLAVERO_TEST(ProxiesTest, QCoreApplication)
#include "tst_proxies.moc"
