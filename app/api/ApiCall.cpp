#include "api/ApiCall.h"

#include "api/ApiClient.h"
#include "api/ConnectionFault.h"
#include "api/TlsProblems.h"

#include <algorithm>

using namespace std::chrono_literals;

/// Of a long answer, so that it is not all in memory when it comes faster than it is read.
static constexpr qint64 mostUnread = 256 * 1024;
static constexpr qint64 piece = 64 * 1024;

ApiCall::ApiCall(ApiClient &client, ApiRequest request, const QObject *context)
    : QObject(&client)
    , m_client(client)
    , m_request(std::move(request))
    , m_context(context)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { abortAs(ApiError::Kind::TimedOut); });
    m_nextPoll.setSingleShot(true);
    m_nextPoll.setInterval(client.limits().firstPoll);
    connect(&m_nextPoll, &QTimer::timeout, this,
        [this] { send({ .verb = "GET", .route = ApiRoute::Task, .id = m_taskId }); });
}

void ApiCall::start()
{
    m_deadline.start(m_client.limits().deadline);
    send(m_request);
}

void ApiCall::cancel()
{
    abortAs(ApiError::Kind::Cancelled);
}

void ApiCall::send(const ApiRequest &request)
{
    m_client.prepare(this, [this, request] {
        if (!m_isFinished)
            open(request);
    });
}

void ApiCall::open(const ApiRequest &request)
{
    m_body.clear();
    m_received = 0;
    m_requestSent = false;
    m_tlsErrors.clear();
    m_reply = m_client.open(request);
    m_reply->setParent(this);
    if (m_request.reader)
        m_reply->setReadBufferSize(mostUnread);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCall::receive);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::finished, this, &ApiCall::readReply);
}

/// In pieces into the same memory, where there is a reader: it finds them in the processor's cache.
void ApiCall::receive()
{
    for (qint64 more = 1; more > 0 && m_reply->bytesAvailable() > 0;) {
        const qsizetype before = m_body.size();
        m_body.resize(before + std::min(m_reply->bytesAvailable(), piece));
        more = std::max<qint64>(m_reply->read(m_body.data() + before, m_body.size() - before), 0);
        m_body.truncate(before + more);
        m_received += more;
        if (m_received > m_client.limits().answerBytes)
            return abortAs(ApiError::Kind::UnexpectedAnswer);
        readPiece(false);
    }
}

void ApiCall::readPiece(bool isLast)
{
    if (m_request.reader && httpStatus() == 200)
        m_request.reader(m_body, isLast);
}

int ApiCall::httpStatus() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void ApiCall::abortAs(ApiError::Kind kind)
{
    m_abortedAs = kind;
    if (m_reply && m_reply->isRunning())
        m_reply->abort(); // emits finished, so that there is one way out
    else
        finish(ApiError { .kind = kind, .host = host(), .outcomeUnknown = !m_taskId.isEmpty() });
}

void ApiCall::readReply()
{
    const ApiResult<ApiEnvelope> answer = result();
    m_reply->deleteLater();
    if (answer && answer.value().task
        && answer.value().task->status == ApiEnvelope::Task::Status::Pending)
        followTask(answer.value());
    else
        finish(answer);
}

HttpAnswer ApiCall::httpAnswer()
{
    if (m_reply->isOpen()) { // it is not once it has been aborted
        receive();
        readPiece(true);
    }
    return { .status = httpStatus(),
        .body = m_body,
        .retryAfter = m_reply->rawHeader("Retry-After"),
        .redirectHost = redirectHost() };
}

ApiResult<ApiEnvelope> ApiCall::result()
{
    const QNetworkReply::NetworkError fault = m_reply->error();
    const HttpAnswer answer = httpAnswer();
    // An answer with a status of 400 or more is an "error" to Qt, and so is a redirect of a body
    // that cannot be sent again; they are answers to us. The faults of the connection have codes
    // below 100 or none of the answer's own.
    const bool isAnswer
        = answer.status >= 300 && fault >= QNetworkReply::ContentAccessDenied && !m_abortedAs;
    if (fault == QNetworkReply::NoError || isAnswer) {
        ApiResult<ApiEnvelope> envelope = readEnvelope(answer);
        const bool taskFailed
            = !envelope && envelope.error().kind == ApiError::Kind::Rejected && answer.status < 400;
        if (envelope || m_taskId.isEmpty() || taskFailed)
            return envelope;
        // Losing sight of a task says nothing about the change that it makes.
        ApiError error = envelope.error();
        error.outcomeUnknown = true;
        return error;
    }
    return connectionError(answer.status);
}

ApiError ApiCall::connectionError(int httpStatus)
{
    const auto fault = ConnectionFault::of(*m_reply, m_requestSent);
    return { .kind = m_abortedAs.value_or(fault.kind()),
        .tls = tlsProblem(m_tlsErrors),
        .host = host(),
        .httpStatus = httpStatus,
        .technicalDetail = m_reply->errorString(),
        .outcomeUnknown = !fault.isBeforeSending() || !m_taskId.isEmpty() };
}

QString ApiCall::host() const
{
    return m_client.url(m_request.route).authority();
}

/// The host to which an answer sends the call on, when it is another than the portal.
QString ApiCall::redirectHost() const
{
    const QUrl from = m_reply->url();
    QUrl to
        = from.resolved(m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    to.setUserInfo({});
    return to.authority() == from.authority() ? QString() : to.authority();
}

void ApiCall::followTask(const ApiEnvelope &envelope)
{
    if (m_taskId.isEmpty())
        m_deadline.start(m_client.limits().taskDeadline);
    else
        m_nextPoll.setInterval(
            std::min<std::chrono::milliseconds>(m_nextPoll.intervalAsDuration() * 2, 2s));
    m_taskId = envelope.task->id;
    m_nextPoll.start();
}

void ApiCall::finish(const ApiResult<ApiEnvelope> &result)
{
    m_isFinished = true;
    m_deadline.stop();
    m_nextPoll.stop();
    setParent(nullptr); // the client no longer counts it among the calls in flight
    deleteLater();
    emit finished(result);
}
