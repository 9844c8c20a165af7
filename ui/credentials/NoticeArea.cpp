// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/NoticeArea.h"

#include "ui/credentials/PageColumn.h"
#include "ui/widgets/FocusOrder.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

NoticeArea::NoticeArea(QWidget *parent)
    : ScrollArea(parent)
{
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setWidget(content);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->installEventFilter(this);
    parent->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &NoticeArea::onFocusChanged);
    updateHeight();
}

NoticeArea::~NoticeArea()
{
    // Destroying the notices moves the focus.
    disconnect(qApp, nullptr, this, nullptr);
}

void NoticeArea::add(QWidget *notice)
{
    m_layout->addWidget(notice);
    readInVisualOrder(*m_layout);
}

/// Qt moves the focus from a widget that is hidden or disabled to the next one: here, to a button
/// that may delete or generate keys.
bool NoticeArea::focusNextPrevChild(bool next)
{
    const QWidget *focus = window()->focusWidget();
    if (!isVisible() || !isAncestorOf(focus) || (focus->isVisible() && focus->isEnabled()))
        return ScrollArea::focusNextPrevChild(next);
    emit focusLost();
    return true;
}

/// Keeps the focused field visible. In a window that is not active, Qt leaves the focus on a hidden
/// widget.
void NoticeArea::onFocusChanged()
{
    QWidget *focus = window()->focusWidget();
    if (!isAncestorOf(focus))
        return;
    if (focus->isVisibleTo(this))
        ensureWidgetVisible(focus);
    else
        emit focusLost();
}

void NoticeArea::setCentered(bool centered)
{
    m_isCentered = centered;
    updateHeight();
}

/// The text is as wide as the list above. The scroll bar is above its margin, so that showing it
/// does not wrap the text.
void NoticeArea::updateHeight()
{
    const PageColumn column = PageColumn::in(width(), m_isCentered, fontMetrics());
    m_layout->setContentsMargins(column.left, 0, width() - column.left - column.width, 0);
    const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width())
                                                     : m_layout->totalSizeHint().height();
    const int maxHeight = parentWidget()->height() * 2 / 3;
    const bool scrolls = height > maxHeight;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, 0, scrolls ? -verticalScrollBar()->sizeHint().width() : 0, 0);
    verticalScrollBar()->parentWidget()->raise();
    setFixedHeight(std::min(height, maxHeight));
    // After the content is laid out.
    QMetaObject::invokeMethod(this, &NoticeArea::onFocusChanged, Qt::QueuedConnection);
}

void NoticeArea::resizeEvent(QResizeEvent *event)
{
    ScrollArea::resizeEvent(event);
    updateHeight();
}

bool NoticeArea::eventFilter(QObject *watched, QEvent *event)
{
    // Queued, because asking a layout for its height marks it as laid out.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &NoticeArea::updateHeight, Qt::QueuedConnection);
    else if (watched == parentWidget() && event->type() == QEvent::Resize)
        updateHeight();
    return ScrollArea::eventFilter(watched, event);
}
