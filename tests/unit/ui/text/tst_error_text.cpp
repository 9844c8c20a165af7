// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"
#include "ui/text/ErrorText.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Reason = TlsError::Reason;

class ErrorTextTest : public QObject
{
    Q_OBJECT

private slots:
    void eachFailure_hasOwnSentence();
    void connectionFailure_namesHost_data();
    void connectionFailure_namesHost();
    void certificateFailure_namesIssuer();
    void tlsFailure_saysNothingWasSent();
    void missingNames_leaveWholeSentence();
    void redirect_namesTarget();
    void gatewayRefusal_doesNotBlameKey();
    void proxyFailure_namesProxy();
    void serviceData_isOneLine();
};

static ApiError unsafe(int reason, const QString &issuer = u"Acme Root"_s)
{
    return { .kind = Kind::Tls,
        .tls = { Reason(reason), issuer },
        .host = u"portal.acme.example"_s,
        .technicalDetail = u"detail"_s };
}

/// One of each kind, and of each reason of TLS.
static QList<ApiError> everyFailure()
{
    QList<ApiError> all;
    for (int kind = 0; kind <= int(Kind::Cancelled); ++kind) {
        if (Kind(kind) != Kind::Tls)
            all.append({ .kind = Kind(kind),
                .host = u"portal.acme.example"_s,
                .proxyHost = u"proxy.acme.example"_s });
    }
    for (int reason = 0; reason <= int(Reason::UnknownIssuer); ++reason)
        all.append(unsafe(reason));
    return all;
}

void ErrorTextTest::eachFailure_hasOwnSentence()
{
    QSet<QString> sentences;
    for (const ApiError &error : everyFailure()) {
        const QString sentence = errorText(error);
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qUtf8Printable(sentence));
        QVERIFY2(!sentences.contains(sentence), qUtf8Printable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), 25);
}

void ErrorTextTest::connectionFailure_namesHost_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("not found") << Kind::HostNotFound;
    QTest::newRow("refused") << Kind::ConnectionRefused;
    QTest::newRow("proxy") << Kind::Proxy;
    QTest::newRow("TLS") << Kind::Tls;
}

void ErrorTextTest::connectionFailure_namesHost()
{
    QFETCH(Kind, kind);
    const QString sentence = errorText({ .kind = kind, .host = u"acme.example:8443"_s });
    QVERIFY2(sentence.contains(u"“acme.example:8443”"), qUtf8Printable(sentence));
}

void ErrorTextTest::certificateFailure_namesIssuer()
{
    for (int reason = int(Reason::Handshake) + 1; reason <= int(Reason::UnknownIssuer); ++reason) {
        const QString sentence = errorText(unsafe(reason));
        QVERIFY2(sentence.contains(u"“Acme Root”"), qUtf8Printable(sentence));
    }
    QVERIFY(errorText(unsafe(int(Reason::UnknownIssuer))).contains(u"Connection options"));
    QVERIFY(errorText(unsafe(int(Reason::Expired))).contains(u"date and time"));
    QVERIFY(errorText(unsafe(int(Reason::Other))).contains(u"(detail)"));
}

void ErrorTextTest::tlsFailure_saysNothingWasSent()
{
    for (int reason = 0; reason <= int(Reason::UnknownIssuer); ++reason)
        QVERIFY(errorText(unsafe(reason)).endsWith(u"No data was sent."));
}

void ErrorTextTest::missingNames_leaveWholeSentence()
{
    for (const ApiError &failure : everyFailure()) {
        ApiError error = failure;
        error.host.clear();
        error.tls.issuer.clear();
        QVERIFY2(!errorText(error).contains(u"“”"), qUtf8Printable(errorText(error)));
    }
}

void ErrorTextTest::redirect_namesTarget()
{
    const QString sentence
        = errorText({ .kind = Kind::UnexpectedResponse, .redirectHost = u"sso.example.com"_s });
    QVERIFY(sentence.contains(u"“sso.example.com”"));
    QVERIFY(sentence.contains(u"Your key was not sent there"));
}

void ErrorTextTest::gatewayRefusal_doesNotBlameKey()
{
    const ApiError error { .kind = Kind::UnexpectedResponse, .httpStatus = 401 };
    QVERIFY(errorText(error).contains(u"HTTP 401"));
    QVERIFY(errorText(error).contains(u"didn’t reject your API key"));
    QVERIFY(loadErrorText(error, QDateTime::currentDateTimeUtc())
                .contains(u"will try again within a minute"));
}

void ErrorTextTest::proxyFailure_namesProxy()
{
    const QString sentence = errorText({ .kind = Kind::ProxySignIn,
        .host = u"acme.example"_s,
        .proxyHost = u"proxy.acme.example"_s });
    QVERIFY2(sentence.contains(u"“proxy.acme.example”"), qUtf8Printable(sentence));
}

void ErrorTextTest::serviceData_isOneLine()
{
    ApiError error = unsafe(int(Reason::Other), u"Acme\nRoot\u2028"_s);
    error.technicalDetail = u"first\nsecond"_s;
    const QString sentence = errorText(error);
    QVERIFY(!sentence.contains(u'\n') && !sentence.contains(QChar(0x2028)));
}

LLAVERO_TEST(ErrorTextTest, QCoreApplication)
#include "tst_error_text.moc"
