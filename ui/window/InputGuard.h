// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QRect>
#include <QString>

class QApplication;
class QKeyEvent;
class QMouseEvent;
class QWidget;

/// Stops input that the user has not aimed at its target, in all windows and menus:
/// - the second press of a double-click, unless it has the target of the first;
/// - the repetitions of a held key, unless they type or move;
/// - Enter or Space pressed again as quickly as a double-click, unless it has the same target.
///
/// Two targets are the same if they are the same widget, at the same position, with the same
/// accessible name. A widget that shows one of several things, such as a row of a list, has the
/// property `subject`, which identifies the thing.
class InputGuard : public QObject
{
    Q_OBJECT

public:
    InputGuard(QApplication &application, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Target
    {
        static Target from(QWidget *widget);
        bool operator==(const Target &other) const = default;

        QPointer<QWidget> widget;
        QRect rect; ///< in the coordinates of the screen
        QString meaning;
    };
    struct Press
    {
        quint64 time = 0; ///< 0 if unknown
        QPointF position;
        int key = 0;
        Target target;
        bool isStopped = false;
    };

    bool stopsMouse(QWidget *receiver, const QMouseEvent &event);
    bool stopsKey(QWidget *receiver, const QKeyEvent &event);

    QApplication &m_application;
    Press m_click;
    Press m_keyPress;
    int m_releasedKey = 0;
    quint64 m_keyReleaseTime = 0;
};
