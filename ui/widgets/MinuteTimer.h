// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

/// Reports each whole minute of the monotonic clock, together with all others of this class.
class MinuteTimer : public QTimer
{
    Q_OBJECT

public:
    explicit MinuteTimer(QObject *parent = nullptr);

    void start();
};
