// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiJob.h"

#include "app/http/HttpConnectionPool.h"
#include "app/http/TlsError.h"
#include "app/platform/Jitter.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace std::chrono_literals;

static constexpr int maxRedirects = 5;

ApiJob::ApiJob(ApiClient &client, ApiRequest request, const QObject *context)
    : QObject(&client)
    , m_client(client)
    , m_request(std::move(request))
    , m_context(context)
    , m_retries(client.limits().retry)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { abortWith(ApiError::Kind::TimedOut); });
    m_pollTimer.setSingleShot(true);
    m_pollTimer.setInterval(client.limits().firstPollDelay);
    connect(&m_pollTimer, &QTimer::timeout, this,
        [this] { send({ .verb = "GET", .route = ApiRoute::Task, .id = m_taskId }); });
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setTimerType(Qt::PreciseTimer); // not before the time that the service named
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { sendTo(m_client.url(m_current)); });
}

void ApiJob::start()
{
    m_deadline.start(m_client.limits().deadline);
    send(m_request);
}

void ApiJob::cancel()
{
    abortWith(ApiError::Kind::Cancelled);
}

void ApiJob::send(const ApiRequest &request)
{
    m_current = request;
    m_retries = m_client.limits().retry;
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
    m_bodyParser
        = m_current.bodyParserFactory ? m_current.bodyParserFactory() : ApiRequest::BodyParser();
    m_connection = m_client.connections().take(this);
    connect(m_connection, &HttpConnection::received, this, &ApiJob::onReceived);
    connect(m_connection, &HttpConnection::finished, this, &ApiJob::onFinished);
    m_connection->send(m_client.compose(m_current, m_url));
}

/// A body parser takes each chunk out of the same memory, which stays in the processor's cache.
void ApiJob::onReceived(QByteArrayView piece)
{
    m_body += piece;
    m_received += piece.size();
    if (m_received > m_client.limits().maxResponseBytes)
        return abortWith(ApiError::Kind::TooLarge);
    if (m_bodyParser && m_connection->status() == 200) {
        if (const auto reason = m_bodyParser(m_body))
            return abortWith(*reason);
    }
    if (m_body.size() > m_client.limits().maxBufferedBytes)
        abortWith(ApiError::Kind::TooLarge);
}

void ApiJob::abortWith(ApiError::Kind kind)
{
    m_abortKind = kind;
    if (m_connection)
        m_connection->abort(); // emits finished, so that there is one way out
    else
        finish(ApiError {
            .kind = kind, .host = m_client.host(), .outcomeUnknown = !m_taskId.isEmpty() });
}

/// Returns true if the connection was used before, and silent since this request: a network or a
/// balancer may have dropped it without notice.
static bool isDeadConnection(const HttpConnection &connection)
{
    return connection.isReused() && connection.status() == 0 && connection.failure()
        && connection.failure()->cause == NetworkFailure::Cause::TimedOut;
}

void ApiJob::onFinished()
{
    const ApiResult<ApiEnvelope> response = result();
    const auto redirect = redirectTarget();
    HttpConnection *connection = std::exchange(m_connection, nullptr);
    connection->disconnect(this);
    const bool isDead = isDeadConnection(*connection);
    if (connection->failure())
        m_client.connections().dropIdle(); // the others have the same cause to fail
    const bool isUnknown = !response && response.error().kind == ApiError::Kind::Tls
        && response.error().tls.reason == TlsError::Reason::UnknownIssuer;
    if (isUnknown)
        m_client.connections().reloadAuthorities(); // the user may have added one
    const bool mayBeKnown = isUnknown && connection->config().tls->caCertificates().isEmpty();
    m_client.connections().giveBack(connection);
    const bool mayReconnect = mayBeKnown || (isDead && m_current.verb == "GET");
    if (mayReconnect && !m_abortKind && !m_hasReconnected) {
        m_hasReconnected = true;
        return sendTo(m_url);
    }
    if (followRedirect(redirect) || scheduleRetry(response))
        return;
    const bool isChange = m_request.verb != "GET"; // the rows of a list are no longer in the body
    if (response && isChange && response.value().task
        && response.value().task->status == ApiEnvelope::Task::Status::Pending)
        followTask(response.value());
    else
        finish(response);
}

ApiResult<ApiEnvelope> ApiJob::result()
{
    if (m_abortKind || m_connection->failure())
        return connectionError();
    ApiResult<ApiEnvelope> envelope = parseEnvelope({ .status = m_connection->status(),
        .body = m_body,
        .retryAfter = m_connection->header("retry-after"),
        .host = m_client.host(),
        .redirectHost = redirectHost() });
    const bool taskFailed = !envelope && envelope.error().kind == ApiError::Kind::Rejected
        && m_connection->status() < 400;
    if (envelope || m_taskId.isEmpty() || taskFailed)
        return envelope;
    // The outcome of the task is unknown after a failed poll.
    ApiError error = envelope.error();
    error.outcomeUnknown = true;
    return error;
}

ApiError ApiJob::connectionError()
{
    const auto failure = m_connection->failure().value_or(NetworkFailure { .requestSent = true });
    return { .kind = m_abortKind.value_or(toErrorKind(failure)),
        .tls = toTlsError(failure.tlsErrors, failure.certificates,
            m_connection->config().tls.value_or(QSslConfiguration()).caCertificates()),
        .host = m_client.host(),
        .proxyHost = m_connection->config().proxy.hostName(),
        .httpStatus = m_connection->status(),
        .technicalDetail = failure.detail,
        .outcomeUnknown = failure.requestSent || !m_taskId.isEmpty() };
}

/// Returns the target of a redirect.
std::optional<QUrl> ApiJob::redirectTarget() const
{
    const QUrl to = QUrl::fromEncoded(m_connection->header("location"));
    if (m_connection->status() < 300 || m_connection->status() >= 400 || to.isEmpty()
        || !to.isValid())
        return std::nullopt;
    return m_url.resolved(to);
}

/// Returns the host, with the scheme if nothing else differs.
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

bool ApiJob::followRedirect(const std::optional<QUrl> &to)
{
    if (!to || m_abortKind || m_current.verb != "GET" || !isSameOrigin(*to, m_url)
        || ++m_redirects > maxRedirects)
        return false;
    sendTo(*to);
    return true;
}

/// Returns true for errors that may be over in a moment. A service that cannot be reached at all is
/// reported immediately.
static bool isTransient(const ApiError &error)
{
    static constexpr std::array statuses { 408, 502, 503, 504 }; // of proxies, and of overload
    return error.kind == ApiError::Kind::NoConnection
        || error.kind == ApiError::Kind::TooManyRequests
        || std::find(statuses.begin(), statuses.end(), error.httpStatus) != statuses.end();
}

bool ApiJob::scheduleRetry(const ApiResult<ApiEnvelope> &response)
{
    if (response || m_abortKind || m_current.verb != "GET" || m_retries.maxRetries == 0
        || !isTransient(response.error()))
        return false;
    const auto delay = std::max<std::chrono::milliseconds>(
        withJitter(m_retries.firstDelay), response.error().retryAfter.value_or(0s));
    if (delay > m_retries.maxDelay || delay >= m_deadline.remainingTimeAsDuration())
        return false;
    --m_retries.maxRetries;
    m_retries.firstDelay *= 2;
    m_redirects = 0;
    m_retryTimer.start(delay);
    return true;
}

void ApiJob::followTask(const ApiEnvelope &envelope)
{
    if (m_taskId.isEmpty())
        m_deadline.start(m_client.limits().taskDeadline);
    else
        m_pollTimer.setInterval(
            std::min<std::chrono::milliseconds>(m_pollTimer.intervalAsDuration() * 2, 2s));
    m_taskId = envelope.task->id;
    m_pollTimer.start();
}

void ApiJob::finish(const ApiResult<ApiEnvelope> &result)
{
    m_isFinished = true;
    m_deadline.stop();
    m_pollTimer.stop();
    m_retryTimer.stop();
    setParent(nullptr); // the client no longer counts it among the calls in flight
    deleteLater();
    emit finished(result);
}
