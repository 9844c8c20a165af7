// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScrollArea.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

ScrollArea::ScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *focus) { followFocus(focus); });
}

ScrollArea::~ScrollArea()
{
    // Destroying the page moves the focus.
    disconnect(qApp, nullptr, this, nullptr);
}

/// QScrollArea itself scrolls only when Tab starts within it. A click moves nothing under the
/// pointer, and a window that becomes active again stays where it was.
void ScrollArea::followFocus(QWidget *focus)
{
    if (!focus || focus->window() != window() || focus == m_focus)
        return;
    m_focus = focus;
    const bool isClicked = QApplication::mouseButtons() != Qt::NoButton;
    if (isClicked || !widget() || !widget()->isAncestorOf(focus))
        return;
    // ensureWidgetVisible() is content with the cursor of a field.
    constexpr int around = 50;
    QRect rect(focus->mapTo(widget(), QPoint()), focus->size());
    rect.setHeight(std::min(rect.height(), viewport()->height() - 2 * around)); // a long list
    const QPoint center = rect.center();
    ensureVisible(center.x(), center.y(), rect.width() / 2 + around, rect.height() / 2 + around);
}

void ScrollArea::takeKeysOf(QWidget *widget)
{
    widget->installEventFilter(this);
}

void ScrollArea::moveFocus(QWidget &target)
{
    if (target.window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return target.setFocus(Qt::OtherFocusReason);
    QWidget *ancestor = target.parentWidget();
    while (ancestor && !qobject_cast<ScrollArea *>(ancestor))
        ancestor = ancestor->parentWidget();
    const auto *area = static_cast<ScrollArea *>(ancestor);
    const int position = area ? area->verticalScrollBar()->value() : 0;
    target.setFocus(Qt::MouseFocusReason);
    if (area)
        area->verticalScrollBar()->setValue(position);
}

static QAbstractSlider::SliderAction actionFor(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return QAbstractSlider::SliderNoAction;
    switch (event.key()) {
    case Qt::Key_Up:
        return QAbstractSlider::SliderSingleStepSub;
    case Qt::Key_Down:
        return QAbstractSlider::SliderSingleStepAdd;
    case Qt::Key_PageUp:
        return QAbstractSlider::SliderPageStepSub;
    case Qt::Key_PageDown:
        return QAbstractSlider::SliderPageStepAdd;
    case Qt::Key_Home:
        return QAbstractSlider::SliderToMinimum;
    case Qt::Key_End:
        return QAbstractSlider::SliderToMaximum;
    default:
        return QAbstractSlider::SliderNoAction;
    }
}

bool ScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->type() == QEvent::KeyPress && bar->maximum() > 0) {
        const auto action = actionFor(*static_cast<QKeyEvent *>(event));
        if (action != QAbstractSlider::SliderNoAction) {
            bar->triggerAction(action);
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}
