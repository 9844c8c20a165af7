// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiError.h"
#include "app/http/HttpConnection.h"
#include "app/http/TlsError.h"
#include "tests/support/TestProgram.h"

#include <QSslCertificate>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Reason = TlsError::Reason;

/// The kinds of errors for the causes of failures. Real networks are in tests/integration/api
/// (tst_network_errors, tst_proxies, tst_tls).
class NetworkFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void cause_hasKind_data();
    void cause_hasKind();
    void toTlsError_returnsTheMostImportant_data();
    void toTlsError_returnsTheMostImportant();
};

void NetworkFailureTest::cause_hasKind_data()
{
    QTest::addColumn<NetworkFailure>("failure");
    QTest::addColumn<Kind>("kind");
    using Cause = NetworkFailure::Cause;
    const auto row = [](const char *name, Cause cause, Kind kind, Kind withoutNetwork) {
        QTest::addRow("%s", name) << NetworkFailure { .cause = cause } << kind;
        QTest::addRow("%s to itself", name)
            << NetworkFailure { .cause = cause, .toLoopback = true, .hasNetwork = false } << kind;
        QTest::addRow("%s without a network", name)
            << NetworkFailure { .cause = cause, .hasNetwork = false } << withoutNetwork;
    };
    row("not found", Cause::HostNotFound, Kind::HostNotFound, Kind::NoNetwork);
    row("refused", Cause::Refused, Kind::ConnectionRefused, Kind::NoNetwork);
    row("unreachable", Cause::Unreachable, Kind::NoConnection, Kind::NoNetwork);
    row("closed", Cause::Closed, Kind::NoConnection, Kind::NoConnection);
    row("time-out", Cause::TimedOut, Kind::TimedOut, Kind::TimedOut);
    row("TLS", Cause::Tls, Kind::Tls, Kind::Tls);
    row("proxy", Cause::Proxy, Kind::Proxy, Kind::NoNetwork);
    row("proxy sign-in", Cause::ProxySignIn, Kind::ProxySignIn, Kind::ProxySignIn);
    row("malformed", Cause::Malformed, Kind::Malformed, Kind::Malformed);
}

void NetworkFailureTest::cause_hasKind()
{
    QFETCH(NetworkFailure, failure);
    QTEST(toErrorKind(failure), "kind");
}

void NetworkFailureTest::toTlsError_returnsTheMostImportant_data()
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

void NetworkFailureTest::toTlsError_returnsTheMostImportant()
{
    QFETCH(QList<QSslError>, errors);
    QTEST(toTlsError(errors, {}, {}).reason, "reason");
    std::reverse(errors.begin(), errors.end());
    QTEST(toTlsError(errors, {}, {}).reason, "reason");
}

LLAVERO_TEST(NetworkFailureTest, QCoreApplication)
#include "tst_network_failure.moc"
