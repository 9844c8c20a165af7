// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TunnelProxy.h"

TunnelProxy::TunnelProxy(quint16 target)
    : m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TunnelProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("TunnelProxy: %s", qPrintable(m_server.errorString()));
}

QString TunnelProxy::address() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
}

void TunnelProxy::accept()
{
    QTcpSocket *client = m_server.nextPendingConnection();
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
}

void TunnelProxy::read(QTcpSocket *client)
{
    const QByteArray head = client->readAll();
    m_requests.append(head);
    const bool isRefused = m_signIn.isEmpty() ? !m_refusal.isEmpty() : !head.contains(m_signIn);
    if (!isRefused) {
        client->disconnect(this);
        return open(client);
    }
    client->write(m_refusal);
    if (m_refusal.contains("close"))
        client->disconnectFromHost();
}

void TunnelProxy::open(QTcpSocket *client) const
{
    auto *service = new QTcpSocket(client);
    connect(service, &QTcpSocket::connected, client,
        [client] { client->write("HTTP/1.1 200 Connected\r\n\r\n"); });
    connect(client, &QTcpSocket::readyRead, service,
        [client, service] { service->write(client->readAll()); });
    connect(service, &QTcpSocket::readyRead, client,
        [client, service] { client->write(service->readAll()); });
    connect(service, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    service->connectToHost(QHostAddress::LocalHost, m_target);
}
