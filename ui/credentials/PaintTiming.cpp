// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/PaintTiming.h"

#include "app/platform/Milestones.h"

#include <QEvent>

#include <utility>

PaintTiming::PaintTiming(QWidget *painted)
    : QObject(painted)
    , m_painted(*painted)
{
    if (timingLog().isDebugEnabled())
        painted->installEventFilter(this);
}

void PaintTiming::logAfterPaint(const char *milestone, qsizetype keys, const QElapsedTimer &start)
{
    if (!timingLog().isDebugEnabled())
        return;
    m_pending.append({ milestone, keys, start });
    m_painted.update(); // even if nothing visible changes
}

bool PaintTiming::eventFilter(QObject *watched, QEvent *event)
{
    const auto log = [milestones = m_pending] {
        for (const Milestone &milestone : milestones) {
            const double time = milestone.start.isValid()
                ? static_cast<double>(milestone.start.nsecsElapsed()) / 1e6
                : sinceProcessStart();
            qCDebug(timingLog, "%s keys=%lld %.1f", milestone.name,
                static_cast<long long>(milestone.keys), time);
        }
    };
    // Queued, because the window system gets the picture after this event.
    if (event->type() == QEvent::Paint && !m_pending.isEmpty()) {
        QMetaObject::invokeMethod(this, log, Qt::QueuedConnection);
        m_pending.clear();
    }
    return QObject::eventFilter(watched, event);
}
