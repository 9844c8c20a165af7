// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ApiClient.h"

#include "api/ApiCall.h"
#include "api/KeyListThread.h"
#include "api/OneShotBody.h"
#include "api/SecureNetwork.h"

#include <QJsonDocument>
#include <QLocale>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>

ApiClient::ApiClient(
    QNetworkAccessManager &network, QUrl endpoint, Secret key, ApiRoutes routes, Limits limits)
    : m_network(network)
    , m_endpoint(std::move(endpoint))
    , m_key(std::move(key))
    , m_routes(std::move(routes))
    , m_limits(limits)
{
    // Only plain http to the loopback goes this way, which no system setting may lead elsewhere.
    m_network.setProxy(QNetworkProxy::NoProxy);
}

ApiClient::~ApiClient()
{
    if (m_secureNetwork)
        m_secureNetwork->deleteLater(); // after the replies that still use it
}

void ApiClient::sendRaw(const ApiRequest &request, QObject *context,
    std::function<void(const ApiResult<ApiEnvelope> &)> done)
{
    auto *call = new ApiCall(*this, request, context);
    connect(call, &ApiCall::finished, context, std::move(done));
    call->start();
}

std::unique_ptr<ApiClient> ApiClient::twin(QNetworkAccessManager &network) const
{
    auto twin = std::make_unique<ApiClient>(network, m_endpoint, Secret(), m_routes, m_limits);
    twin->setExtraAuthorities(m_extraAuthorities);
    return twin;
}

QByteArray ApiClient::language() const
{
    return m_language.isEmpty() ? QLocale().bcp47Name().toLatin1() : m_language;
}

KeyListThread &ApiClient::lists()
{
    if (!m_lists)
        m_lists = std::make_unique<KeyListThread>(*this);
    return *m_lists;
}

void ApiClient::cancelCallsOf(const QObject *context)
{
    if (m_lists)
        m_lists->cancelFetchesOf(context);
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

QUrl ApiClient::url(const ApiRequest &request) const
{
    QUrl url = this->url(request.route, request.id);
    url.setQuery(request.query);
    return url;
}

/// Plain http does without loading TLS, which takes its time.
void ApiClient::prepare(QObject *context, std::function<void()> then)
{
    if (m_endpoint.scheme() != u"https")
        return then();
    if (!m_secureNetwork)
        m_secureNetwork = new SecureNetwork(m_extraAuthorities, &m_network);
    m_secureNetwork->prepare(m_endpoint, context, std::move(then));
}

/// Qt writes what it is given: a line break would end the header, and could begin another request.
static void setHeader(QNetworkRequest &http, const QByteArray &name, const QByteArray &value)
{
    const auto isPrintable = [](char c) { return c >= ' ' && c <= '~'; };
    if (!value.isEmpty() && std::all_of(value.cbegin(), value.cend(), isPrintable))
        http.setRawHeader(name, value);
}

QNetworkReply *ApiClient::open(const ApiRequest &request, const QUrl &url)
{
    QNetworkRequest http(url);
    if (m_secureNetwork)
        http.setSslConfiguration(m_secureNetwork->tls());
    // Qt's own policy would carry the key to another origin.
    http.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(
        QNetworkRequest::Http2AllowedAttribute, false); // what is sent once is so by 1.1
    http.setTransferTimeout(static_cast<int>(m_limits.inactivity.count()));
    setHeader(http, "MC-Api-Key", QByteArray(m_key.utf8().constData(), m_key.utf8().size()));
    http.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Llavero/" LLAVERO_VERSION));
    setHeader(http, "Accept", "application/json");
    setHeader(http, "Accept-Language", language());
    QNetworkAccessManager &network = m_secureNetwork ? *m_secureNetwork : m_network;
    QByteArray json;
    if (request.body) {
        json = QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
        http.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    }
    // Also where there is no body: Qt would send that again by itself.
    http.setHeader(QNetworkRequest::ContentLengthHeader, json.size());
    http.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneShotBody(json);
    QNetworkReply *reply = network.sendCustomRequest(http, request.verb, body);
    body->setParent(reply);
    return reply;
}

void ApiClient::setExtraAuthorities(const QByteArray &pem)
{
    Q_ASSERT(!m_secureNetwork);
    m_extraAuthorities = pem;
}
