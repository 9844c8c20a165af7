#include "api/ApiClient.h"

#include "api/ApiCall.h"
#include "api/OneShotBody.h"
#include "api/SystemProxies.h"

#include <QJsonDocument>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

ApiClient::ApiClient(
    QNetworkAccessManager &network, QUrl endpoint, Secret key, ApiRoutes routes, Limits limits)
    : m_network(&network)
    , m_endpoint(std::move(endpoint))
    , m_key(std::move(key))
    , m_routes(std::move(routes))
    , m_limits(limits)
{
}

ApiClient::~ApiClient()
{
    if (m_ownsNetwork)
        m_network->deleteLater(); // after the replies that still use it
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
    secure(http);
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
        return m_network->sendCustomRequest(http, request.verb);

    const QByteArray json = QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
    http.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    http.setHeader(QNetworkRequest::ContentLengthHeader, json.size());
    http.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneShotBody(json);
    QNetworkReply *reply = m_network->sendCustomRequest(http, request.verb, body);
    body->setParent(reply);
    return reply;
}

void ApiClient::setExtraAuthorities(const QByteArray &pem)
{
    Q_ASSERT(!m_tls && !m_ownsNetwork);
    if (pem.isEmpty())
        return;
    m_extraAuthorities = pem;
    // Qt keeps its connections by host and port alone, whomever they trusted when they were opened.
    // In a manager of their own, those of this client serve no other, nor others' this one.
    m_network = new QNetworkAccessManager(m_network);
    m_ownsNetwork = true;
    useSystemProxies(*m_network);
}

/// Loading TLS takes its time, which plain http to the loopback can do without.
void ApiClient::secure(QNetworkRequest &http)
{
    if (m_endpoint.scheme() != u"https")
        return;
    if (!m_tls) {
        m_tls = std::make_unique<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
        m_tls->setProtocol(QSsl::TlsV1_2OrLater);
        m_tls->addCaCertificates(QSslCertificate::fromData(m_extraAuthorities, QSsl::Pem));
    }
    http.setSslConfiguration(*m_tls);
}
