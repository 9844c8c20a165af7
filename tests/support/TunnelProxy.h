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

    /// Answers with this in place of tunnelling.
    void refuse(const QByteArray &answer) { m_refusal = answer; }

    QString address() const;
    /// Heads of what it was asked.
    QByteArrayList requests() const { return m_requests; }

private:
    void accept();
    void open(QTcpSocket *client, const QByteArray &head);

    const quint16 m_target;
    QTcpServer m_server;
    QByteArray m_refusal;
    QByteArrayList m_requests;
};
