// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QUrl>

#include <chrono>

class QTcpSocket;

/// A relay between a program and the service on this computer. It reports each response before the
/// program gets it. Its destructor aborts pending requests, which are not reported.
class RecordingRelay : public QObject
{
    Q_OBJECT

public:
    struct Exchange
    {
        QByteArray verb;
        QByteArray path; ///< below the endpoint, without the query
        int status = 0;
        QByteArray body = {};
    };

    /// Each request reaches the service after `delay`.
    RecordingRelay(const QUrl &endpoint, std::chrono::milliseconds delay);

    QUrl portal() const;

signals:
    void answered(const RecordingRelay::Exchange &exchange);

private:
    void accept();
    void join(QTcpSocket *program, QTcpSocket *service);
    void forward(QByteArray request, QTcpSocket *service) const;
    void tell(const QByteArray &request, const QByteArray &answer);

    const QUrl m_endpoint;
    const std::chrono::milliseconds m_delay;
    QTcpServer m_server;
};
