// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>

/// A page that scrolls if the window is too small for it, also to the widget that gets the focus.
class ScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollArea(QWidget *parent = nullptr);
    ~ScrollArea() override;

    /// Lets the keys that scroll do so while `widget` has the focus, as there is more to see.
    void takeKeysOf(QWidget *widget);
    /// Moves the focus to `target`, because what has it is about to be hidden. Scrolls there only
    /// if the user works with the keyboard.
    static void moveFocus(QWidget &target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followFocus(QWidget *focus);

    QPointer<QWidget> m_focus; ///< the last one in the window
};
