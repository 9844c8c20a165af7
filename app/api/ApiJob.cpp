// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiJob.h"

#include "app/api/ApiClient.h"
#include "app/http/HttpConnections.h"
#include "app/http/TlsErrors.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

static constexpr int mostRedirects = 5;

ApiJob::ApiJob(ApiClient &client, ApiRequest request, const QObject *context)
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

void ApiJob::start()
{
    m_deadline.start(m_client.limits().deadline);
    send(m_request);
}

void ApiJob::cancel()
{
    abortAs(ApiError::Kind::Cancelled);
}

void ApiJob::send(const ApiRequest &request)
{
    m_current = request;
    m_retries = RetryPolicy(m_client.limits().retry);
    m_redirects = 0;
    m_hasReconnected = false;
    sendTo(m_client.url(m_current));
}

void ApiJob::sendTo(const QUrl &url)
{
    m_url = url;
    if (m_url.path().isEmpty()) // of a redirect
        m_url.setPath(QStringLiteral("/"));
    m_client.connections().prepare(this, [this] {
        if (!m_isFinished)
            open();
    });
}

void ApiJob::open()
{
    m_body.clear();
    m_received = 0;
    m_reader = m_current.makeReader ? m_current.makeReader() : ApiRequest::Reader();
    m_connection = m_client.connections().take(this);
    connect(m_connection, &HttpConnection::received, this, &ApiJob::receive);
    connect(m_connection, &HttpConnection::finished, this, &ApiJob::readReply);
    m_connection->send(m_client.compose(m_current, m_url));
}

/// In pieces into the same memory, where there is a reader: it finds them in the processor's cache.
void ApiJob::receive(QByteArrayView piece)
{
    m_body += piece;
    m_received += piece.size();
    if (m_received > m_client.limits().answerBytes)
        return abortAs(ApiError::Kind::TooLarge);
    if (const auto reason = readPiece(false))
        return abortAs(*reason);
    if (m_body.size() > m_client.limits().wholeBytes)
        abortAs(ApiError::Kind::TooLarge);
}

std::optional<ApiError::Kind> ApiJob::readPiece(bool isLast)
{
    return m_reader && httpStatus() == 200 ? m_reader(m_body, isLast) : std::nullopt;
}

int ApiJob::httpStatus() const
{
    return m_connection->status();
}

void ApiJob::abortAs(ApiError::Kind kind)
{
    m_abortedAs = kind;
    if (m_connection)
        m_connection->abort(); // emits finished, so that there is one way out
    else
        finish(ApiError { .kind = kind, .host = host(), .outcomeUnknown = !m_taskId.isEmpty() });
}

/// True where the connection was used before, and was silent from the beginning of this request: it
/// may be one that a network or a balancer dropped without a word.
static bool isDeadConnection(const HttpConnection &connection)
{
    return connection.isReused() && connection.status() == 0 && connection.fault()
        && connection.fault()->cause == NetworkFailure::Cause::TimedOut;
}

void ApiJob::readReply()
{
    const ApiResult<ApiEnvelope> answer = result();
    const auto redirect = redirectTarget();
    HttpConnection *connection = std::exchange(m_connection, nullptr);
    connection->disconnect(this);
    const bool isDead = isDeadConnection(*connection);
    if (connection->fault())
        m_client.connections().dropIdle(); // what has befallen this one has befallen the others
    const bool isUnknown = !answer && answer.error().kind == ApiError::Kind::Tls
        && answer.error().tls.reason == TlsError::Reason::UnknownIssuer;
    if (isUnknown)
        m_client.connections().reloadAuthorities(); // here, and whenever the user has added one
    const bool mayBeKnown = isUnknown && connection->way().tls->caCertificates().isEmpty();
    m_client.connections().giveBack(connection);
    if (reconnects(isDead && m_current.verb == "GET") || reconnects(mayBeKnown)
        || followsRedirect(redirect) || triesAgain(answer))
        return;
    const bool isChange = m_request.verb != "GET"; // a list has taken its rows out of the answer
    if (answer && isChange && answer.value().task
        && answer.value().task->status == ApiEnvelope::Task::Status::Pending)
        followTask(answer.value());
    else
        finish(answer);
}

ApiResult<ApiEnvelope> ApiJob::result()
{
    if (!m_abortedAs && !m_connection->fault())
        m_abortedAs = readPiece(true);
    if (m_abortedAs || m_connection->fault())
        return connectionError();
    ApiResult<ApiEnvelope> envelope = readEnvelope({ .status = httpStatus(),
        .body = m_body,
        .retryAfter = m_connection->header("retry-after"),
        .host = host(),
        .redirectHost = redirectHost() });
    const bool taskFailed
        = !envelope && envelope.error().kind == ApiError::Kind::Rejected && httpStatus() < 400;
    if (envelope || m_taskId.isEmpty() || taskFailed)
        return envelope;
    // Losing sight of a task says nothing about the change that it makes.
    ApiError error = envelope.error();
    error.outcomeUnknown = true;
    return error;
}

ApiError ApiJob::connectionError()
{
    const auto fault = m_connection->fault().value_or(NetworkFailure { .requestSent = true });
    return { .kind = m_abortedAs.value_or(toErrorKind(fault)),
        .tls = tlsProblem(m_connection->tlsErrors(), m_connection->certificates(),
            m_connection->way().tls.value_or(QSslConfiguration()).caCertificates()),
        .host = host(),
        .proxyHost = m_connection->way().proxy.hostName(),
        .httpStatus = httpStatus(),
        .technicalDetail = m_connection->faultDetail(),
        .outcomeUnknown = fault.requestSent || !m_taskId.isEmpty() };
}

QString ApiJob::host() const
{
    return m_client.url(m_request.route).authority();
}

/// Where an answer sends the call on.
std::optional<QUrl> ApiJob::redirectTarget() const
{
    const QUrl to = QUrl::fromEncoded(m_connection->header("location"));
    if (httpStatus() < 300 || httpStatus() >= 400 || to.isEmpty() || !to.isValid())
        return std::nullopt;
    return m_url.resolved(to);
}

/// With the scheme, when that alone is another one.
QString ApiJob::redirectHost() const
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

bool ApiJob::reconnects(bool isPromising)
{
    if (!isPromising || m_abortedAs || m_hasReconnected)
        return false;
    m_hasReconnected = true;
    sendTo(m_url);
    return true;
}

bool ApiJob::followsRedirect(const std::optional<QUrl> &to)
{
    if (!to || m_abortedAs || m_current.verb != "GET" || !isSameOrigin(*to, m_url)
        || ++m_redirects > mostRedirects)
        return false;
    sendTo(*to);
    return true;
}

bool ApiJob::triesAgain(const ApiResult<ApiEnvelope> &answer)
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

void ApiJob::followTask(const ApiEnvelope &envelope)
{
    if (m_taskId.isEmpty())
        m_deadline.start(m_client.limits().taskDeadline);
    else
        m_nextPoll.setInterval(
            std::min<std::chrono::milliseconds>(m_nextPoll.intervalAsDuration() * 2, 2s));
    m_taskId = envelope.task->id;
    m_nextPoll.start();
}

void ApiJob::finish(const ApiResult<ApiEnvelope> &result)
{
    m_isFinished = true;
    m_deadline.stop();
    m_nextPoll.stop();
    m_pause.stop();
    setParent(nullptr); // the client no longer counts it among the calls in flight
    deleteLater();
    emit finished(result);
}
