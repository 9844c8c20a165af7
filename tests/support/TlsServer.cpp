// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TlsServer.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

using namespace Qt::StringLiterals;

static QByteArray read(const QString &name)
{
    QFile file(QStringLiteral(TEST_CERTIFICATES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

static QSslConfiguration configuration(const QString &certificate)
{
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(tls::pem(certificate)));
    tls.setPrivateKey(QSslKey(read(u"server.key"_s), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

static std::unique_ptr<QSslServer> serverWith(const QSslConfiguration &configuration)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

namespace tls {

QByteArray pem(const QString &name)
{
    return read(name + u".pem"_s);
}

std::unique_ptr<QSslServer> server(const QString &certificate)
{
    return serverWith(configuration(certificate));
}

std::unique_ptr<QSslServer> oldServer(const QString &certificate)
{
    QSslConfiguration old = configuration(certificate);
    old.setProtocol(QSsl::AnyProtocol);
    old.setBackendConfigurationOption("MaxProtocol"_ba, u"TLSv1.1"_s);
    return serverWith(old);
}

} // namespace tls
