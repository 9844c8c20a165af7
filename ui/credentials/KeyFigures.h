// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeyUse.h"

#include <QDateTime>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <functional>

class Session;

/// The number of keys by their use, in a line that wraps. The numbers add up to the first one.
class KeyFigures : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the figures.
    KeyFigures(Session &session, std::function<QDateTime()> now, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 0, sizeHint().height() }; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Figure;

    Figure *addFigure(const QString &name);
    void recount();
    void refresh();
    QList<Figure *> figures() const;
    QList<QRect> rects(int width) const;
    void placeFigures();

    Session &m_session;
    const std::function<QDateTime()> m_now;
    QTimer m_minute; ///< after which a key may have become stale
    KeyStatistics m_statistics;
    Figure *m_all;
    Figure *m_recent;
    Figure *m_earlier;
    Figure *m_stale;
    Figure *m_never;
    Figure *m_unreadable; ///< hidden if it is 0
};
