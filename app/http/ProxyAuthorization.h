// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

class QNetworkProxy;

/// Returns the header `Proxy-Authorization` that signs in to the proxy with the name and password
/// that the system has for it, in reply to its `Proxy-Authenticate`: Digest, else Basic. Returns an
/// empty array without a name, or if the proxy offers neither.
QByteArray proxyAuthorization(
    const QByteArrayList &challenges, const QNetworkProxy &proxy, const QByteArray &target);
