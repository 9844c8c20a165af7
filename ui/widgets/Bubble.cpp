// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Bubble.h"

#include "widgets/Announcer.h"

#include <QEvent>

using namespace std::chrono_literals;

static Bubble *bubbleOf(const QWidget *widget)
{
    return widget->window()->findChild<Bubble *>(QString(), Qt::FindDirectChildrenOnly);
}

Bubble::Bubble(QWidget *window)
    : TextLabel(Role::Caption, window)
{
    m_moment.setSingleShot(true);
    connect(&m_moment, &QTimer::timeout, this, &QWidget::hide);
}

void Bubble::show(const QString &words, const QWidget *widget, const QRect &part)
{
    Bubble *bubble = bubbleOf(widget);
    if (!bubble)
        bubble = new Bubble(widget->window());
    bubble->setText(words);
    const QRect place = part.isValid() ? part : widget->rect();
    bubble->placeBelow({ widget->mapTo(widget->window(), place.topLeft()), place.size() });
    bubble->setVisible(true);
    announce(bubble, words);
    bubble->m_moment.start(2s + 50ms * words.size()); // long enough to read it
}

void Bubble::hide(const QWidget *widget)
{
    if (Bubble *bubble = bubbleOf(widget))
        bubble->setVisible(false);
}

/// Its moment is over then.
void Bubble::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setVisible(false);
    TextLabel::changeEvent(event);
}

void Bubble::placeBelow(const QRect &place)
{
    const QSize most = window()->size() - QSize(16, 16);
    setWordWrap(false);
    setFixedWidth(qMin(sizeHint().width(), most.width()));
    setWordWrap(true);
    setFixedHeight(heightForWidth(width()));
    const QPoint below(place.x() + (place.width() - width()) / 2, place.y() + place.height() + 2);
    move(qBound(0, below.x(), window()->width() - width()),
        qBound(0, below.y(), window()->height() - height()));
    raise();
}
