// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/Reconnector.h"

#include "app/platform/Jitter.h"

#include <QNetworkInformation>

#include <algorithm>

using namespace std::chrono_literals;

Reconnector::Reconnector(Limits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_next(limits.first)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // never before what the service asked for
    connect(&m_timer, &QTimer::timeout, this, &Reconnector::retryRequested);
}

void Reconnector::lost(std::optional<std::chrono::seconds> atLeast)
{
    watchTheSystem();
    m_mayComeEarlier = !atLeast;
    m_timer.start(std::max<std::chrono::milliseconds>(withJitter(m_next), atLeast.value_or(0s)));
    m_nextTry = QDateTime::currentDateTimeUtc().addMSecs(m_timer.interval());
    m_next = std::min(m_next * 2, m_limits.longest);
}

void Reconnector::found()
{
    m_timer.stop();
    m_nextTry.reset();
    m_next = m_limits.first;
}

/// Only once it is needed: loading it costs time at the start. Where the system does not tell, the
/// timer alone does.
void Reconnector::watchTheSystem()
{
    if (m_isWatching)
        return;
    m_isWatching = true;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) {
            if (m_timer.isActive() && m_mayComeEarlier
                && reachability == QNetworkInformation::Reachability::Online)
                m_timer.start(0);
        });
}
