// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslServer>

#include <memory>

/// TLS servers for `FakeHttpServer` with the certificates of support/certificates.
namespace tls {

QByteArray pem(const QString &name);
std::unique_ptr<QSslServer> server(const QString &certificate);
/// A server limited to TLS 1.1, for which OpenSSL needs a lenient configuration.
std::unique_ptr<QSslServer> oldServer(const QString &certificate);

} // namespace tls
