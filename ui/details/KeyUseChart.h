// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/KeyActivity.h"

#include <QWidget>

struct Theme;

/// A chart of the use of a key, a bar a day, today's at the right. Failures hang below the line.
/// The day under the mouse, or the one that the arrow keys choose, is shown in words. Assistive
/// technology reads a table with a row a day.
class KeyUseChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr int days = KeyActivity::chartDays;

    explicit KeyUseChart(QWidget *parent = nullptr);

    /// Other days than those from `knownSince` to `knownUntil` are shown as not known.
    void setUse(const KeyActivity &use, QDate knownSince, QDate knownUntil);

    QDate date(int day) const { return m_firstDay.addDays(day); }
    bool isKnown(int day) const { return date(day) >= m_knownSince && date(day) <= m_knownUntil; }
    int operations(int day) const { return m_operations.value(day); }
    int failures(int day) const { return m_failures.value(day); }
    QString text(int day) const;
    /// The day that the arrow keys have chosen.
    int currentDay() const { return m_current; }
    /// The whole height of the plot at that day.
    QRect dayRect(int day) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QFont captionFont() const;
    QRect plot() const;
    int baseline() const;
    QList<int> gridValues() const;
    int heightOf(int count) const;
    int dayAt(const QPoint &position) const;
    int shownDay() const;
    void setHovered(int day);
    void setCurrent(int day);
    void paintUnknownDays(QPainter &painter, const Theme &theme) const;
    void paintUnknownDays(QPainter &painter, const QRect &area, const Theme &theme) const;
    void paintGrid(QPainter &painter, const Theme &theme) const;
    void paintBars(QPainter &painter, const Theme &theme) const;
    void paintMonths(QPainter &painter, const Theme &theme) const;
    void paintLegend(QPainter &painter, const Theme &theme) const;
    void paintBubble(QPainter &painter, const Theme &theme) const;

    QList<int> m_operations;
    QList<int> m_failures;
    QDate m_firstDay;
    QDate m_knownSince;
    QDate m_knownUntil;
    int m_maxFailures = 0;
    int m_scale = 1; ///< the number of operations at the top of the plot
    int m_current = days - 1;
    int m_hovered = -1;
};
