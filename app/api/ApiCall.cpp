// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ApiCall.h"

#include "api/ApiClient.h"
#include "api/ConnectionFault.h"
#include "api/TlsProblems.h"

#include <algorithm>

using namespace std::chrono_literals;

/// Of a long answer, so that it is not all in memory when it comes faster than it is read.
static constexpr qint64 mostUnread = 256 * 1024;
static constexpr qint64 piece = 64 * 1024;
static constexpr int mostRedirects = 5;

ApiCall::ApiCall(ApiClient &client, ApiRequest request, const QObject *context)
    : QObject(&client)
    , m_client(client)
    , m_request(std::move(request))
    , m_context(context)
    , m_retries(client.limits().retry)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { abortAs(ApiError::Kind::TimedOut); });
    m_nextPoll.setSingleShot(true);
    m_nextPoll.setInterval(client.limits().firstPoll);
    connect(&m_nextPoll, &QTimer::timeout, this,
        [this] { send({ .verb = "GET", .route = ApiRoute::Task, .id = m_taskId }); });
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // never before what the service asked for
    connect(&m_pause, &QTimer::timeout, this, [this] { sendTo(m_client.url(m_current)); });
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
    m_current = request;
    m_retries = RetryPolicy(m_client.limits().retry);
    m_redirects = 0;
    sendTo(m_client.url(m_current));
}

void ApiCall::sendTo(const QUrl &url)
{
    m_url = url;
    m_client.prepare(this, [this] {
        if (!m_isFinished)
            open();
    });
}

void ApiCall::open()
{
    m_body.clear();
    m_received = 0;
    m_requestSent = false;
    m_tlsErrors.clear();
    m_reader = m_current.makeReader ? m_current.makeReader() : ApiRequest::Reader();
    m_reply = m_client.open(m_current, m_url);
    m_reply->setParent(this);
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
            return abortAs(ApiError::Kind::TooLarge);
        readPiece(false);
        if (m_body.size() > m_client.limits().wholeBytes)
            return abortAs(ApiError::Kind::TooLarge);
    }
}

void ApiCall::readPiece(bool isLast)
{
    if (!m_reader || httpStatus() != 200)
        return;
    if (const auto why = m_reader(m_body, isLast))
        abortAs(*why);
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
    if (followsRedirect() || triesAgain(answer))
        return;
    const bool isChange = m_request.verb != "GET"; // a list has taken its rows out of the answer
    if (answer && isChange && answer.value().task
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
        .host = host(),
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

/// Where an answer sends the call on.
std::optional<QUrl> ApiCall::redirectTarget() const
{
    const QUrl to = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (httpStatus() < 300 || httpStatus() >= 400 || to.isEmpty() || !to.isValid())
        return std::nullopt;
    return m_url.resolved(to);
}

/// With the scheme, when that alone is another one.
QString ApiCall::redirectHost() const
{
    const auto to = redirectTarget();
    if (!to)
        return {};
    const QString host = to->authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    return host == m_url.authority() && to->scheme() != m_url.scheme()
        ? to->scheme() + QStringLiteral("://") + host
        : host;
}

static bool isSameOrigin(const QUrl &to, const QUrl &from)
{
    const int port = from.scheme() == u"https" ? 443 : 80;
    return to.scheme() == from.scheme() && to.host() == from.host()
        && to.port(port) == from.port(port) && to.userInfo().isEmpty();
}

bool ApiCall::followsRedirect()
{
    const auto to = redirectTarget();
    if (!to || m_abortedAs || m_current.verb != "GET" || !isSameOrigin(*to, m_url)
        || ++m_redirects > mostRedirects)
        return false;
    sendTo(*to);
    return true;
}

bool ApiCall::triesAgain(const ApiResult<ApiEnvelope> &answer)
{
    if (answer || m_abortedAs || m_current.verb != "GET")
        return false;
    const auto pause = m_retries.pauseAfter(answer.error());
    if (!pause || *pause >= m_deadline.remainingTimeAsDuration())
        return false;
    m_redirects = 0;
    m_pause.start(*pause);
    return true;
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
    m_pause.stop();
    setParent(nullptr); // the client no longer counts it among the calls in flight
    deleteLater();
    emit finished(result);
}
