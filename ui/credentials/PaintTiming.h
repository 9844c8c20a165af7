// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <functional>

class KeyListView;

/// Logs when a list, search result or order is on the screen: see Timing.h.
class PaintTiming : public QObject
{
    Q_OBJECT

public:
    explicit PaintTiming(KeyListView &list);

    /// The length or content of the list has changed.
    void listChanged(qsizetype keys);
    /// The search text has changed.
    void filterStarted(qsizetype keys);
    /// The user has chosen an order.
    void sortStarted(qsizetype keys);
    void sortFinished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void logAfterPaint(std::function<void()> log);

    KeyListView &m_list;
    QList<std::function<void()>> m_pending; ///< called after the next paint
    QElapsedTimer m_sinceSort;
    qsizetype m_sorted = 0;
};
