// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/PaintTiming.h"

#include "app/keys/ApiKeyModel.h"
#include "app/platform/Timing.h"
#include "ui/credentials/KeyListView.h"

#include <QEvent>

#include <utility>

static double toMilliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

static void logMilestone(const char *milestone, qsizetype keys, double milliseconds)
{
    qCDebug(timingLog, "%s keys=%lld %.1f", milestone, static_cast<long long>(keys), milliseconds);
}

PaintTiming::PaintTiming(KeyListView &list)
    : QObject(&list)
    , m_list(list)
{
    if (timingLog().isDebugEnabled())
        list.viewport()->installEventFilter(this);
}

void PaintTiming::listChanged(qsizetype keys)
{
    logAfterPaint([keys] { logMilestone("list-painted", keys, sinceProcessStart()); });
}

void PaintTiming::filterStarted(qsizetype keys)
{
    QElapsedTimer timer;
    timer.start();
    logAfterPaint([keys, timer] { logMilestone("filter", keys, toMilliseconds(timer)); });
}

void PaintTiming::sortStarted(qsizetype keys)
{
    m_sorted = keys;
    m_sinceSort.start();
}

void PaintTiming::sortFinished()
{
    if (m_sinceSort.isValid())
        logAfterPaint([keys = m_sorted, timer = std::exchange(m_sinceSort, {})] {
            logMilestone("sort", keys, toMilliseconds(timer));
        });
}

void PaintTiming::logAfterPaint(std::function<void()> log)
{
    if (!timingLog().isDebugEnabled())
        return;
    m_pending.append(std::move(log));
    m_list.viewport()->update(); // even if nothing visible changes
}

bool PaintTiming::eventFilter(QObject *watched, QEvent *event)
{
    // Queued, because the window system gets the picture after this event.
    if (event->type() == QEvent::Paint && !m_pending.isEmpty())
        QMetaObject::invokeMethod(
            this,
            [pending = std::exchange(m_pending, {})] {
                for (const auto &log : pending)
                    log();
            },
            Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}
