// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslError>
#include <QString>

/// The reason for a request without a response.
struct NetworkFailure
{
    enum class Cause {
        HostNotFound,
        Refused,
        Unreachable,
        Closed, ///< the connection broke
        TimedOut,
        Tls,
        Proxy, ///< the proxy cannot be reached, or does not let the connection through
        ProxySignIn, ///< the proxy asks for a sign-in
        Malformed, ///< the response is not HTTP
    };

    Cause cause = Cause::Closed;
    bool requestSent = false; ///< at least a part
    bool toLoopback = false;
    bool hasNetwork = true;
    QString detail = {}; ///< the message of the system or of Qt
    QList<QSslError> tlsErrors = {};
    QList<QSslCertificate> certificates = {}; ///< that the server sent with those errors

    /// Returns true if this computer has an address that reaches others.
    static bool hasConnectedInterface();
};
