// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeyUse.h"
#include "ui/widgets/MinuteTimer.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

#include <functional>

class Session;

/// The number of keys in each group, in a line that wraps. Each is a button that limits the list to
/// the group; exactly one is pressed. The numbers of the groups of use add up to that of all keys.
class KeyFigures : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the figures.
    KeyFigures(Session &session, std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// Returns the group whose button is pressed.
    KeyGroup group() const { return m_group; }
    /// Returns the time for which the keys are counted: the list is to show as many.
    const QDateTime &countedAt() const { return m_countedAt; }
    void showAllKeys();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 0, sizeHint().height() }; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    /// Another button is pressed.
    void groupChosen();
    /// A minute has passed, and a group of use may have other keys.
    void timePassed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Figure;

    Figure *addFigure(KeyGroup group, const char *name);
    void choose(KeyGroup group);
    void updateFocusPolicies();
    void focusNext(const Figure *figure, int step);
    void recount();
    void recountAtOtherTime();
    void refresh();
    QList<Figure *> shownFigures() const;
    QList<QRect> rects(int width) const;
    void placeFigures();

    Session &m_session;
    const std::function<QDateTime()> m_now;
    MinuteTimer m_minute; ///< after which a key may have become stale
    QDateTime m_countedAt;
    KeyStatistics m_statistics;
    KeyGroup m_group = KeyGroup::All;
    QList<Figure *> m_figures; ///< by `KeyGroup`
};
