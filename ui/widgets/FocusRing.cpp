// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FocusRing.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

static bool isModifier(int key)
{
    static constexpr int modifiers[] = { Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_AltGr,
        Qt::Key_Meta, Qt::Key_Super_L, Qt::Key_Super_R, Qt::Key_CapsLock, Qt::Key_NumLock };
    return std::find(std::begin(modifiers), std::end(modifiers), key) != std::end(modifiers);
}

FocusRing::FocusRing(QApplication &application, QObject *parent)
    : QObject(parent)
{
    application.installEventFilter(this);
}

bool FocusRing::isShown(const QWidget &widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void FocusRing::update(QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_KeyboardFocusChange))
        option.state.setFlag(QStyle::State_HasFocus, false);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // a shortcut sends no press
    case QEvent::KeyPress:
        if (!isModifier(static_cast<QKeyEvent *>(event)->key()))
            setUsesKeyboard(true);
        break;
    case QEvent::MouseButtonPress:
        setUsesKeyboard(false);
        break;
    case QEvent::FocusIn: // also in a window that has just been opened
        if (watched->isWidgetType())
            static_cast<QWidget *>(watched)->window()->setAttribute(
                Qt::WA_KeyboardFocusChange, m_usesKeyboard);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::setUsesKeyboard(bool usesKeyboard)
{
    m_usesKeyboard = usesKeyboard;
    QWidget *focus = QApplication::focusWidget();
    if (!focus || focus->window()->testAttribute(Qt::WA_KeyboardFocusChange) == usesKeyboard)
        return;
    focus->window()->setAttribute(Qt::WA_KeyboardFocusChange, usesKeyboard);
    focus->update();
}
