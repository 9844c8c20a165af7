// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

/// Returns true for the names and addresses of this computer itself. Only requests to them may be
/// unencrypted, and they never use a proxy. `host` is that of a QUrl, which normalizes addresses.
inline bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}
