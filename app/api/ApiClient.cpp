#include "api/ApiClient.h"

#include "api/ApiCall.h"
#include "api/OneShotBody.h"

#include <QJsonDocument>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

ApiClient::ApiClient(
    QNetworkAccessManager &network, QUrl endpoint, Secret key, ApiRoutes routes, Limits limits)
    : m_network(network)
    , m_endpoint(std::move(endpoint))
    , m_key(std::move(key))
    , m_routes(std::move(routes))
    , m_limits(limits)
{
}

void ApiClient::sendRaw(const ApiRequest &request, QObject *context,
    std::function<void(const ApiResult<ApiEnvelope> &)> done)
{
    auto *call = new ApiCall(*this, request, context);
    connect(call, &ApiCall::finished, context, std::move(done));
    call->start();
}

void ApiClient::cancelCallsOf(const QObject *context)
{
    for (ApiCall *call : findChildren<ApiCall *>(Qt::FindDirectChildrenOnly)) {
        if (call->isFor(context))
            call->cancel();
    }
}

QUrl ApiClient::url(ApiRoute route, const QString &id) const
{
    QUrl url = m_endpoint;
    url.setPath(
        m_endpoint.path(QUrl::FullyEncoded) + m_routes.encodedPath(route, id), QUrl::TolerantMode);
    return url;
}

QNetworkReply *ApiClient::open(const ApiRequest &request)
{
    QUrl url = this->url(request.route, request.id);
    url.setQuery(request.query);

    QNetworkRequest http(url);
    // Qt's own policy would carry the key to another origin.
    http.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    http.setTransferTimeout(static_cast<int>(m_limits.inactivity.count()));
    http.setRawHeader("MC-Api-Key", QByteArray(m_key.utf8().constData(), m_key.utf8().size()));
    http.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Llavero/" LLAVERO_VERSION));
    http.setRawHeader("Accept", "application/json");
    http.setRawHeader("Accept-Language", QLocale().bcp47Name().toLatin1());
    if (!request.body)
        return m_network.sendCustomRequest(http, request.verb);

    const QByteArray json = QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
    http.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    http.setHeader(QNetworkRequest::ContentLengthHeader, json.size());
    http.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneShotBody(json);
    QNetworkReply *reply = m_network.sendCustomRequest(http, request.verb, body);
    body->setParent(reply);
    return reply;
}

void ApiClient::setExtraAuthorities(const QByteArray &pem)
{
    m_extraAuthorities = pem;
}
