// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/PaintTiming.h"

#include "app/keys/ApiKeyModel.h"
#include "app/platform/Timing.h"
#include "ui/credentials/KeyListView.h"

#include <QEvent>

#include <utility>

static double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

static void tell(const char *milestone, qsizetype keys, double milliseconds)
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
    whenPainted([keys] { tell("list-painted", keys, sinceProcessStart()); });
}

void PaintTiming::filterBegun(qsizetype keys)
{
    QElapsedTimer timer;
    timer.start();
    whenPainted([keys, timer] { tell("filter", keys, millisecondsOf(timer)); });
}

void PaintTiming::sortBegun(qsizetype keys)
{
    m_sorted = keys;
    m_sinceSort.start();
}

void PaintTiming::sortEnded()
{
    if (m_sinceSort.isValid())
        whenPainted([keys = m_sorted, timer = std::exchange(m_sinceSort, {})] {
            tell("sort", keys, millisecondsOf(timer));
        });
}

void PaintTiming::whenPainted(std::function<void()> tell)
{
    if (!timingLog().isDebugEnabled())
        return;
    m_awaited.append(std::move(tell));
    m_list.viewport()->update(); // even if what is on the screen stays the same
}

bool PaintTiming::eventFilter(QObject *watched, QEvent *event)
{
    // Queued, for then what has been painted is with the window system too.
    if (event->type() == QEvent::Paint && !m_awaited.isEmpty())
        QMetaObject::invokeMethod(
            this,
            [awaited = std::exchange(m_awaited, {})] {
                for (const auto &tell : awaited)
                    tell();
            },
            Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}
