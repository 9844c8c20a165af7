// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QUrl>

using namespace Qt::StringLiterals;

QByteArray bodyWithName(const QString &name)
{
    return QJsonDocument(QJsonObject { { u"name"_s, name } }).toJson();
}

QByteArray HttpClient::Reply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject HttpClient::Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonObject HttpClient::Reply::data() const
{
    return json()[u"data"_s].toObject();
}

QJsonArray HttpClient::Reply::list() const
{
    return json()[u"data"_s].toArray();
}

int HttpClient::Reply::errorCode() const
{
    return json()[u"errors"_s][0][u"code"_s].toInt();
}

HttpClient::HttpClient(QString base, QByteArray key)
    : m_base(std::move(base))
    , m_key(std::move(key))
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setTransferTimeout(60'000);
}

HttpClient::Reply HttpClient::send(
    const QByteArray &method, const QString &path, const QByteArray &body)
{
    QNetworkRequest request { QUrl(m_base + path, QUrl::StrictMode) };
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!m_key.isEmpty())
        request.setRawHeader("MC-Api-Key", m_key);
    // As a custom verb HEAD would wait for a body.
    QNetworkReply *reply = method == "HEAD" ? m_manager.head(request)
                                            : m_manager.sendCustomRequest(request, method, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    reply->deleteLater();
    return { reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
        reply->rawHeaderPairs() };
}
