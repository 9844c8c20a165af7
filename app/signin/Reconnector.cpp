// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/Reconnector.h"

#include "app/platform/Jitter.h"

#include <QNetworkInformation>

#include <algorithm>

using namespace std::chrono_literals;

Reconnector::Reconnector(Limits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_nextDelay(limits.firstDelay)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // never before the time that the service asked for
    connect(&m_timer, &QTimer::timeout, this, &Reconnector::retryRequested);
}

void Reconnector::scheduleRetry(std::optional<std::chrono::seconds> minDelay)
{
    watchReachability();
    m_allowEarlyRetry = !minDelay;
    m_timer.start(
        std::max<std::chrono::milliseconds>(withJitter(m_nextDelay), minDelay.value_or(0s)));
    m_nextRetry = QDateTime::currentDateTimeUtc().addMSecs(m_timer.interval());
    m_nextDelay = std::min(m_nextDelay * 2, m_limits.maxDelay);
}

void Reconnector::reset()
{
    m_timer.stop();
    m_nextRetry.reset();
    m_nextDelay = m_limits.firstDelay;
}

/// Loads the backend when it is first needed, because that would delay the start. Without a backend
/// only the timer requests retries.
void Reconnector::watchReachability()
{
    if (m_isWatching)
        return;
    m_isWatching = true;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) {
            if (m_timer.isActive() && m_allowEarlyRetry
                && reachability == QNetworkInformation::Reachability::Online)
                m_timer.start(0);
        });
}
