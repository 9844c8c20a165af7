// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiEnvelope.h"
#include "app/api/ApiRoutes.h"
#include "app/api/RetryPolicy.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <optional>

class ApiClient;
class HttpConnection;

struct ApiRequest
{
    QByteArray verb;
    ApiRoute route {};
    QString id = {}; ///< the `{id}` of the route, if it has one
    QUrlQuery query = {};
    std::optional<QJsonObject> body = {};
    /// Is given what has come of the answer, again and again, and may take something out of it that
    /// leaves it well formed; the last time when it `isWhole`. Says why to read no further, if so.
    using Reader = std::function<std::optional<ApiError::Kind>(QByteArray &answer, bool isWhole)>;
    /// Makes a reader for each time that the request is sent; not called where there is none.
    std::function<Reader()> makeReader = {};
};

/// One call of the API, from its request to its one result, following a task if the service
/// answers with one. What changes nothing follows redirects within the portal, and is sent again
/// after a passing fault; all else is sent exactly once. Deletes itself after `finished`.
class ApiJob : public QObject
{
    Q_OBJECT

public:
    /// `context` is whom the answer is for; it is only ever compared.
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
    bool followsRedirect(const std::optional<QUrl> &to);
    bool reconnects(bool isPromising);
    bool triesAgain(const ApiResult<ApiEnvelope> &answer);
    void receive(QByteArrayView piece);
    std::optional<ApiError::Kind> readPiece(bool isLast);
    void readReply();
    void abortAs(ApiError::Kind kind);
    void followTask(const ApiEnvelope &envelope);
    void finish(const ApiResult<ApiEnvelope> &result);
    ApiResult<ApiEnvelope> result();
    ApiError connectionError();
    int httpStatus() const;
    QString host() const;
    std::optional<QUrl> redirectTarget() const;
    QString redirectHost() const;

    ApiClient &m_client;
    const ApiRequest m_request;
    const QObject *const m_context;
    ApiRequest m_current; ///< `m_request`, or the last question after its task
    QUrl m_url; ///< where that goes
    RetryPolicy m_retries; ///< of that
    int m_redirects = 0; ///< of that
    HttpConnection *m_connection = nullptr; ///< while it is used
    ApiRequest::Reader m_reader;
    QByteArray m_body;
    qint64 m_received = 0; ///< bytes of the body
    bool m_hasReconnected = false; ///< for `m_current`
    bool m_isFinished = false;
    QTimer m_deadline;
    QTimer m_nextPoll;
    QTimer m_pause; ///< until it is sent again
    QString m_taskId;
    std::optional<ApiError::Kind> m_abortedAs;
};
