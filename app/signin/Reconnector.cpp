// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/Reconnector.h"

#include "app/platform/Jitter.h"
#include "app/platform/NetworkInformation.h"
#include "app/platform/WholeMinute.h"

#include <QNetworkInformation>

#include <algorithm>

using namespace std::chrono_literals;

using Reachability = QNetworkInformation::Reachability;

static bool hasNoNetwork()
{
    const auto *network = QNetworkInformation::instance();
    return network && network->reachability() == Reachability::Disconnected;
}

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
    m_awaitsNetwork = !m_isInFront && hasNoNetwork();
    if (m_awaitsNetwork) {
        m_timer.stop();
        m_nextRetry.reset();
        return;
    }
    auto delay
        = std::max<std::chrono::milliseconds>(withJitter(m_nextDelay), minDelay.value_or(0s));
    if (!m_isInFront)
        delay = untilWholeMinute(std::max<std::chrono::milliseconds>(delay, 1min));
    m_timer.start(delay);
    m_nextRetry = QDateTime::currentDateTimeUtc().addMSecs(m_timer.interval());
    m_nextDelay = std::min(m_nextDelay * 2, m_limits.maxDelay);
}

void Reconnector::reset()
{
    m_timer.stop();
    m_awaitsNetwork = false;
    m_nextRetry.reset();
    m_nextDelay = m_limits.firstDelay;
}

void Reconnector::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    if (isInFront)
        retryEarly();
}

void Reconnector::retryEarly()
{
    if (!m_allowEarlyRetry || !(m_timer.isActive() || m_awaitsNetwork))
        return;
    m_awaitsNetwork = false;
    m_timer.start(0);
}

/// Loads Qt's information when it is first needed, because that would delay the start. Without it
/// only the timer requests retries.
void Reconnector::watchReachability()
{
    if (m_isWatching)
        return;
    m_isWatching = true;
    loadNetworkInformation(this, [this] {
        const auto *network = QNetworkInformation::instance();
        m_isWatching = network != nullptr;
        if (!network)
            return;
        connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](Reachability reachability) {
                if (reachability == Reachability::Online
                    || (m_awaitsNetwork && reachability != Reachability::Disconnected))
                    retryEarly();
            });
    });
}
