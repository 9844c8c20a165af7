// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiEnvelope.h"
#include "app/api/ApiLimits.h"
#include "app/api/ApiRoutes.h"
#include "app/secrets/Secret.h"

#include <QObject>
#include <QUrl>

#include <memory>

class ApiJob;
class HttpConnection;
class HttpConnectionPool;
class ApiListFetcher;
struct ApiRequest;

/// Speaks to one endpoint with one key.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    ApiClient(QUrl endpoint, Secret key, ApiRoutes routes, ApiLimits limits);
    ApiClient(QUrl endpoint, Secret key)
        : ApiClient(std::move(endpoint), std::move(key), {}, {})
    {
    }
    ~ApiClient() override;

    /// Takes effect with the next request, also with the next poll of a task that was started with
    /// another key, because that key may have been deleted.
    void setKey(Secret key) { m_key = std::move(key); }
    bool hasKey() const { return !m_key.isEmpty(); }
    Secret key() const { return m_key; }
    /// Trusts these certificates, in PEM, besides those that the system trusts. To be set before
    /// the first call.
    void setExtraAuthorities(const QByteArray &pem);

    /// Makes a client for the same endpoint with other connections and without a key, which may
    /// live in another thread.
    std::unique_ptr<ApiClient> clone() const;
    /// Sets the language of the service's messages, as HTTP names it; by default that of QLocale.
    void setLanguage(const QByteArray &language) { m_language = language; }
    QByteArray language() const;
    /// Returns the fetcher of this client's long lists.
    ApiListFetcher &lists();

    template <typename T>
    using Decoder = std::function<ApiResult<T>(const ApiEnvelope &)>;

    /// Calls `done` once with the decoded response, unless `context` or this client was destroyed.
    template <typename T>
    void send(const ApiRequest &request, QObject *context, Decoder<T> decode, ApiHandler<T> done)
    {
        sendRaw(request, context,
            [decode = std::move(decode), done = std::move(done)](
                const ApiResult<ApiEnvelope> &result) {
                done(result ? decode(result.value()) : ApiResult<T>(result.error()));
            });
    }

    /// Ends the calls of this `context`, with `Cancelled`.
    void cancelCalls(const QObject *context);

    QUrl url(ApiRoute route, const QString &id = {}) const;
    QUrl url(const ApiRequest &request) const;
    QString host() const { return m_endpoint.authority(); }
    const ApiLimits &limits() const { return m_limits; }

private:
    friend class ApiJob;
    void sendRaw(const ApiRequest &request, QObject *context,
        std::function<void(const ApiResult<ApiEnvelope> &)> done);
    HttpConnectionPool &connections();
    /// Returns the bytes of the request.
    QByteArray compose(const ApiRequest &request, const QUrl &url) const;

    const QUrl m_endpoint;
    Secret m_key;
    QByteArray m_extraAuthorities;
    std::unique_ptr<HttpConnectionPool> m_connections; ///< made for the first call
    const ApiRoutes m_routes;
    const ApiLimits m_limits;
    QByteArray m_language;
    std::unique_ptr<ApiListFetcher> m_lists; ///< made for the first list
};
