// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QWidget>

/// Logs when a list, search result or order is on the screen: see Timing.h.
class PaintTiming : public QObject
{
    Q_OBJECT

public:
    /// `painted` is the widget that shows the list.
    explicit PaintTiming(QWidget *painted);

    /// Logs the time from `start` (if not started: from the start of the process) to the next
    /// paint.
    void logAfterPaint(const char *milestone, qsizetype keys, const QElapsedTimer &start = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Milestone
    {
        const char *name = nullptr;
        qsizetype keys = 0;
        QElapsedTimer start;
    };

    QWidget &m_painted;
    QList<Milestone> m_pending;
};
