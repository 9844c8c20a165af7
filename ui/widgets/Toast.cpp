// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Toast.h"

#include "ui/widgets/LiveRegion.h"

#include <QEvent>

using namespace std::chrono_literals;

static Toast *bubbleOf(const QWidget *widget)
{
    return widget->window()->findChild<Toast *>(QString(), Qt::FindDirectChildrenOnly);
}

Toast::Toast(QWidget *window)
    : TextLabel(Role::Caption, window)
{
    m_moment.setSingleShot(true);
    connect(&m_moment, &QTimer::timeout, this, &QWidget::hide);
}

void Toast::show(const QString &words, const QWidget *widget, const QRect &part)
{
    Toast *bubble = bubbleOf(widget);
    if (!bubble)
        bubble = new Toast(widget->window());
    bubble->setText(words);
    const QRect place = part.isValid() ? part : widget->rect();
    bubble->placeBelow({ widget->mapTo(widget->window(), place.topLeft()), place.size() });
    bubble->setVisible(true);
    announce(bubble, words);
    bubble->m_moment.start(2s + 50ms * words.size()); // long enough to read it
}

void Toast::hide(const QWidget *widget)
{
    if (Toast *bubble = bubbleOf(widget))
        bubble->setVisible(false);
}

/// Its moment is over then.
void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setVisible(false);
    TextLabel::changeEvent(event);
}

void Toast::placeBelow(const QRect &place)
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
