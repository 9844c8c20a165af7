// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiClient.h"

#include "app/api/ApiJob.h"
#include "app/api/ApiListFetcher.h"
#include "app/api/PagedList.h"
#include "app/http/HttpConnectionPool.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

ApiClient::ApiClient(QUrl endpoint, Secret key, ApiRoutes routes, ApiLimits limits)
    : m_endpoint(std::move(endpoint))
    , m_key(std::move(key))
    , m_routes(std::move(routes))
    , m_limits(limits)
{
}

ApiClient::~ApiClient() = default;

void ApiClient::sendRaw(const ApiRequest &request, QObject *context,
    std::function<void(const ApiResult<ApiEnvelope> &)> done)
{
    auto *call = new ApiJob(*this, request, context);
    connect(call, &ApiJob::finished, context, std::move(done));
    call->start();
}

std::unique_ptr<ApiClient> ApiClient::clone() const
{
    auto clone = std::make_unique<ApiClient>(m_endpoint, Secret(), m_routes, m_limits);
    clone->setExtraAuthorities(m_extraAuthorities);
    return clone;
}

QByteArray ApiClient::language() const
{
    return m_language.isEmpty() ? QLocale().bcp47Name().toLatin1() : m_language;
}

ApiListFetcher &ApiClient::lists()
{
    if (!m_lists)
        m_lists = std::make_unique<ApiListFetcher>(*this);
    return *m_lists;
}

void ApiClient::cancelCalls(const QObject *context)
{
    if (m_lists)
        m_lists->cancelFetches(context);
    for (PagedList *list : findChildren<PagedList *>(Qt::FindDirectChildrenOnly)) {
        if (list->isFor(context))
            list->cancel();
    }
    for (ApiJob *call : findChildren<ApiJob *>(Qt::FindDirectChildrenOnly)) {
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

HttpConnectionPool &ApiClient::connections()
{
    if (!m_connections)
        m_connections
            = std::make_unique<HttpConnectionPool>(HttpConnection::Config { .origin = m_endpoint,
                                                       .inactivity = m_limits.inactivityTimeout },
                m_extraAuthorities, m_limits.maxIdle);
    return *m_connections;
}

/// The socket writes what it is given: a line break would end the header, and could begin another
/// request.
static void addHeader(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    const auto isPrintable = [](char c) { return c >= ' ' && c <= '~'; };
    if (value.isEmpty() || !std::all_of(value.cbegin(), value.cend(), isPrintable))
        return;
    bytes += name;
    bytes += ": ";
    bytes += value;
    bytes += "\r\n";
}

QByteArray ApiClient::compose(const ApiRequest &request, const QUrl &url) const
{
    const auto target = QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment;
    const auto authority = QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemovePath
        | QUrl::RemoveQuery | QUrl::RemoveFragment;
    const QByteArray json
        = request.body ? QJsonDocument(*request.body).toJson(QJsonDocument::Compact) : QByteArray();
    QByteArray bytes;
    bytes.reserve(4096 + url.toString().size() * 3 + json.size()); // no second copy of the key
    bytes += request.verb + ' ' + url.toEncoded(target) + " HTTP/1.1\r\n";
    addHeader(bytes, "Host", url.toEncoded(authority).sliced(2));
    addHeader(bytes, "Connection", "keep-alive");
    addHeader(bytes, "MC-Api-Key", m_key.utf8());
    addHeader(bytes, "User-Agent", "Llavero/" LLAVERO_VERSION);
    addHeader(bytes, "Accept", "application/json");
    addHeader(bytes, "Accept-Encoding", "gzip");
    addHeader(bytes, "Accept-Language", language());
    if (request.body)
        addHeader(bytes, "Content-Type", "application/json");
    if (request.verb != "GET")
        addHeader(bytes, "Content-Length", QByteArray::number(json.size()));
    bytes += "\r\n";
    bytes += json;
    return bytes;
}

void ApiClient::setExtraAuthorities(const QByteArray &pem)
{
    Q_ASSERT(!m_connections);
    m_extraAuthorities = pem;
}
