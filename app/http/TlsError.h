// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QSslCertificate;
class QSslError;

/// The reason for a TLS connection that was refused.
struct TlsError
{
    /// The most important first: a revoked certificate or another host's proves nothing, whatever
    /// else is wrong. An unknown issuer comes last, because its remedy, to trust that issuer,
    /// should be offered only if nothing else is wrong.
    enum class Reason {
        Handshake, ///< no protocol in common, or no TLS at all
        Revoked,
        WrongHost,
        Expired,
        NotYetValid,
        Other, ///< see `technicalDetail`
        UnknownIssuer, ///< also one that is signed by itself
    };
    Reason reason = Reason::Handshake;
    QString issuer = {}; ///< as the certificate names it; may be empty

    bool operator==(const TlsError &) const = default;
};

/// Returns the most important of the errors of a certificate; `Handshake` if there is none. `chain`
/// is what the server sent and `trusted` are the known authorities, to name the missing one.
TlsError toTlsError(const QList<QSslError> &errors, const QList<QSslCertificate> &chain,
    const QList<QSslCertificate> &trusted);
