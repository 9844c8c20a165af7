// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ConnectionFault.h"
#include "api/TlsProblems.h"
#include "support/TestProgram.h"

#include <QSslCertificate>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::TlsProblem::Reason;
using Reply = QNetworkReply;

/// Qt's codes, and what they mean together with where the call went. What a real network shows is
/// in tests/contract (tst_reaching, tst_proxies, tst_tls).
class ConnectionFaultTest : public QObject
{
    Q_OBJECT

private slots:
    void hasAKind_data();
    void hasAKind();
    void isBeforeSending_data();
    void isBeforeSending();
    void tellsTheMostTellingTlsError_data();
    void tellsTheMostTellingTlsError();
};

void ConnectionFaultTest::hasAKind_data()
{
    QTest::addColumn<ConnectionFault>("fault");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const ConnectionFault &fault, Kind kind) {
        QTest::newRow(name) << fault << kind;
    };
    row("refused", { Reply::ConnectionRefusedError }, Kind::ConnectionRefused);
    row("closed", { Reply::RemoteHostClosedError }, Kind::NoConnection);
    row("not found", { Reply::HostNotFoundError }, Kind::HostNotFound);
    row("unreachable", { Reply::UnknownNetworkError }, Kind::NoConnection);
    row("time-out", { Reply::TimeoutError }, Kind::TimedOut);
    row("transfer time-out", { Reply::OperationCanceledError }, Kind::TimedOut);
    row("TLS", { Reply::SslHandshakeFailedError }, Kind::Tls);
    for (const auto code : { Reply::ProxyConnectionRefusedError, Reply::ProxyConnectionClosedError,
             Reply::ProxyNotFoundError, Reply::ProxyAuthenticationRequiredError,
             Reply::UnknownProxyError }) {
        QTest::addRow("proxy %d", code) << ConnectionFault { code } << Kind::Proxy;
    }
    row("proxy time-out", { Reply::ProxyTimeoutError }, Kind::TimedOut);

    using Fault = ConnectionFault;
    for (const auto code : { Reply::HostNotFoundError, Reply::ConnectionRefusedError,
             Reply::UnknownNetworkError, Reply::TemporaryNetworkFailureError }) {
        QTest::addRow("%d without a network", code)
            << Fault { .code = code, .throughProxy = true, .hasNetwork = false } << Kind::NoNetwork;
        QTest::addRow("%d to itself", code)
            << Fault { .code = code, .toLoopback = true, .hasNetwork = false }
            << Fault { .code = code }.kind();
    }
    row("closed without a network", { .code = Reply::RemoteHostClosedError, .hasNetwork = false },
        Kind::NoConnection);
    row("behind a proxy",
        { .code = Reply::UnknownNetworkError, .requestSent = false, .throughProxy = true },
        Kind::Proxy);
    row("sent, behind a proxy", { .code = Reply::UnknownNetworkError, .throughProxy = true },
        Kind::NoConnection);
    row("TLS behind a proxy", { .code = Reply::SslHandshakeFailedError, .throughProxy = true },
        Kind::Tls);
}

void ConnectionFaultTest::hasAKind()
{
    QFETCH(ConnectionFault, fault);
    QTEST(fault.kind(), "kind");
}

void ConnectionFaultTest::isBeforeSending_data()
{
    QTest::addColumn<Reply::NetworkError>("code");
    QTest::addColumn<bool>("ifSent"); ///< even though Qt says that it was sent
    QTest::addColumn<bool>("ifNotSent");
    QTest::newRow("refused") << Reply::ConnectionRefusedError << true << true;
    QTest::newRow("not found") << Reply::HostNotFoundError << true << true;
    QTest::newRow("TLS") << Reply::SslHandshakeFailedError << true << true;
    QTest::newRow("proxy closed") << Reply::ProxyConnectionClosedError << true << true;
    QTest::newRow("proxy time-out") << Reply::ProxyTimeoutError << true << true;
    QTest::newRow("unreachable") << Reply::UnknownNetworkError << false << true;
    QTest::newRow("closed") << Reply::RemoteHostClosedError << false << false;
    QTest::newRow("given up") << Reply::OperationCanceledError << false << false;
    QTest::newRow("would send again") << Reply::ContentReSendError << false << false;
}

void ConnectionFaultTest::isBeforeSending()
{
    QFETCH(Reply::NetworkError, code);
    QTEST((ConnectionFault { .code = code, .requestSent = true }.isBeforeSending()), "ifSent");
    QTEST((ConnectionFault { .code = code, .requestSent = false }.isBeforeSending()), "ifNotSent");
}

void ConnectionFaultTest::tellsTheMostTellingTlsError_data()
{
    QTest::addColumn<QList<QSslError>>("errors");
    QTest::addColumn<Reason>("reason");
    const auto row = [](Reason reason, std::initializer_list<QSslError::SslError> errors) {
        QList<QSslError> list;
        for (const QSslError::SslError error : errors)
            list.append(QSslError(error));
        QTest::addRow("%d of %d", int(reason), int(list.size())) << list << reason;
    };
    row(Reason::Handshake, {});
    row(Reason::UnknownIssuer, { QSslError::SelfSignedCertificateInChain });
    row(Reason::Other, { QSslError::SelfSignedCertificate, QSslError::InvalidPurpose });
    row(Reason::NotYetValid, { QSslError::InvalidPurpose, QSslError::CertificateNotYetValid });
    row(Reason::Expired,
        { QSslError::UnableToGetLocalIssuerCertificate, QSslError::CertificateExpired,
            QSslError::UnableToVerifyFirstCertificate });
    row(Reason::WrongHost,
        { QSslError::CertificateExpired, QSslError::SelfSignedCertificate,
            QSslError::HostNameMismatch });
    row(Reason::Revoked, { QSslError::HostNameMismatch, QSslError::CertificateRevoked });
}

void ConnectionFaultTest::tellsTheMostTellingTlsError()
{
    QFETCH(QList<QSslError>, errors);
    QTEST(tlsProblem(errors).reason, "reason");
    std::reverse(errors.begin(), errors.end());
    QTEST(tlsProblem(errors).reason, "reason");
}

LLAVERO_TEST(ConnectionFaultTest, QCoreApplication)
#include "tst_connection_fault.moc"
