// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <functional>

/// The way of one client to its portal over TLS, through the system's proxy. Qt keeps connections
/// by host and port alone, whomever they trusted when they were opened: so no two clients share
/// one.
class SecureNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    /// Trusts what the system trusts, and besides that `extraAuthorities`, in PEM.
    SecureNetwork(const QByteArray &extraAuthorities, QObject *parent);

    const QSslConfiguration &tls() const { return m_tls; }

    /// Asks the system for its proxy, in another thread, and then calls `done`, unless `context`
    /// has gone. To be done before each request, so that a change takes effect at once.
    void findProxy(const QUrl &url, QObject *context, std::function<void()> done);

private:
    QSslConfiguration m_tls;
};
