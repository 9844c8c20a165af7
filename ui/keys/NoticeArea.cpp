// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/NoticeArea.h"

#include "widgets/VisualOrder.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

NoticeArea::NoticeArea(QWidget *parent)
    : ScrollPage(parent)
{
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setWidget(content);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->installEventFilter(this);
    parent->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &NoticeArea::showFocus);
    fit();
}

void NoticeArea::add(QWidget *notice)
{
    m_layout->addWidget(notice);
    readInVisualOrder(*m_layout);
}

/// Of a field that waits for an answer.
void NoticeArea::showFocus()
{
    if (QWidget *focus = window()->focusWidget(); focus && isAncestorOf(focus))
        ensureWidgetVisible(focus);
}

void NoticeArea::fit()
{
    const int wanted = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width())
                                                     : m_layout->totalSizeHint().height();
    const int most = parentWidget()->height() * 2 / 3;
    // Beside a scroll bar that comes in between, the words may need another line, so that it stays.
    setVerticalScrollBarPolicy(wanted > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::min(wanted, most));
    // Once the content has its place.
    QMetaObject::invokeMethod(this, &NoticeArea::showFocus, Qt::QueuedConnection);
}

void NoticeArea::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    fit();
}

bool NoticeArea::eventFilter(QObject *watched, QEvent *event)
{
    // A layout whose height is asked for before it has laid itself out believes that it has.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &NoticeArea::fit, Qt::QueuedConnection);
    else if (watched == parentWidget() && event->type() == QEvent::Resize)
        fit();
    return ScrollPage::eventFilter(watched, event);
}
