// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QString>

// Returns the body of a request that creates or renames a key.
QByteArray bodyWithName(const QString &name);

// Sends a request and waits for its response.
class HttpClient
{
public:
    struct Reply
    {
        int status = 0; // 0: no response
        QByteArray body;
        QList<QNetworkReply::RawHeaderPair> headers;

        QByteArray header(const QByteArray &name) const;
        QJsonObject json() const;
        QJsonObject data() const;
        QJsonArray list() const;
        // Returns the code of the first error, 0 without one.
        int errorCode() const;
    };

    // An empty key sends no MC-Api-Key header.
    HttpClient(QString base, QByteArray key);

    Reply get(const QString &path) { return send("GET", path); }
    Reply post(const QString &path, const QByteArray &body) { return send("POST", path, body); }
    Reply put(const QString &path, const QByteArray &body) { return send("PUT", path, body); }
    Reply remove(const QString &path) { return send("DELETE", path); }
    Reply send(const QByteArray &method, const QString &path, const QByteArray &body = {});

private:
    QNetworkAccessManager m_manager;
    QString m_base;
    QByteArray m_key;
};
