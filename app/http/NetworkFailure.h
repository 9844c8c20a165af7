// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The reason why a request brought no response.
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
        Malformed, ///< what came is no HTTP
    };

    Cause cause = Cause::Closed;
    bool requestSent = false; ///< a byte of it
    bool toLoopback = false;
    bool hasNetwork = true;

    /// True where this computer has an address by which it reaches others.
    static bool hasConnectedInterface();
};
