// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslServer>

#include <memory>

/// Servers that speak TLS, for `FakeHttpServer`, with the certificates of support/certificates.
namespace tls {

QByteArray pem(const QString &name);
std::unique_ptr<QSslServer> server(const QString &certificate);
/// One that speaks no more than TLS 1.1, as old ones did; OpenSSL must be lenient for it.
std::unique_ptr<QSslServer> oldServer(const QString &certificate);

} // namespace tls
