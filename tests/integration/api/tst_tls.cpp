// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/HttpConnection.h"
#include "tests/support/Changes.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TlsServer.h"
#include "tests/support/TunnelProxy.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <memory>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Reason = TlsError::Reason;
using Server = FakeHttpServer;

/// The trust of the client, on real TLS servers.
class TlsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void invalidCertificate_isRefused_data();
    void invalidCertificate_isRefused();
    void ownAuthority_isTrusted_data();
    void ownAuthority_isTrusted();
    void missingAuthority_isNamed_data();
    void missingAuthority_isNamed();
    void authorities_belongToTheirClient();
    void systemAuthorities_areTrusted_data();
    void systemAuthorities_areTrusted();
    void systemStore_isUsed();
    void oldProtocol_isRefused();
    void plainHttpAtHttpsAddress_isRefused();
    void withoutTls_nothingIsSentToHttps();

private:
    static QUrl endpoint(const Server &server, const QString &host = u"127.0.0.1"_s);
    std::unique_ptr<ApiClient> client(const QUrl &endpoint, const QByteArray &authorities = {});
    static bool refuses(ApiClient &client, const TlsError &problem);
};

void TlsTest::initTestCase()
{
    qputenv("OPENSSL_CONF", TEST_CERTIFICATES "/lenient-openssl.cnf"); // before TLS is loaded
}

QUrl TlsTest::endpoint(const Server &server, const QString &host)
{
    QUrl url = server.endpoint();
    url.setScheme(u"https"_s);
    url.setHost(host);
    return url;
}

std::unique_ptr<ApiClient> TlsTest::client(const QUrl &endpoint, const QByteArray &authorities)
{
    auto client = std::make_unique<ApiClient>(endpoint, Secret("llv_abc"_ba));
    client->setExtraAuthorities(authorities);
    return client;
}

/// Checks that reading and changing fail for this reason, and that the change was not made.
bool TlsTest::refuses(ApiClient &client, const TlsError &problem)
{
    for (const QByteArray &verb : { "POST"_ba, "PUT"_ba, "DELETE"_ba }) {
        const auto changed = changes::make(verb, client);
        if (changed || changed.error().kind != Kind::Tls || changed.error().outcomeUnknown)
            return false;
    }
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, client);
    if (listed || listed.error().kind != Kind::Tls)
        return false;
    const TlsError &reported = listed.error().tls;
    if (reported != problem)
        qWarning("reason %d, issuer %s", int(reported.reason), qUtf8Printable(reported.issuer));
    return reported == problem && listed.error().host == client.url(ApiRoute::ApiKeys).authority();
}

void TlsTest::invalidCertificate_isRefused_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("authorityIsTrusted");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("issuer");
    const QString authority = u"Test Authority of Acme"_s;
    const auto row = [](const char *certificate, bool isTrusted, Reason reason, const QString &by) {
        QTest::addRow("%s, %s", certificate, isTrusted ? "trusted" : "unknown")
            << QString::fromLatin1(certificate) << isTrusted << reason << by;
    };
    row("server", false, Reason::UnknownIssuer, authority);
    row("self-signed", false, Reason::UnknownIssuer, u"Itself"_s);
    row("self-signed", true, Reason::UnknownIssuer, u"Itself"_s);
    row("expired", true, Reason::Expired, authority);
    row("expired", false, Reason::Expired, authority);
    row("not-yet-valid", true, Reason::NotYetValid, authority);
    row("other-host", true, Reason::WrongHost, authority);
    row("expired-other-host", false, Reason::WrongHost, authority);
}

void TlsTest::invalidCertificate_isRefused()
{
    QFETCH(QString, certificate);
    QFETCH(bool, authorityIsTrusted);
    QFETCH(Reason, reason);
    QFETCH(QString, issuer);
    const Server server(tls::server(certificate));
    const auto client = this->client(
        endpoint(server), authorityIsTrusted ? tls::pem(u"authority"_s) : QByteArray());
    QVERIFY(refuses(*client, { .reason = reason, .issuer = issuer }));
    QCOMPARE(server.connections(), 0); // and so it saw not a byte of a request
}

void TlsTest::ownAuthority_isTrusted_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << u"portal.example"_s;
    QTest::newRow("address") << u"127.0.0.1"_s;
}

void TlsTest::ownAuthority_isTrusted()
{
    QFETCH(QString, host);
    Server server(tls::server(u"server"_s));
    server.on("GET /api_keys", { Server::json(R"({"data":[]})") });
    // The name is resolved by a proxy, so that the test needs no /etc/hosts.
    const TunnelProxy proxy(quint16(server.endpoint().port()));
    qputenv("https_proxy", proxy.address().toLatin1());
    const auto noProxy = qScopeGuard([] { qunsetenv("https_proxy"); });
    const auto client = this->client(endpoint(server, host), tls::pem(u"authority"_s));
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QVERIFY2(listed, describeError(listed));
    QVERIFY(server.requests().first().contains("\r\nMC-Api-Key: llv_abc\r\n"));
}

void TlsTest::missingAuthority_isNamed_data()
{
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<QString>("missing");
    const QString intermediate = u"Test Intermediate of Acme"_s;
    QTest::newRow("none chosen") << QStringList {} << intermediate;
    QTest::newRow("another chosen") << QStringList { u"self-signed"_s } << intermediate;
    QTest::newRow("the authority chosen") << QStringList { u"authority"_s } << intermediate;
    QTest::newRow("the intermediate chosen")
        << QStringList { u"intermediate"_s } << u"Test Authority of Acme"_s;
    QTest::newRow("both chosen") << QStringList { u"authority"_s, u"intermediate"_s } << QString();
}

/// The server sends its own certificate without that of the intermediate authority.
void TlsTest::missingAuthority_isNamed()
{
    QFETCH(QStringList, chosen);
    QFETCH(QString, missing);
    Server server(tls::server(u"of-intermediate"_s));
    server.on("GET /api_keys", { Server::json(R"({"data":[]})") });
    QByteArray authorities;
    for (const QString &name : chosen)
        authorities += tls::pem(name);
    const auto client = this->client(endpoint(server), authorities);
    if (!missing.isEmpty())
        QVERIFY(refuses(*client, { .reason = Reason::UnknownIssuer, .issuer = missing }));
    else
        QVERIFY(await<ApiKeyList>(endpoints::listApiKeys, *client));
}

void TlsTest::authorities_belongToTheirClient()
{
    // QNetworkAccessManager would share the connection with the next call to the same host.
    Server server(tls::server(u"server"_s));
    server.on("GET /api_keys", { Server::json(R"({"data":[]})") });
    const auto plain = client(endpoint(server));
    const auto trusting = client(endpoint(server), tls::pem(u"authority"_s));
    const TlsError unknown { Reason::UnknownIssuer, u"Test Authority of Acme"_s };
    for (int round = 0; round < 2; ++round) {
        QVERIFY(refuses(*plain, unknown));
        const auto listed = await<ApiKeyList>(endpoints::listApiKeys, *trusting);
        QVERIFY2(listed, describeError(listed));
        QVERIFY(refuses(*client(endpoint(server), tls::pem(u"self-signed"_s)), unknown));
    }
    QCOMPARE(server.requests().size(), 2);
}

static const char *const ownAuthority = "LLAVERO_TEST_OWN_AUTHORITY";

void TlsTest::systemAuthorities_areTrusted_data()
{
    QTest::addColumn<QString>("store"); ///< commands that make it in the folder `$1`
    QTest::addColumn<QString>("own"); ///< an authority of the connection's own
    QTest::addColumn<bool>("isTrusted");
    const QString folder = u"mkdir -p $1/certs && cp $2 $1/certs/acme.pem && "_s;
    const QString hashed = folder + u"openssl rehash $1/certs && "_s;
    const QString bundle = u"mkdir -p $1/certs && cat $2 > $1/certs/ca-certificates.crt && "_s;
    const QString appended = u"cp -a /etc/ssl/certs $1/certs && "
                             u"cat $2 >> $1/certs/ca-certificates.crt && "_s;
    const QString mount = u"mount --bind $1/certs /etc/ssl/certs"_s;
    QTest::newRow("folder") << hashed + mount << QString() << true;
    QTest::newRow("bundle") << bundle + mount << QString() << true;
    QTest::newRow("added to the bundle") << appended + mount << QString() << true;
    QTest::newRow("beside an own one") << hashed + mount << u"self-signed"_s << true;
    QTest::newRow("system as it is") << u"true"_s << QString() << false;
    QTest::newRow("unknown to both") << u"true"_s << u"self-signed"_s << false;
}

/// Runs `systemStore_isUsed` in a mount namespace that has another store.
void TlsTest::systemAuthorities_areTrusted()
{
    QFETCH(QString, store);
    QFETCH(QString, own);
    QFETCH(bool, isTrusted);
    const QStringList unshare = geteuid() == 0 ? QStringList { u"-m"_s } : QStringList { u"-rm"_s };
    if (QProcess::execute(u"unshare"_s, unshare + QStringList { u"true"_s }) != 0)
        QSKIP("no mount namespace can be made here");
    const QTemporaryDir scratch;
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(ownAuthority), own);
    // The errors of OpenSSL that a thread still has at the end count as leaked.
    environment.insert(
        u"ASAN_OPTIONS"_s, qEnvironmentVariable("ASAN_OPTIONS") + u":detect_leaks=0"_s);
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::MergedChannels);
    again.start(u"unshare"_s,
        unshare
            + QStringList { u"bash"_s, u"-ec"_s, store + u"; shift 2; exec \"$@\""_s, u"bash"_s,
                scratch.path(), QStringLiteral(TEST_CERTIFICATES "/authority.pem"),
                QCoreApplication::applicationFilePath(), u"tst_tls"_s, u"systemStore_isUsed"_s });
    QVERIFY(again.waitForFinished());
    const QByteArray output = again.readAll();
    QVERIFY2(output.contains(isTrusted ? "trusted: 1" : "trusted: 0"), output.constData());
    QVERIFY2(again.exitCode() == 0, output.constData());
}

void TlsTest::systemStore_isUsed()
{
    if (!qEnvironmentVariableIsSet(ownAuthority))
        QSKIP("run by systemAuthorities_areTrusted");
    Server server(tls::server(u"server"_s));
    server.on("GET /api_keys", { Server::json(R"({"data":[]})") });
    const QString own = qEnvironmentVariable(ownAuthority);
    const auto client
        = this->client(endpoint(server), own.isEmpty() ? QByteArray() : tls::pem(own));
    const auto listed = await<ApiKeyList>(endpoints::listApiKeys, *client);
    qInfo("trusted: %d", bool(listed));
    QCOMPARE(server.requests().size(), listed ? 1 : 0); // refused before a byte was sent
    QVERIFY2(listed || listed.error().kind == Kind::Tls, describeError(listed));
}

void TlsTest::oldProtocol_isRefused()
{
    const Server server(tls::oldServer(u"server"_s));
    QSslSocket lenient;
    QSslConfiguration anything = lenient.sslConfiguration();
    anything.setPeerVerifyMode(QSslSocket::VerifyNone);
    anything.setProtocol(QSsl::AnyProtocol);
    lenient.setSslConfiguration(anything);
    const QUrl url = endpoint(server);
    lenient.connectToHostEncrypted(url.host(), quint16(url.port()));
    if (!QTest::qWaitFor([&lenient] { return lenient.isEncrypted(); }))
        QSKIP(qPrintable(u"no TLS 1.1 here to refuse: "_s + lenient.errorString()));
    QCOMPARE(server.connections(), 1);
    QVERIFY(refuses(*client(url, tls::pem(u"authority"_s)), { .reason = Reason::Handshake }));
    QCOMPARE(server.connections(), 1);
}

void TlsTest::plainHttpAtHttpsAddress_isRefused()
{
    QTcpServer server;
    QByteArray received;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&received, socket] {
            received += socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(u"https://127.0.0.1:%1/api/v2"_s.arg(server.serverPort()));
    QVERIFY(refuses(*client(url), { .reason = Reason::Handshake }));
    QVERIFY(!received.isEmpty());
    QVERIFY(!received.contains("llv_abc") && !received.contains("api_keys"));
}

void TlsTest::withoutTls_nothingIsSentToHttps()
{
    Server server; // takes whatever comes
    HttpConnection connection({ .origin = endpoint(server) });
    QSignalSpy finished(&connection, &HttpConnection::finished);
    connection.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nMC-Api-Key: llv_abc\r\n\r\n");
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(server.requests(), {});
    QVERIFY(connection.failure());
    QCOMPARE(connection.failure()->cause, NetworkFailure::Cause::Tls);
    QVERIFY(!connection.failure()->requestSent);
}

LLAVERO_TEST(TlsTest, QCoreApplication)
#include "tst_tls.moc"
