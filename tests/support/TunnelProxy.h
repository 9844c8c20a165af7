// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

/// An HTTP proxy that tunnels every request to one server on this computer.
class TunnelProxy : public QObject
{
    Q_OBJECT

public:
    explicit TunnelProxy(quint16 target);

    /// Sends this response instead of tunnelling, repeatedly unless it says “close”.
    void refuse(const QByteArray &answer) { m_refusal = answer; }
    /// Refuses requests that do not contain this.
    void demand(const QByteArray &signIn) { m_signIn = signIn; }
    void forget() { m_requests.clear(); }

    QString address() const;
    /// Heads of the received requests.
    QByteArrayList requests() const { return m_requests; }

private:
    void accept();
    void read(QTcpSocket *client);
    void open(QTcpSocket *client) const;

    const quint16 m_target;
    QTcpServer m_server;
    QByteArray m_refusal;
    QByteArray m_signIn;
    QByteArrayList m_requests;
};
