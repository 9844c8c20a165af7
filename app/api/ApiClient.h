// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiEnvelope.h"
#include "app/api/ApiRoutes.h"
#include "app/api/RetryPolicy.h"
#include "app/secrets/Secret.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

class ApiJob;
class HttpConnection;
class HttpConnections;
class KeyListThread;
struct ApiRequest;

/// Speaks to one endpoint with one key.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds inactivity { 10'000 }; ///< without a byte
        std::chrono::milliseconds idle { 30'000 }; ///< of a connection that is used again
        /// For one call, however lively, with all its redirects and repetitions.
        std::chrono::milliseconds deadline { 30'000 };
        std::chrono::milliseconds taskDeadline { 120'000 }; ///< for a change done as a task
        std::chrono::milliseconds firstPoll { 100 }; ///< doubles up to 2 s
        qint64 answerBytes = 256 * 1024 * 1024;
        /// Of an answer, or a part of one, that cannot be read in pieces.
        qint64 wholeBytes = 16 * 1024 * 1024;
        qint64 rows = 2'000'000; ///< of a list, over all its pages
        RetryPolicy::Limits retry {};
    };

    ApiClient(QUrl endpoint, Secret key, ApiRoutes routes, Limits limits);
    ApiClient(QUrl endpoint, Secret key)
        : ApiClient(std::move(endpoint), std::move(key), {}, {})
    {
    }
    ~ApiClient() override;

    /// From the next request on; those on their way keep the key with which they were sent. The
    /// polls of a task that began with another key use this one, for the other may be gone.
    void setKey(Secret key) { m_key = std::move(key); }
    bool hasKey() const { return !m_key.isEmpty(); }
    Secret key() const { return m_key; }
    /// Trusts these certificates, in PEM, besides those that the system trusts. To be set before
    /// the first call.
    void setExtraAuthorities(const QByteArray &pem);

    /// Makes a client for the same endpoint, with connections of its own and no key yet, perhaps
    /// for another thread.
    std::unique_ptr<ApiClient> clone() const;
    /// For the service's sentences, as HTTP names it; the program's own when none is set.
    void setLanguage(const QByteArray &language) { m_language = language; }
    QByteArray language() const;
    /// Where lists of keys are fetched.
    KeyListThread &lists();

    template <typename T>
    using Decoder = std::function<ApiResult<T>(const ApiEnvelope &)>;

    /// Calls `done` once, with what `decode` makes of the answer, unless `context` or this client
    /// has gone.
    template <typename T>
    void send(const ApiRequest &request, QObject *context, Decoder<T> decode, ApiHandler<T> done)
    {
        sendRaw(request, context,
            [decode = std::move(decode), done = std::move(done)](
                const ApiResult<ApiEnvelope> &result) {
                done(result ? decode(result.value()) : ApiResult<T>(result.error()));
            });
    }

    /// Ends the calls that were made with this `context`, with `Cancelled`.
    void cancelCallsOf(const QObject *context);

    QUrl url(ApiRoute route, const QString &id = {}) const;
    QUrl url(const ApiRequest &request) const;
    QString host() const { return m_endpoint.authority(); }
    const Limits &limits() const { return m_limits; }

private:
    friend class ApiJob;
    void sendRaw(const ApiRequest &request, QObject *context,
        std::function<void(const ApiResult<ApiEnvelope> &)> done);
    HttpConnections &connections();
    /// The bytes of the request.
    QByteArray compose(const ApiRequest &request, const QUrl &url) const;

    const QUrl m_endpoint;
    Secret m_key;
    QByteArray m_extraAuthorities;
    std::unique_ptr<HttpConnections> m_connections; ///< from the first call on
    const ApiRoutes m_routes;
    const Limits m_limits;
    QByteArray m_language;
    std::unique_ptr<KeyListThread> m_lists; ///< from the first list on
};
