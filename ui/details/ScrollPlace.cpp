// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/ScrollPlace.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

ScrollPlace::ScrollPlace(QScrollArea *area)
    : QObject(area)
    , m_area(area)
    , m_size(area->size())
{
    area->installEventFilter(this);
    const auto rememberUnlessResized = [this] {
        if (m_area->size() == m_size)
            remember();
    };
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, rememberUnlessResized);
    connect(qApp, &QApplication::focusChanged, this, rememberUnlessResized);
}

void ScrollPlace::goToTop()
{
    m_area->verticalScrollBar()->setValue(0);
    remember();
}

bool ScrollPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !m_isRestoring) {
        m_isRestoring = true;
        QMetaObject::invokeMethod(this, &ScrollPlace::restore, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

QWidget *ScrollPlace::focusInside() const
{
    QWidget *focus = m_area->window()->focusWidget();
    return focus && m_area->widget()->isAncestorOf(focus) ? focus : nullptr;
}

void ScrollPlace::remember()
{
    const QWidget *content = m_area->widget();
    const int top = m_area->verticalScrollBar()->value();
    int start = -1;
    m_size = m_area->size();
    m_part = nullptr;
    for (QWidget *part : content->findChildren<QWidget *>()) {
        const int y = part->mapTo(content, QPoint()).y();
        if (y <= top && y > start && part->isVisibleTo(content)) {
            start = y;
            m_part = part;
        }
    }
    m_offset = top - start;
    const QWidget *focus = focusInside();
    m_isFocusShown = focus && !focus->visibleRegion().isEmpty();
}

void ScrollPlace::restore()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // heights follow widths
    m_isRestoring = false;
    m_size = m_area->size();
    const QWidget *content = m_area->widget();
    const bool isFocusShown = m_isFocusShown;
    const int top
        = m_part ? m_part->mapTo(content, QPoint(0, std::min(m_offset, m_part->height()))).y() : 0;
    m_area->verticalScrollBar()->setValue(top);
    if (QWidget *focus = focusInside(); focus && isFocusShown)
        m_area->ensureWidgetVisible(focus);
    remember();
}
