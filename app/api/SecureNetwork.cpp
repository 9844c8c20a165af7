// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/SecureNetwork.h"

#include "Background.h"
#include "api/SystemProxy.h"

#include <QList>
#include <QNetworkProxy>
#include <QPointer>
#include <QSet>
#include <QSslCertificate>

SecureNetwork::SecureNetwork(const QByteArray &extraAuthorities, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_extraAuthorities(extraAuthorities)
{
}

/// All of them at once. Qt's default configuration finds the system's authorities one by one as
/// they are needed, only by the names of their files, and not at all once an own one is added.
static QSslConfiguration tlsTrusting(const QByteArray &extraAuthorities)
{
    QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    const QSet<QSslCertificate> distinct(authorities.cbegin(), authorities.cend());
    authorities = distinct.values() + QSslCertificate::fromData(extraAuthorities, QSsl::Pem);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCaCertificates(authorities);
    return tls;
}

void SecureNetwork::prepare(const QUrl &url, QObject *context, std::function<void()> done)
{
    const QPointer<QObject> asker(context);
    struct Found
    {
        QNetworkProxy proxy;
        std::optional<QSslConfiguration> tls;
    };
    doInBackground(
        this,
        [url, own = m_extraAuthorities, tls = m_tls] {
            return Found { systemProxy(url), tls ? tls : tlsTrusting(own) };
        },
        [this, asker, done = std::move(done)](const Found &found) {
            setProxy(found.proxy);
            m_tls = found.tls;
            if (asker)
                done();
        });
}
