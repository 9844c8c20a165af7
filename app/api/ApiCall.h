#pragma once

#include "api/ApiEnvelope.h"
#include "api/ApiRoutes.h"

#include <QJsonObject>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>
#include <QUrlQuery>

#include <functional>
#include <optional>

class ApiClient;

struct ApiRequest
{
    QByteArray verb;
    ApiRoute route;
    QString id = {}; ///< the `{id}` of the route, if it has one
    QUrlQuery query = {};
    std::optional<QJsonObject> body = {};
    /// Is given what has come of the answer, again and again, and may take something out of it that
    /// leaves it well formed; the last time when it `isWhole`.
    std::function<void(QByteArray &answer, bool isWhole)> reader = {};
};

/// One call of the API, from its request to its one result, following a task if the service
/// answers with one. Deletes itself after `finished`.
class ApiCall : public QObject
{
    Q_OBJECT

public:
    /// `context` is whom the answer is for; it is only ever compared.
    ApiCall(ApiClient &client, ApiRequest request, const QObject *context);

    void start();
    void cancel();
    bool isFor(const QObject *context) const { return m_context == context; }

signals:
    void finished(const ApiResult<ApiEnvelope> &result);

private:
    void send(const ApiRequest &request);
    void open(const ApiRequest &request);
    void receive();
    void readPiece(bool isLast);
    void readReply();
    void abortAs(ApiError::Kind kind);
    void followTask(const ApiEnvelope &envelope);
    void finish(const ApiResult<ApiEnvelope> &result);
    HttpAnswer httpAnswer();
    ApiResult<ApiEnvelope> result();
    ApiError connectionError(int httpStatus);
    int httpStatus() const;
    QString host() const;
    QString redirectHost() const;

    ApiClient &m_client;
    const ApiRequest m_request;
    const QObject *const m_context;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    qint64 m_received = 0; ///< bytes of the body
    bool m_requestSent = false;
    bool m_isFinished = false;
    QList<QSslError> m_tlsErrors;
    QTimer m_deadline;
    QTimer m_nextPoll;
    QString m_taskId;
    std::optional<ApiError::Kind> m_abortedAs;
};
