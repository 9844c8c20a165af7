#include "api/SecureNetwork.h"

#include "api/SystemProxy.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QSslCertificate>
#include <QThreadPool>

#include <memory>

SecureNetwork::SecureNetwork(const QByteArray &extraAuthorities, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.addCaCertificates(QSslCertificate::fromData(extraAuthorities, QSsl::Pem));
}

void SecureNetwork::findProxy(const QUrl &url, QObject *context, std::function<void()> done)
{
    auto *found = new QFutureWatcher<QNetworkProxy>(this);
    connect(found, &QFutureWatcherBase::finished, found, &QObject::deleteLater);
    connect(found, &QFutureWatcherBase::finished, context, [this, found, done = std::move(done)] {
        setProxy(found->result());
        done();
    });
    const auto promise = std::make_shared<QPromise<QNetworkProxy>>();
    found->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, url] {
        promise->start();
        promise->addResult(systemProxy(url));
        promise->finish();
    });
}
