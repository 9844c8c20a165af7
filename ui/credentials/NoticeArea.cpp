// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/NoticeArea.h"

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
    connect(qApp, &QApplication::focusChanged, this, &NoticeArea::followFocus);
    fit();
}

void NoticeArea::add(QWidget *notice)
{
    m_layout->addWidget(notice);
    readInVisualOrder(*m_layout);
}

/// Keeps a field in sight that waits for an answer. In a window that is not active, Qt leaves the
/// focus at what has been hidden.
void NoticeArea::followFocus(const QWidget *before)
{
    const auto isHidden = [this](const QWidget *widget) {
        return widget && isAncestorOf(widget) && !widget->isVisibleTo(this);
    };
    QWidget *focus = window()->focusWidget();
    if (isHidden(focus) || (isHidden(before) && !isAncestorOf(focus)))
        emit focusLost();
    else if (isAncestorOf(focus))
        ensureWidgetVisible(focus);
}

/// The words are as wide as the list above, which always has room for a scroll bar, so that one
/// that comes here wraps none of them.
void NoticeArea::fit()
{
    const int bar = verticalScrollBar()->sizeHint().width();
    const int margin = m_layout->contentsMargins().right();
    const int wanted = m_layout->hasHeightForWidth()
        ? m_layout->totalHeightForWidth(width() - bar + margin)
        : m_layout->totalSizeHint().height();
    const int most = parentWidget()->height() * 2 / 3;
    const bool scrolls = wanted > most;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_layout->setContentsMargins(0, 0, scrolls ? 0 : bar, 0);
    setFixedHeight(std::min(wanted, most));
    // Once the content has its place.
    QMetaObject::invokeMethod(
        this, [this] { followFocus(nullptr); }, Qt::QueuedConnection);
}

void NoticeArea::resizeEvent(QResizeEvent *event)
{
    ScrollArea::resizeEvent(event);
    fit();
}

bool NoticeArea::eventFilter(QObject *watched, QEvent *event)
{
    // A layout whose height is asked for before it has laid itself out believes that it has.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &NoticeArea::fit, Qt::QueuedConnection);
    else if (watched == parentWidget() && event->type() == QEvent::Resize)
        fit();
    return ScrollArea::eventFilter(watched, event);
}
