// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/PortalAddress.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Problem = PortalAddress::Problem;

class PortalAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void address_isParsed_data();
    void address_isParsed();
    void address_invalid_isRefused_data();
    void address_invalid_isRefused();
    void host_isReturned_data();
    void host_isReturned();
};

void PortalAddressTest::address_isParsed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("portal");
    const auto row = [](const char *what, const char *typed, const char *portal) {
        QTest::newRow(what) << QString::fromUtf8(typed) << QString::fromUtf8(portal);
    };
    row("host", "acme.example.com", "https://acme.example.com");
    row("blanks around", " \tacme.example.com\n", "https://acme.example.com");
    row("no-break space around", "\u00a0acme.example.com\u00a0", "https://acme.example.com");
    row("https", "https://acme.example.com", "https://acme.example.com");
    row("capitals", "HTTPS://Acme.Example.COM", "https://acme.example.com");
    row("slash", "https://acme.example.com/", "https://acme.example.com");
    row("slashes", "acme.example.com//", "https://acme.example.com");
    row("endpoint", "https://acme.example.com/api/v2", "https://acme.example.com");
    row("endpoint with slash", "https://acme.example.com/api/v2/", "https://acme.example.com");
    row("a call", "https://acme.example.com/api/v2/api_keys", "https://acme.example.com");
    row("documentation", "https://acme.example.com/api-docs", "https://acme.example.com");
    row("place in documentation", "acme.example.com/api-docs/#tag/Keys",
        "https://acme.example.com");
    row("fragment", "https://acme.example.com/#/login", "https://acme.example.com");
    row("port", "acme.example.com:8443", "https://acme.example.com:8443");
    row("port of endpoint", "https://acme.example.com:8443/api/v2",
        "https://acme.example.com:8443");
    row("prefix", "https://example.com/acme", "https://example.com/acme");
    row("prefix of endpoint", "example.com/acme/api/v2", "https://example.com/acme");
    row("prefix like an endpoint", "example.com/api/v20", "https://example.com/api/v20");
    row("prefix with a space", "https://example.com/a%20b", "https://example.com/a%20b");
    row("prefix with a slash", "https://example.com/a%2Fb", "https://example.com/a%2Fb");
    row("IPv4", "192.0.2.7", "https://192.0.2.7");
    row("IPv6", "https://[2001:db8::7]:8443", "https://[2001:db8::7]:8443");
    row("international host", "https://clés.example.com", "https://xn--cls-cma.example.com");
    row("http on 127.0.0.1", "http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("http on localhost", "http://LocalHost:8080/api/v2", "http://localhost:8080");
    row("http on ::1", "http://[::1]:8080", "http://[::1]:8080");
    row("https on localhost", "localhost:8443", "https://localhost:8443");
    row("query", "https://acme.example.com/?lang=es", "https://acme.example.com");
    row("query without a scheme", "acme.example.com?org_id=1", "https://acme.example.com");
    row("query of endpoint", "https://acme.example.com/api/v2/api_keys?page_size=5",
        "https://acme.example.com");
    row("another URL in the query", "acme.example.com/?next=https://example.com",
        "https://acme.example.com");
    row("query and fragment", "https://example.com/acme/?lang=es#/login",
        "https://example.com/acme");
    row("invisible characters", "\ufeffhttps://acme\u200b.example\u00ad.com\u200e\u2060/",
        "https://acme.example.com");
    row("invisible character beyond 16 bits", "acme.example.com\U000e0020",
        "https://acme.example.com");
    row("quotes", "\"acme.example.com\"", "https://acme.example.com");
    row("typographic quotes", "“https://acme.example.com/”", "https://acme.example.com");
    row("angle brackets", "<https://acme.example.com>", "https://acme.example.com");
}

void PortalAddressTest::address_isParsed()
{
    QFETCH(QString, typed);
    QFETCH(QString, portal);
    const auto parsed = PortalAddress::parse(typed);
    QVERIFY(parsed.address);
    QVERIFY(parsed.problem == Problem::None);
    QCOMPARE(parsed.address->portal().toString(QUrl::FullyEncoded), portal);
    QCOMPARE(parsed.address->endpoint().toString(QUrl::FullyEncoded), portal + u"/api/v2"_s);
    QCOMPARE(parsed.address->documentation().toString(QUrl::FullyEncoded), portal + u"/api-docs"_s);
}

void PortalAddressTest::address_invalid_isRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *what, const char *typed, Problem problem = Problem::Invalid) {
        QTest::newRow(what) << QString::fromUtf8(typed) << problem;
    };
    row("nothing", "", Problem::Empty);
    row("blanks", " \t\n", Problem::Empty);
    row("invisible characters alone", "\u200b \ufeff", Problem::Empty);
    row("quotes around nothing", "“”", Problem::Empty);
    row("control character inside", "acme\x01.example.com");
    row("user before a query", "https://acme.example.com@evil.example.com/?lang=es");
    row("user", "https://rupert@acme.example.com");
    row("user and password", "https://rupert:pw@acme.example.com");
    row("user without a scheme", "rupert@acme.example.com");
    row("ftp", "ftp://acme.example.com");
    row("file", "file:///etc/passwd");
    row("javascript", "javascript:alert(1)");
    row("one slash", "https:/acme.example.com");
    row("no slash", "https:acme.example.com");
    row("three slashes", "https:///acme.example.com");
    row("scheme alone", "https://");
    row("words", "my portal");
    row("space inside", "acme example.com");
    row("line break inside", "acme.example.com\nother.example.com");
    row("port 0", "acme.example.com:0");
    row("port too large", "acme.example.com:65536");
    row("port of letters", "acme.example.com:https");
    row("open bracket", "https://[::1");
    row("path alone", "/api/v2");
    row("markup", "<b>acme</b>");
    row("http", "http://acme.example.com", Problem::NotEncrypted);
    row("http endpoint", "http://acme.example.com/api/v2", Problem::NotEncrypted);
    row("http on all interfaces", "http://0.0.0.0:8080", Problem::NotEncrypted);
    row("http on the network", "http://192.168.1.10", Problem::NotEncrypted);
    row("http on a name like localhost", "http://localhost.example.com", Problem::NotEncrypted);
    row("http on a name like 127.0.0.1", "http://127.0.0.1.example.com", Problem::NotEncrypted);
}

void PortalAddressTest::address_invalid_isRefused()
{
    QFETCH(QString, typed);
    const auto parsed = PortalAddress::parse(typed);
    QVERIFY2(!parsed.address, parsed.address ? parsed.address->portal().toEncoded() : QByteArray());
    QTEST(parsed.problem, "problem");
}

void PortalAddressTest::host_isReturned_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    QTest::newRow("host") << u"https://Acme.example.com/api/v2"_s << u"acme.example.com"_s;
    QTest::newRow("port") << u"acme.example.com:8443"_s << u"acme.example.com:8443"_s;
    QTest::newRow("IPv6") << u"https://[2001:db8::7]"_s << u"[2001:db8::7]"_s;
    // Without the brackets the end of the address would be unclear.
    QTest::newRow("IPv6 and port") << u"http://[::1]:8080"_s << u"[::1]:8080"_s;
}

void PortalAddressTest::host_isReturned()
{
    QFETCH(QString, typed);
    const auto parsed = PortalAddress::parse(typed);
    QVERIFY(parsed.address);
    QTEST(parsed.address->host(), "host");
}

LLAVERO_TEST(PortalAddressTest, QCoreApplication)
#include "tst_portal_address.moc"
