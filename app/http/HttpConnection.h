// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/ContentDecoder.h"
#include "app/http/HttpResponseReader.h"

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

/// The reason for a request without a response.
struct NetworkFailure
{
    enum class Cause {
        HostNotFound,
        Refused,
        Unreachable,
        Closed, ///< the connection broke
        TimedOut,
        Tls,
        Proxy, ///< the proxy cannot be reached, or does not let the connection through
        ProxySignIn, ///< the proxy asks for a sign-in
        Malformed, ///< the response is not HTTP
    };

    Cause cause = Cause::Closed;
    bool requestSent = false; ///< at least a part
    bool toLoopback = false;
    bool hasNetwork = true;
    QString detail = {}; ///< the message of the system or of Qt
    QList<QSslError> tlsErrors = {};
    QList<QSslCertificate> certificates = {}; ///< that the server sent with those errors
};

/// One connection to the host of a portal, directly or through a proxy, over which requests go one
/// after the other, each exactly once. QNetworkAccessManager of Qt 6.4 takes `103 Early Hints` for
/// the response, answers a proxy's 407 with CONNECT after CONNECT, and cannot be made to open a
/// fresh connection.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// The way to the host.
    struct Config
    {
        QUrl origin = {}; ///< scheme, host and port
        QNetworkProxy proxy = QNetworkProxy::NoProxy;
        std::optional<QSslConfiguration> tls = {}; ///< without it, https fails
        std::chrono::milliseconds inactivity {}; ///< maximum time without a byte
    };

    explicit HttpConnection(Config config, QObject *parent = nullptr);

    /// Connects first if needed, and sends `request`, which is complete. Emits `received` for each
    /// piece of the body, and `finished` once.
    void send(QByteArray request);
    /// Ends the request as a time-out does. Emits `finished`.
    void abort();

    /// Returns true if another request can follow on this connection.
    bool isReusable() const;
    /// Returns true if an earlier request used this connection.
    bool isReused() const { return m_requests > 1; }

    /// Returns the failure; nullopt after a complete response.
    const std::optional<NetworkFailure> &failure() const { return m_failure; }
    /// Returns 0 before the head of the response is complete.
    int status() const { return m_response.status(); }
    QByteArray header(QByteArrayView name) const { return m_response.header(name); }
    const Config &config() const { return m_config; }

signals:
    /// A piece of the body, decoded.
    void received(QByteArrayView piece);
    void finished();
    /// Emitted if the server closes the connection, or sends unrequested bytes, between two
    /// requests.
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
    void authenticateToProxy();
    void encrypt();
    void write();
    void read();
    void process(QByteArrayView bytes);
    void socketFailed();
    void fail(Cause cause, const QString &detail = {});
    void finish();
    void dropSockets();
    bool hasHttpProxy() const { return m_config.proxy.type() == QNetworkProxy::HttpProxy; }
    bool hasSocksProxy() const { return m_config.proxy.type() == QNetworkProxy::Socks5Proxy; }
    quint16 originPort() const;
    QByteArray tunnelTarget() const;

    const Config m_config;
    Stage m_stage = Stage::Idle;
    QTimer m_inactivity;
    QTimer m_nextAddress;
    QStringList m_addresses; ///< not yet tried
    QList<QTcpSocket *> m_candidates; ///< not yet connected
    QTcpSocket *m_socket = nullptr; ///< the connected one
    QByteArray m_request;
    bool m_requestSent = false; ///< at least a part
    int m_requests = 0;
    int m_tunnelTries = 0;
    QByteArray m_proxyAuthorization;
    HttpResponseReader m_response;
    std::unique_ptr<ContentDecoder> m_decoder;
    bool m_hasSurplus = false; ///< bytes came after the response
    std::optional<NetworkFailure> m_failure;
};
