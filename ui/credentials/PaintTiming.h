// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <functional>

class KeyListView;

/// Tells the log, for those who ask (see Timing.h), when what a person waits for is on the screen.
class PaintTiming : public QObject
{
    Q_OBJECT

public:
    explicit PaintTiming(KeyListView &list);

    /// The list has another length or content.
    void listChanged(qsizetype keys);
    /// A key has been typed into the search.
    void filterBegun(qsizetype keys);
    /// An order has been chosen.
    void sortBegun(qsizetype keys);
    void sortEnded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void whenPainted(std::function<void()> tell);

    KeyListView &m_list;
    QList<std::function<void()>> m_awaited; ///< to be told after the next painting
    QElapsedTimer m_sinceSort;
    qsizetype m_sorted = 0;
};
