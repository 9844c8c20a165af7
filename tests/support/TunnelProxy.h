// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

/// An http proxy that tunnels to one server on this computer, whatever host it is asked for.
class TunnelProxy : public QObject
{
    Q_OBJECT

public:
    explicit TunnelProxy(quint16 target);

    /// Answers with this in place of tunnelling, again and again unless that says “close”.
    void refuse(const QByteArray &answer) { m_refusal = answer; }
    /// Refuses what does not contain this.
    void demand(const QByteArray &signIn) { m_signIn = signIn; }
    void forget() { m_requests.clear(); }

    QString address() const;
    /// Heads of what it was asked.
    QByteArrayList requests() const { return m_requests; }

private:
    void accept();
    void read(QTcpSocket *client);
    void open(QTcpSocket *client);

    const quint16 m_target;
    QTcpServer m_server;
    QByteArray m_refusal;
    QByteArray m_signIn;
    QByteArrayList m_requests;
};
