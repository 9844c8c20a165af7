// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyUseSource.h"

#include "app/signin/Session.h"
#include "ui/text/KeyUseText.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

static constexpr int maxAgeSeconds = 300;

/// Returns the zone of local times. QTimeZone does not know each `TZ`: see DateText.
static QTimeZone localTimeZone(const QDateTime &now)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const int offset = now.toLocalTime().offsetFromUtc();
    return zone.isValid() && zone.offsetFromUtc(now) == offset ? zone : QTimeZone(offset);
}

KeyUseSource::KeyUseSource(Session &session, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_log(session.activityLog())
    , m_now(std::move(now))
{
    connect(&m_log, &ActivityLog::changed, this, &KeyUseSource::onLogChanged);
    connect(&m_log, &ActivityLog::cleared, this, &KeyUseSource::load);
    connect(&session, &Session::stateChanged, this, &KeyUseSource::onSessionChanged);
    connect(&session.keys(), &KeysController::loaded, this, [this] {
        if (isFollowed())
            load(); // as the facts, which are of now
    });
    m_minute.setObjectName(QStringLiteral("useMinute"));
    m_minute.setParent(this);
    connect(&m_minute, &QTimer::timeout, this, &KeyUseSource::onMinute);
}

void KeyUseSource::setKey(const QString &id)
{
    if (id == m_keyId)
        return load();
    m_keyId = id;
    m_earliest = {};
    m_isEarlierWanted = false;
    const auto key = m_session.keys().model().find(id);
    m_created = key ? key->creationDate : std::nullopt;
    m_isUsed = key && key->lastActivity;
    forgetUse();
    m_couldLoad = canLoad();
    m_minute.stop();
    if (!id.isEmpty()) {
        m_minute.start();
        if (!m_isShown)
            load();
        else if (isFollowed())
            loadIfOld();
        onLogChanged();
    }
    report();
}

QString KeyUseSource::keyName() const
{
    const auto key = m_session.keys().model().find(m_keyId);
    return key ? key->name : m_keyId;
}

void KeyUseSource::setShown(bool shown)
{
    m_isShown = shown;
    if (shown)
        loadIfOld();
}

// --- Load ------------------------------------------------------------------------------------

/// The log is loaded since then: the chart's first day, or earlier.
QDateTime KeyUseSource::wantedSince() const
{
    const QDate today = m_now().toLocalTime().date();
    const QDateTime chart = today.addDays(1 - KeyActivity::chartDays).startOfDay().toUTC();
    return m_earliest.isValid() ? std::min(m_earliest, chart) : chart;
}

bool KeyUseSource::canLoad() const
{
    return m_session.access() == Session::Access::Granted && !m_session.isOffline();
}

/// Also requests what is newer than the loaded part.
void KeyUseSource::load()
{
    if (!m_keyId.isEmpty() && canLoad())
        m_log.load(wantedSince());
}

/// A log that could not be loaded waits for the user: it may fail for long, and each failure is
/// announced, and loads the list again.
bool KeyUseSource::isFollowed() const
{
    return m_isShown && m_log.state() != ActivityLog::State::Failed;
}

void KeyUseSource::loadIfOld()
{
    const auto &until = m_log.coveredUntil();
    const qint64 age = until ? until->secsTo(m_now()) : 0;
    if (age < 0 || age >= maxAgeSeconds)
        load();
}

void KeyUseSource::loadEarlier()
{
    m_earliest = m_log.coveredSince().value_or(m_now()).addDays(-KeyActivity::chartDays);
    m_isEarlierWanted = true;
    load();
    report();
}

void KeyUseSource::loadOrCancel()
{
    if (m_log.state() == ActivityLog::State::Loading)
        m_log.cancel();
    else if (state() != State::Loading)
        load();
}

void KeyUseSource::onLogChanged()
{
    if (m_keyId.isEmpty())
        return;
    const auto &since = m_log.coveredSince();
    const auto &until = m_log.coveredUntil();
    if (!since || !until) // also after it was cleared
        forgetUse();
    else if (const std::pair part(*since, *until); m_counted != part) {
        m_counted = part;
        summarize();
    }
    report();
}

void KeyUseSource::onSessionChanged()
{
    const bool couldLoad = std::exchange(m_couldLoad, canLoad());
    if (m_couldLoad && !couldLoad)
        load();
    report();
}

/// The last day of the chart is today.
void KeyUseSource::onMinute()
{
    if (!m_isShown)
        return;
    if (isFollowed())
        loadIfOld();
    const QDate today = m_now().toLocalTime().date();
    if (m_use && m_use->firstDay.addDays(KeyActivity::chartDays - 1) != today)
        summarize();
    emit changed(); // its times are relative
}

void KeyUseSource::summarize()
{
    if (m_isCounting) {
        m_mustCountAgain = true;
        return;
    }
    m_isCounting = true;
    m_mustCountAgain = false;
    if (!m_counting)
        m_counting = std::make_unique<QObject>();
    m_log.summarize(
        m_keyId, localTimeZone(m_now()), m_counting.get(), [this](const KeyActivity &use) {
            m_isCounting = false;
            if (m_mustCountAgain)
                summarize();
            setUse(use);
        });
}

void KeyUseSource::setUse(const KeyActivity &use)
{
    m_use = use;
    emit useChanged();
    report();
}

void KeyUseSource::forgetUse()
{
    m_counting.reset();
    m_isCounting = false;
    m_mustCountAgain = false;
    m_counted.reset();
    m_use.reset();
    emit useChanged();
}

void KeyUseSource::report()
{
    if (state() == State::Complete)
        m_isEarlierWanted = false;
    emit changed();
}

// --- What is known ---------------------------------------------------------------------------

KeyUseSource::State KeyUseSource::state() const
{
    if (m_keyId.isEmpty())
        return State::Complete;
    const bool isUseAwaited = m_isCounting && (!m_use || m_isEarlierWanted);
    if (m_log.state() == ActivityLog::State::Loading || isUseAwaited)
        return State::Loading;
    if (m_session.access() != Session::Access::Granted)
        return State::SignInNeeded;
    if (m_session.isOffline())
        return State::Offline;
    if (const auto &error = m_log.error()) {
        using Kind = ApiError::Kind;
        const bool isUnknownRoute = error->kind == Kind::NotFound
            || (error->kind == Kind::Rejected && error->httpStatus == 400);
        if (m_log.coveredSince()) // some use is known
            return State::Failed;
        return error->kind == Kind::Forbidden ? State::NotAllowed
            : isUnknownRoute                  ? State::NotProvided
                                              : State::Failed;
    }
    return isWhole() ? State::Complete : State::Cancelled;
}

bool KeyUseSource::isUseExpected() const
{
    return m_isUsed && !m_use && state() == State::Loading;
}

bool KeyUseSource::isLoadingEarlier() const
{
    return m_use && state() == State::Loading && (m_isEarlierWanted || !isWhole());
}

bool KeyUseSource::isWhole() const
{
    const auto &since = m_log.coveredSince();
    return since && (isEnd() || *since <= wantedSince());
}

bool KeyUseSource::isEnd() const
{
    return m_log.reachesBeginning() || m_log.isTruncated();
}

bool KeyUseSource::mayHaveEarlier() const
{
    const auto &since = m_log.coveredSince();
    return !isEnd() && !(since && m_created && *since <= *m_created);
}

QDateTime KeyUseSource::since() const
{
    return useKnownSince(m_log, m_created);
}

QDate KeyUseSource::firstDay() const
{
    const QDateTime since = this->since().toLocalTime();
    const bool isWholeDay = m_log.reachesBeginning() || since == since.date().startOfDay();
    return since.date().addDays(isWholeDay ? 0 : 1);
}

QDate KeyUseSource::lastDay() const
{
    return m_log.coveredUntil().value_or(QDateTime()).toLocalTime().date();
}
