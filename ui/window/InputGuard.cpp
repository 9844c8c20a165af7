// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/InputGuard.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QStyleHints>
#include <QWidget>

#include <algorithm>

static bool isQuick(quint64 before, quint64 now)
{
    return before > 0 && now >= before
        && now - before <= static_cast<quint64>(QApplication::doubleClickInterval());
}

static bool isNear(QPointF before, const QMouseEvent &event)
{
    const QStyleHints &hints = *QGuiApplication::styleHints();
    const bool isTouch = event.pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
    const int distance
        = isTouch ? hints.touchDoubleTapDistance() : hints.mouseDoubleClickDistance();
    const QPointF moved = event.globalPosition() - before;
    return qAbs(moved.x()) <= distance && qAbs(moved.y()) <= distance;
}

static bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// Returns whether a held key repeats: it types or moves.
static bool mayRepeat(const QWidget &receiver, const QKeyEvent &event)
{
    static constexpr int moves[] = { Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down,
        Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End, Qt::Key_Tab, Qt::Key_Backtab };
    if (std::find(std::begin(moves), std::end(moves), event.key()) != std::end(moves))
        return true;
    const bool takesText = receiver.testAttribute(Qt::WA_InputMethodEnabled);
    if (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete
        || event.key() == Qt::Key_Space)
        return takesText;
    const bool isShortcut
        = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isTyping = !isShortcut && !event.text().isEmpty() && event.text().front().isPrint();
    return isTyping && !QApplication::activePopupWidget(); // a letter chooses from a menu
}

InputGuard::Target InputGuard::Target::from(QWidget *widget)
{
    Target target;
    target.widget = widget;
    if (!widget)
        return target;
    target.rect = { widget->mapToGlobal(QPoint()), widget->size() };
    if (const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget))
        target.meaning = accessible->text(QAccessible::Name);
    for (const QWidget *part = widget; part; part = part->parentWidget()) {
        if (const QVariant subject = part->property("subject"); subject.isValid())
            target.meaning += u'\n' + subject.toString();
    }
    return target;
}

InputGuard::InputGuard(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
    application.installEventFilter(this);
}

static QWidget *keyReceiver(QObject *watched)
{
    if (watched->isWidgetType())
        return static_cast<QWidget *>(watched);
    QWidget *popup = QApplication::activePopupWidget();
    return popup ? popup : QApplication::focusWidget();
}

/// Sees the event of the window before that of the widget in it, which would get the focus.
bool InputGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease: {
        const auto &mouse = *static_cast<QMouseEvent *>(event);
        QWidget *receiver = watched->isWidgetType()
            ? static_cast<QWidget *>(watched)
            : QApplication::widgetAt(mouse.globalPosition().toPoint());
        if (stopsMouse(receiver, mouse))
            return true;
        break;
    }
    case QEvent::ShortcutOverride: // precedes the press
        // The bridge of assistive technology removes the press, and sends a copy without its time.
        m_application.installEventFilter(this); // before the filter of the bridge
        [[fallthrough]];
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (!stopsKey(keyReceiver(watched), *static_cast<QKeyEvent *>(event)))
            break;
        event->accept(); // otherwise shortcuts and the widget's parents would get the key
        return true;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool InputGuard::stopsMouse(QWidget *receiver, const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    if (event.type() == QEvent::MouseButtonRelease)
        return m_click.isStopped;
    const bool isSamePress = m_click.time > 0 && event.timestamp() == m_click.time;
    if (isSamePress && m_click.isStopped)
        return true;
    if (isSamePress) { // first in the window, then in a widget or its parents, or behind a menu
        if (receiver && !(m_click.target.widget && receiver->isAncestorOf(m_click.target.widget)))
            m_click.target = Target::from(receiver);
        return false;
    }
    const bool isSecond = event.type() == QEvent::MouseButtonDblClick
        || (isQuick(m_click.time, event.timestamp()) && isNear(m_click.position, event));
    Target target = Target::from(receiver);
    m_click.isStopped = isSecond && m_click.time > 0 && target != m_click.target;
    m_click.time = event.timestamp();
    m_click.position = event.globalPosition();
    if (!m_click.isStopped) // so that a third press is compared with the first, too
        m_click.target = std::move(target);
    return m_click.isStopped;
}

bool InputGuard::stopsKey(QWidget *receiver, const QKeyEvent &event)
{
    const quint64 time = event.timestamp(); // 0 if unknown
    if (event.type() == QEvent::KeyRelease) {
        if (time > 0) {
            m_releasedKey = event.key();
            m_keyReleaseTime = time;
        }
        return false;
    }
    // X11 releases and presses a held key at the same time, and Qt often does not recognize that.
    const bool isHeld = event.isAutoRepeat()
        || (time > 0 && time == m_keyReleaseTime && event.key() == m_releasedKey);
    if (isHeld)
        return !receiver || !mayRepeat(*receiver, event);
    if (time == 0 || event.type() == QEvent::ShortcutOverride)
        return false;
    const bool isSameKey = event.key() == m_keyPress.key;
    if (isSameKey
        && time == m_keyPress.time) // first in the window, then in a widget or its parents
        return m_keyPress.isStopped;
    const bool activates = isEnter(event)
        || (event.key() == Qt::Key_Space && receiver
            && !receiver->testAttribute(Qt::WA_InputMethodEnabled));
    Target target = Target::from(receiver);
    target.rect = {}; // the focus follows a widget that moves
    m_keyPress.isStopped
        = activates && isSameKey && isQuick(m_keyPress.time, time) && target != m_keyPress.target;
    m_keyPress.time = time;
    m_keyPress.key = event.key();
    if (!m_keyPress.isStopped)
        m_keyPress.target = std::move(target);
    return m_keyPress.isStopped;
}
