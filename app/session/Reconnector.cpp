#include "session/Reconnector.h"

#include <QNetworkInformation>
#include <QRandomGenerator>

#include <algorithm>

using namespace std::chrono_literals;

Reconnector::Reconnector(Limits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_next(limits.first)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Reconnector::retryRequested);
}

void Reconnector::lost(std::optional<std::chrono::seconds> atLeast)
{
    watchTheSystem();
    // Between half of the time and all of it, so that not all come back in the same moment.
    const auto half = m_next.count() / 2;
    const std::chrono::milliseconds wait(
        half + QRandomGenerator::global()->bounded(qint64(half + 1)));
    m_timer.start(std::max<std::chrono::milliseconds>(wait, atLeast.value_or(0s)));
    m_next = std::min(m_next * 2, m_limits.longest);
}

void Reconnector::found()
{
    m_timer.stop();
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
            if (m_timer.isActive() && reachability == QNetworkInformation::Reachability::Online)
                m_timer.start(0);
        });
}
