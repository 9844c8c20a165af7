// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QUrl>

#include <chrono>

class QTcpSocket;

/// Stands between a program and the service on this computer, and tells of each answer before the
/// program gets it. When it goes, whatever was under way is cut off and not told.
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

    /// Each request reaches the service after `way`.
    RecordingRelay(const QUrl &endpoint, std::chrono::milliseconds way);

    QUrl portal() const;

signals:
    void answered(const RecordingRelay::Exchange &exchange);

private:
    void accept();
    void join(QTcpSocket *program, QTcpSocket *service);
    void forward(QByteArray request, QTcpSocket *service) const;
    void tell(const QByteArray &request, const QByteArray &answer);

    const QUrl m_endpoint;
    const std::chrono::milliseconds m_way;
    QTcpServer m_server;
};
