// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The reason for a TLS connection that was refused.
struct TlsError
{
    enum class Reason {
        Handshake, ///< no protocol in common, or no TLS at all
        Expired,
        NotYetValid,
        WrongHost,
        UnknownIssuer, ///< also one that is signed by itself
        Revoked,
        Other, ///< see `technicalDetail`
    };
    Reason reason = Reason::Handshake;
    QString issuer = {}; ///< as the certificate names it; may be empty

    bool operator==(const TlsError &) const = default;
};
