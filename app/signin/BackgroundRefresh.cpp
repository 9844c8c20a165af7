// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/BackgroundRefresh.h"

#include "app/platform/Jitter.h"

#include <QPointer>

#include <utility>

BackgroundRefresh::BackgroundRefresh(
    SavingQuery query, QObject *parent, std::chrono::milliseconds maxPause)
    : QObject(parent)
    , m_query(std::move(query))
    , m_maxPause(maxPause)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &BackgroundRefresh::onPauseEnded);
}

void BackgroundRefresh::setInFront(bool isInFront)
{
    if (isInFront)
        m_pause.stop();
    else if (!m_pause.isActive())
        start();
}

void BackgroundRefresh::start()
{
    m_pause.start(withJitter(m_maxPause));
}

/// The window may come to the front, or this may end, before the query does.
void BackgroundRefresh::onPauseEnded()
{
    start();
    m_query([self = QPointer(this)](bool isSaving) {
        if (self && self->m_pause.isActive() && !isSaving)
            emit self->refreshRequested();
    });
}
