// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/SecureNetwork.h"

#include "Background.h"
#include "api/SystemProxy.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QSslCertificate>

SecureNetwork::SecureNetwork(const QByteArray &extraAuthorities, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.addCaCertificates(QSslCertificate::fromData(extraAuthorities, QSsl::Pem));
}

void SecureNetwork::findProxy(const QUrl &url, QObject *context, std::function<void()> done)
{
    const QPointer<QObject> asker(context);
    doInBackground(
        this, [url] { return systemProxy(url); },
        [this, asker, done = std::move(done)](const QNetworkProxy &proxy) {
            setProxy(proxy);
            if (asker)
                done();
        });
}
