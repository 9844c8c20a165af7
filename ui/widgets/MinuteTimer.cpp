// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MinuteTimer.h"

#include "app/platform/WholeMinute.h"

/// Such a timer of Qt fires at a whole second, as all others that are due in it.
MinuteTimer::MinuteTimer(QObject *parent)
    : QTimer(parent)
{
    setTimerType(Qt::VeryCoarseTimer);
    connect(this, &QTimer::timeout, this, &MinuteTimer::start);
}

void MinuteTimer::start()
{
    QTimer::start(untilWholeMinute());
}
