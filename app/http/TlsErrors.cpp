// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/TlsErrors.h"

#include <QSslCertificate>

#include <algorithm>
#include <array>

using Reason = TlsError::Reason;

static Reason reasonOf(const QSslError &error)
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

/// The most telling comes first. A certificate that was withdrawn, or is another host's, is no
/// proof of anything, whatever else is wrong with it. One that is out of its time is no better for
/// an issuer that is trusted. An unknown issuer comes last of those with a name, for its way out
/// is to trust that issuer, which should be offered only when nothing else is wrong.
static qsizetype rank(const QSslError &error)
{
    static constexpr std::array order { Reason::Revoked, Reason::WrongHost, Reason::Expired,
        Reason::NotYetValid, Reason::Other, Reason::UnknownIssuer };
    return std::find(order.begin(), order.end(), reasonOf(error)) - order.begin();
}

static bool isIssuedBy(const QSslCertificate &certificate, const QSslCertificate &authority)
{
    const auto names = certificate.issuerInfoAttributes();
    return names == authority.subjectInfoAttributes()
        && std::all_of(names.begin(), names.end(), [&](const QByteArray &name) {
               return certificate.issuerInfo(name) == authority.subjectInfo(name);
           });
}

/// The authority that the server has not sent and that is not known here.
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

TlsError tlsProblem(const QList<QSslError> &errors, const QList<QSslCertificate> &chain,
    const QList<QSslCertificate> &trusted)
{
    if (errors.isEmpty())
        return { .reason = Reason::Handshake };
    const auto worst = std::min_element(errors.begin(), errors.end(),
        [](const QSslError &a, const QSslError &b) { return rank(a) < rank(b); });
    // Qt has no certificate for a fault beyond those that the server has sent.
    return { .reason = reasonOf(*worst),
        .issuer = worst->certificate().isNull() ? missingIssuer(chain, trusted)
                                                : worst->certificate().issuerDisplayName() };
}
