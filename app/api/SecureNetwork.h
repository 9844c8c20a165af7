// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <functional>
#include <optional>

/// The way of one client to its portal over TLS, through the system's proxy. Qt keeps connections
/// by host and port alone, whomever they trusted when they were opened: so no two clients share
/// one.
class SecureNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    /// Trusts what the system trusts, and besides that `extraAuthorities`, in PEM.
    SecureNetwork(const QByteArray &extraAuthorities, QObject *parent);

    /// The protocols and authorities, after the first `prepare`.
    const QSslConfiguration &tls() const { return *m_tls; }

    /// Asks the system for its proxy and the first time for its authorities, in another thread, and
    /// then calls `done`, unless `context` was destroyed. Precedes each request, so that a change
    /// of the proxy takes effect immediately.
    void prepare(const QUrl &url, QObject *context, std::function<void()> done);

private:
    const QByteArray m_extraAuthorities;
    std::optional<QSslConfiguration> m_tls;
};
