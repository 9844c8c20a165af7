// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/ScrollPosition.h"

#include <QApplication>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

ScrollPosition::ScrollPosition(QScrollArea *area)
    : QObject(area)
    , m_area(area)
{
    area->installEventFilter(this);
    area->widget()->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focus) {
        const QWidget *content = m_area->widget(); // none while it is destroyed
        if (!content || !focus || focus == m_focus || !content->isAncestorOf(focus))
            return;
        m_focus = focus;
        m_isFocusShown = true; // the page scrolls to it
        m_focusTop = focusTop();
    });
}

void ScrollPosition::goToTop()
{
    m_area->verticalScrollBar()->setValue(0);
    m_part = nullptr;
}

/// The content still has the layout of the old size, because the area has not got the event yet.
bool ScrollPosition::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_area) {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
            QMetaObject::invokeMethod(
                this, &ScrollPosition::keepFocusInPlace, Qt::QueuedConnection);
    } else if (event->type() == QEvent::Resize && !m_isRestoring) {
        m_isRestoring = true;
        m_widthBefore = static_cast<QResizeEvent *>(event)->oldSize().width();
        remember();
        QMetaObject::invokeMethod(this, &ScrollPosition::restore, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ScrollPosition::remember()
{
    const QWidget *content = m_area->widget();
    const int top = m_area->verticalScrollBar()->value();
    int start = -1;
    m_part = nullptr;
    const QWidgetList parts = top > 0 ? content->findChildren<QWidget *>() : QWidgetList();
    for (QWidget *part : parts) {
        const int y = part->mapTo(content, QPoint()).y();
        if (y <= top && y > start && part->isVisibleTo(content)) {
            start = y;
            m_part = part;
        }
    }
    m_offset = top - start;
    m_focusOffset = m_focusTop - top;
    const QRect shown(0, top, content->width(), m_area->viewport()->height());
    m_isFocusShown
        = m_focus && shown.intersects(QRect(m_focus->mapTo(content, QPoint()), m_focus->size()));
}

void ScrollPosition::restore()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // heights follow widths
    m_isRestoring = false;
    const QWidget *content = m_area->widget();
    const bool isFocusUsed = m_isFocusShown && m_focus && m_focus->hasFocus();
    const int top
        = m_part ? m_part->mapTo(content, QPoint(0, std::min(m_offset, m_part->height()))).y() : 0;
    const bool isAsWide = m_area->width() == m_widthBefore; // a message below took some height
    m_area->verticalScrollBar()->setValue(
        isFocusUsed && isAsWide ? focusTop() - m_focusOffset : top);
    if (isFocusUsed)
        m_area->ensureWidgetVisible(m_focus);
    m_focusTop = focusTop();
}

int ScrollPosition::focusTop() const
{
    return m_focus ? m_focus->mapTo(m_area->widget(), QPoint()).y() : 0;
}

void ScrollPosition::keepFocusInPlace()
{
    if (m_isRestoring || !m_focus || !m_area->widget())
        return;
    const int moved = focusTop() - m_focusTop;
    m_focusTop += moved;
    QScrollBar *bar = m_area->verticalScrollBar();
    const int top = m_focusTop - moved - bar->value(); // in the viewport
    const bool wasShown = top + m_focus->height() > 0 && top < m_area->viewport()->height();
    if (moved != 0 && wasShown && m_focus->hasFocus())
        bar->setValue(bar->value() + moved);
}
