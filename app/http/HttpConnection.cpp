// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/HttpConnection.h"

#include "app/http/Loopback.h"
#include "app/http/ProxyAuthorization.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkInterface>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <array>
#include <utility>

/// Limits the memory for a response that arrives faster than it is read.
static constexpr qint64 maxUnread = 2 * 1024 * 1024;
static constexpr std::size_t bufferSize = 64 * 1024;
/// Delay before the next address is tried in parallel (RFC 8305).
static constexpr std::chrono::milliseconds headStart { 250 };
/// One without a sign-in, and one with it.
static constexpr int maxTunnelTries = 2;

HttpConnection::HttpConnection(Config config, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
{
    m_inactivity.setSingleShot(true);
    m_inactivity.setInterval(m_config.inactivity);
    connect(&m_inactivity, &QTimer::timeout, this, &HttpConnection::abort);
    m_nextAddress.setSingleShot(true);
    m_nextAddress.setInterval(headStart);
    connect(&m_nextAddress, &QTimer::timeout, this, &HttpConnection::tryNextAddress);
}

void HttpConnection::send(QByteArray request)
{
    Q_ASSERT(m_stage == Stage::Idle && !m_failure);
    ++m_requests;
    m_request = std::move(request);
    m_requestSent = false;
    m_response = HttpResponseReader();
    m_decoder.reset();
    m_inactivity.start();
    if (m_socket)
        return write();
    m_stage = Stage::Connecting;
    // Queued, because it may fail immediately, and `finished` must not be emitted before this
    // returns.
    QMetaObject::invokeMethod(this, &HttpConnection::connectToHost, Qt::QueuedConnection);
}

void HttpConnection::abort()
{
    if (m_stage != Stage::Idle)
        fail(Cause::TimedOut);
}

bool HttpConnection::isReusable() const
{
    return !m_failure && !m_hasSurplus && m_socket && m_stage == Stage::Idle
        && m_response.keepsConnection() && m_socket->state() == QAbstractSocket::ConnectedState
        && m_socket->bytesAvailable() == 0;
}

quint16 HttpConnection::originPort() const
{
    return static_cast<quint16>(m_config.origin.port(m_config.tls ? 443 : 80));
}

/// Returns the host and port as CONNECT names them.
QByteArray HttpConnection::tunnelTarget() const
{
    const QByteArray host = m_config.origin.host(QUrl::FullyEncoded).toLatin1();
    const bool isIpV6 = host.contains(':');
    return (isIpV6 ? '[' + host + ']' : host) + ':' + QByteArray::number(originPort());
}

// --- Connecting ----------------------------------------------------------------------------

void HttpConnection::connectToHost()
{
    if (m_failure)
        return; // aborted meanwhile
    if (!m_config.tls && m_config.origin.scheme() != u"http") // there is a key in the request
        return fail(Cause::Tls, QStringLiteral("There is no TLS configuration."));
    m_stage = Stage::Connecting;
    const QString origin = m_config.origin.host(QUrl::FullyEncoded);
    if (hasSocksProxy())
        return tryAddress(origin, originPort());
    const QString host = hasHttpProxy() ? m_config.proxy.hostName() : origin;
    if (QHostAddress(host).isNull()) {
        QHostInfo::lookupHost(host, this, &HttpConnection::useAddresses);
        return;
    }
    m_addresses = { host };
    tryNextAddress();
}

void HttpConnection::useAddresses(const QHostInfo &found)
{
    if (m_stage != Stage::Connecting)
        return; // aborted meanwhile
    for (const QHostAddress &address : found.addresses())
        m_addresses.append(address.toString());
    if (m_addresses.isEmpty())
        fail(hasHttpProxy() ? Cause::Proxy : Cause::HostNotFound, found.errorString());
    else
        tryNextAddress();
}

void HttpConnection::tryNextAddress()
{
    if (m_addresses.isEmpty())
        return;
    tryAddress(m_addresses.takeFirst(), hasHttpProxy() ? m_config.proxy.port() : originPort());
    if (!m_addresses.isEmpty())
        m_nextAddress.start();
}

void HttpConnection::tryAddress(const QString &host, quint16 port)
{
    QTcpSocket *socket = nullptr;
    if (m_config.tls) { // in its own branch, because the class alone loads TLS
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(*m_config.tls);
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
    }
    m_candidates.append(socket);
    socket->setProxy(hasSocksProxy() ? m_config.proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    socket->setReadBufferSize(maxUnread);
    connect(socket, &QTcpSocket::connected, this, [this, socket] { useSocket(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { addressFailed(socket); });
    socket->connectToHost(host, port);
}

void HttpConnection::addressFailed(QTcpSocket *socket)
{
    if (!m_candidates.removeOne(socket))
        return;
    socket->disconnect(this);
    socket->deleteLater();
    if (!m_addresses.isEmpty())
        return tryNextAddress();
    if (!m_candidates.isEmpty())
        return;
    const QAbstractSocket::SocketError error = socket->error();
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError)
        fail(Cause::ProxySignIn, socket->errorString());
    else if (m_config.proxy.type() != QNetworkProxy::NoProxy)
        fail(Cause::Proxy, socket->errorString());
    else if (error == QAbstractSocket::ConnectionRefusedError)
        fail(Cause::Refused, socket->errorString());
    else
        fail(Cause::Unreachable, socket->errorString());
}

/// Keeps the first connected socket, and drops the others.
void HttpConnection::useSocket(QTcpSocket *socket)
{
    m_candidates.removeOne(socket);
    m_addresses.clear();
    dropSockets();
    m_socket = socket;
    socket->disconnect(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::errorOccurred, this, &HttpConnection::socketFailed);
    connect(socket, &QTcpSocket::bytesWritten, &m_inactivity, [this] {
        if (m_inactivity.isActive())
            m_inactivity.start();
    });
    m_inactivity.start();
    if (hasHttpProxy())
        openTunnel();
    else if (m_config.tls)
        encrypt();
    else
        write();
}

void HttpConnection::openTunnel()
{
    m_stage = Stage::Tunnel;
    m_response = HttpResponseReader(true);
    ++m_tunnelTries;
    const QByteArray target = tunnelTarget();
    QByteArray request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target
        + "\r\nUser-Agent: Llavero/" LLAVERO_VERSION "\r\nProxy-Connection: keep-alive\r\n";
    if (!m_proxyAuthorization.isEmpty())
        request += "Proxy-Authorization: " + m_proxyAuthorization + "\r\n";
    m_socket->write(request + "\r\n");
}

void HttpConnection::readTunnel()
{
    constexpr int signInNeeded = 407;
    const QByteArray bytes = m_socket->readAll();
    const qsizetype taken = m_response.read(bytes, [](QByteArrayView) {});
    if (m_response.state() == HttpResponseReader::State::Malformed)
        return fail(Cause::Proxy);
    if (!m_response.isHeadComplete())
        return;
    if (m_response.status() == signInNeeded)
        return authenticateToProxy();
    const bool isOpen = m_response.status() >= 200 && m_response.status() < 300;
    if (!isOpen || taken < bytes.size()) // in TLS the client speaks first
        return fail(Cause::Proxy, QStringLiteral("HTTP %1").arg(m_response.status()));
    m_inactivity.start();
    encrypt();
}

/// Signs in to the proxy once, over another connection, if the system has a password for it.
void HttpConnection::authenticateToProxy()
{
    m_proxyAuthorization = m_tunnelTries < maxTunnelTries
        ? proxyAuthorization(
            m_response.values("proxy-authenticate"), m_config.proxy, tunnelTarget())
        : QByteArray();
    if (m_proxyAuthorization.isEmpty())
        return fail(Cause::ProxySignIn);
    dropSockets();
    connectToHost();
}

void HttpConnection::encrypt()
{
    m_stage = Stage::Encrypting;
    auto *secure = static_cast<QSslSocket *>(m_socket);
    connect(secure, &QSslSocket::encrypted, this, &HttpConnection::write);
    secure->setPeerVerifyName(m_config.origin.host(QUrl::FullyEncoded));
    secure->startClientEncryption();
}

// --- Exchanging ----------------------------------------------------------------------------

void HttpConnection::write()
{
    m_stage = Stage::Exchange;
    m_response = HttpResponseReader();
    m_inactivity.start();
    m_requestSent = true;
    m_socket->write(m_request);
    m_request.fill('\0'); // there is a key in it
    m_request.clear();
}

void HttpConnection::read()
{
    if (m_stage == Stage::Tunnel)
        return readTunnel();
    if (m_stage == Stage::Idle) {
        dropSockets();
        emit lost();
        return;
    }
    std::array<char, bufferSize> piece; // NOLINT(cppcoreguidelines-pro-type-member-init)
    while (m_stage == Stage::Exchange && m_socket->bytesAvailable() > 0) {
        const qint64 size = m_socket->read(piece.data(), piece.size());
        if (size <= 0)
            return;
        process(QByteArrayView(piece.data(), size));
    }
}

void HttpConnection::process(QByteArrayView bytes)
{
    bool isDecoded = true;
    const int interims = m_response.interims();
    const qsizetype taken = m_response.read(bytes, [&](QByteArrayView encoded) {
        if (m_stage != Stage::Exchange || !isDecoded)
            return; // aborted by the receiver
        m_inactivity.start();
        if (!m_decoder)
            m_decoder = std::make_unique<ContentDecoder>(header("content-encoding"));
        isDecoded = m_decoder->read(encoded, [this](QByteArrayView piece) {
            if (m_stage == Stage::Exchange)
                emit received(piece);
        });
    });
    if (m_stage != Stage::Exchange)
        return;
    if (m_response.interims() > interims) // the server sends it against time-outs
        m_inactivity.start();
    const bool isComplete = m_response.state() == HttpResponseReader::State::Complete;
    if (!isDecoded || m_response.state() == HttpResponseReader::State::Malformed)
        fail(Cause::Malformed);
    else if (isComplete) {
        m_hasSurplus = taken < bytes.size();
        finish();
    }
}

void HttpConnection::socketFailed()
{
    const bool isClosed = m_socket->error() == QAbstractSocket::RemoteHostClosedError;
    const QString detail = m_socket->errorString();
    switch (m_stage) {
    case Stage::Idle:
        dropSockets();
        emit lost();
        return;
    case Stage::Connecting:
        return;
    case Stage::Tunnel:
        read();
        if (m_stage == Stage::Tunnel)
            fail(Cause::Proxy, detail);
        return;
    case Stage::Encrypting:
        return fail(isClosed ? Cause::Closed : Cause::Tls, detail);
    case Stage::Exchange:
        read();
        if (m_stage != Stage::Exchange)
            return;
        if (isClosed)
            m_response.close();
        if (m_response.state() == HttpResponseReader::State::Complete)
            finish();
        else
            fail(Cause::Closed, detail);
        return;
    }
}

/// A link-local address reaches only computers on the same cable.
static bool reachesOthers(const QNetworkAddressEntry &entry)
{
    return !entry.ip().isLoopback() && !entry.ip().isLinkLocal();
}

static bool isConnected(const QNetworkInterface &interface)
{
    const auto needed = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
    const auto addresses = interface.addressEntries();
    return (interface.flags() & needed) == needed
        && std::any_of(addresses.begin(), addresses.end(), reachesOthers);
}

/// Returns true if this computer has an address that reaches others.
static bool hasConnectedInterface()
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), isConnected);
}

void HttpConnection::fail(Cause cause, const QString &detail)
{
    m_failure = NetworkFailure { .cause = cause,
        .requestSent = m_requestSent,
        .toLoopback = isLoopback(m_config.origin.host()),
        .hasNetwork = hasConnectedInterface(),
        .detail = detail };
    if (m_stage == Stage::Encrypting) {
        const auto *secure = static_cast<QSslSocket *>(m_socket);
        m_failure->tlsErrors = secure->sslHandshakeErrors();
        m_failure->certificates = secure->peerCertificateChain();
    }
    if (!m_requestSent)
        m_response = HttpResponseReader(); // a proxy's response is not the service's
    m_request.fill('\0');
    m_request.clear();
    dropSockets();
    finish();
}

void HttpConnection::finish()
{
    if (!m_failure && m_decoder && !m_decoder->isAtEnd())
        return fail(Cause::Malformed);
    m_stage = Stage::Idle;
    m_inactivity.stop();
    emit finished();
}

void HttpConnection::dropSockets()
{
    m_nextAddress.stop();
    m_addresses.clear();
    if (m_socket)
        m_candidates.append(std::exchange(m_socket, nullptr));
    const QList<QTcpSocket *> sockets = std::exchange(m_candidates, {});
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}
