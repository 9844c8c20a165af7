// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Why no safe connection could be made.
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
    QString issuer = {}; ///< of the certificate, by its own account; empty when there is none

    bool operator==(const TlsError &) const = default;
};
