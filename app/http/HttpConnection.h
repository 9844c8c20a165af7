// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/ContentDecoder.h"
#include "app/http/HttpResponseReader.h"
#include "app/http/NetworkFailure.h"

#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QHostInfo;
class QSslSocket;
class QTcpSocket;

/// One connection to the host of a portal, directly or through a proxy, over which requests go one
/// after the other, each exactly once. QNetworkAccessManager of Qt 6.4 takes `103 Early Hints` for
/// the response, answers a proxy's 407 with CONNECT after CONNECT, and cannot be made to open a
/// fresh connection.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// How the host is reached.
    struct Way
    {
        QUrl origin = {}; ///< scheme, host and port
        QNetworkProxy proxy = QNetworkProxy::NoProxy;
        std::optional<QSslConfiguration> tls = {}; ///< without it, https fails
        std::chrono::milliseconds inactivity { 10'000 }; ///< without a byte
    };

    explicit HttpConnection(Way way, QObject *parent = nullptr);

    /// Connects first where that is yet to be done. `request` is the whole of it. Emits `finished`
    /// once; what comes of the response before that is `received`.
    void send(QByteArray request);
    /// Gives up, as if the time were over. Emits `finished`.
    void abort();

    /// True where another request can follow on this connection.
    bool isReusable() const;
    /// True when an earlier request went over this connection.
    bool isReused() const { return m_requests > 1; }

    /// The cause of a failure; none where there is a whole response.
    const std::optional<NetworkFailure> &fault() const { return m_fault; }
    /// What the system or Qt said of it.
    const QString &faultDetail() const { return m_faultDetail; }
    const QList<QSslError> &tlsErrors() const { return m_tlsErrors; }
    /// The certificates that the server sent with those.
    const QList<QSslCertificate> &certificates() const { return m_certificates; }
    /// 0 before the head of the response is complete.
    int status() const { return m_response.status(); }
    QByteArray header(QByteArrayView name) const { return m_response.header(name); }
    const Way &way() const { return m_way; }

signals:
    /// A piece of the body, decoded.
    void received(QByteArrayView piece);
    void finished();
    /// The server has closed the connection, or sent what was not asked for, between two requests.
    void lost();

private:
    enum class Stage { Idle, Connecting, Tunnel, Encrypting, Exchange };
    using Cause = NetworkFailure::Cause;

    void connectToHost();
    void useAddresses(const QHostInfo &found);
    void tryNextAddress();
    void tryAddress(const QString &host, quint16 port);
    void addressFailed(QTcpSocket *socket);
    void useSocket(QTcpSocket *socket);
    void openTunnel();
    void readTunnel();
    void answerProxy();
    void encrypt();
    void write();
    void read();
    void process(QByteArrayView bytes);
    void socketFailed();
    void fail(Cause cause, const QString &detail = {});
    void finish();
    void dropSockets();
    bool hasHttpProxy() const { return m_way.proxy.type() == QNetworkProxy::HttpProxy; }
    bool hasSocksProxy() const { return m_way.proxy.type() == QNetworkProxy::Socks5Proxy; }
    quint16 originPort() const;

    const Way m_way;
    Stage m_stage = Stage::Idle;
    QTimer m_inactivity;
    QTimer m_nextAddress;
    QStringList m_addresses; ///< not yet tried
    QList<QTcpSocket *> m_candidates; ///< that are being connected
    QTcpSocket *m_socket = nullptr; ///< the one that is connected
    QByteArray m_request;
    bool m_requestSent = false; ///< some of it
    int m_requests = 0;
    int m_tunnelTries = 0;
    QByteArray m_proxyAuthorization;
    HttpResponseReader m_response;
    std::unique_ptr<ContentDecoder> m_decoder;
    bool m_hasSurplus = false; ///< bytes came after the response
    std::optional<NetworkFailure> m_fault;
    QString m_faultDetail;
    QList<QSslError> m_tlsErrors;
    QList<QSslCertificate> m_certificates;
};
