// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/TlsError.h"

#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

using Reason = TlsError::Reason;

static Reason toReason(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Reason::Revoked;
    case QSslError::HostNameMismatch:
        return Reason::WrongHost;
    case QSslError::CertificateExpired:
        return Reason::Expired;
    case QSslError::CertificateNotYetValid:
        return Reason::NotYetValid;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Reason::UnknownIssuer;
    default:
        return Reason::Other;
    }
}

static bool isIssuedBy(const QSslCertificate &certificate, const QSslCertificate &authority)
{
    const auto names = certificate.issuerInfoAttributes();
    return names == authority.subjectInfoAttributes()
        && std::all_of(names.begin(), names.end(), [&](const QByteArray &name) {
               return certificate.issuerInfo(name) == authority.subjectInfo(name);
           });
}

/// Returns the name of the authority that the server has not sent and that is not trusted.
static QString missingIssuer(
    const QList<QSslCertificate> &chain, const QList<QSslCertificate> &trusted)
{
    if (chain.isEmpty())
        return {};
    QSslCertificate last = chain.last();
    for (qsizetype step = 0; step < trusted.size() && !last.isSelfSigned(); ++step) {
        const auto next = std::find_if(trusted.begin(), trusted.end(),
            [&last](const QSslCertificate &authority) { return isIssuedBy(last, authority); });
        if (next == trusted.end())
            break;
        last = *next;
    }
    return last.issuerDisplayName();
}

TlsError toTlsError(const QList<QSslError> &errors, const QList<QSslCertificate> &chain,
    const QList<QSslCertificate> &trusted)
{
    if (errors.isEmpty())
        return { .reason = Reason::Handshake };
    const auto worst = std::min_element(errors.begin(), errors.end(),
        [](const QSslError &a, const QSslError &b) { return toReason(a) < toReason(b); });
    // Qt names no certificate for an error beyond those that the server sent.
    return { .reason = toReason(*worst),
        .issuer = worst->certificate().isNull() ? missingIssuer(chain, trusted)
                                                : worst->certificate().issuerDisplayName() };
}
