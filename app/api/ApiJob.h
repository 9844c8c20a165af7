// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <optional>

struct ApiRequest
{
    QByteArray verb;
    ApiRoute route {};
    QString id = {}; ///< the `{id}` of the route, if it has one
    QUrlQuery query = {};
    std::optional<QJsonObject> body = {};
    /// Called with the remaining body after each chunk. May take something out of it that leaves it
    /// JSON. Returns the reason to read no further, if any.
    using BodyParser = std::function<std::optional<ApiError::Kind>(QByteArray &body)>;
    /// Makes a parser each time that the request is sent; may be empty.
    std::function<BodyParser()> bodyParserFactory = {};
};

/// One call of the API, from its request to its one result, through a task if the service makes one
/// of it. A GET follows redirects within the portal, and is retried after a transient error; any
/// other request is sent exactly once. Deletes itself after `finished`.
class ApiJob : public QObject
{
    Q_OBJECT

public:
    /// `context` is the receiver of the result; it is compared alone.
    ApiJob(ApiClient &client, ApiRequest request, const QObject *context);

    void start();
    void cancel();
    bool isFor(const QObject *context) const { return m_context == context; }

signals:
    void finished(const ApiResult<ApiEnvelope> &result);

private:
    void send(const ApiRequest &request);
    void sendTo(const QUrl &url);
    void open();
    bool followRedirect(const std::optional<QUrl> &to);
    bool scheduleRetry(const ApiResult<ApiEnvelope> &response);
    void onReceived(QByteArrayView piece);
    void onFinished();
    void abortWith(ApiError::Kind kind);
    void followTask(const ApiEnvelope &envelope);
    void finish(const ApiResult<ApiEnvelope> &result);
    ApiResult<ApiEnvelope> result();
    ApiError connectionError();
    std::optional<QUrl> redirectTarget() const;
    QString redirectHost() const;

    ApiClient &m_client;
    const ApiRequest m_request;
    const QObject *const m_context;
    ApiRequest m_current; ///< `m_request`, or the last poll of its task
    QUrl m_url; ///< of that, after redirects
    ApiLimits::Retries m_retries; ///< that remain
    int m_redirects = 0; ///< of that
    HttpConnection *m_connection = nullptr; ///< while in use
    ApiRequest::BodyParser m_bodyParser;
    QByteArray m_body;
    qint64 m_received = 0; ///< bytes of the body
    bool m_hasReconnected = false; ///< for `m_current`
    bool m_isFinished = false;
    QTimer m_deadline;
    QTimer m_pollTimer;
    QTimer m_retryTimer; ///< until the request is sent again
    QString m_taskId;
    std::optional<ApiError::Kind> m_abortKind;
};
