#include "widgets/Bubble.h"

#include "widgets/Announcer.h"

using namespace std::chrono_literals;

static Bubble *bubbleOf(const QWidget *widget)
{
    return widget->window()->findChild<Bubble *>(QString(), Qt::FindDirectChildrenOnly);
}

Bubble::Bubble(QWidget *window)
    : TextLabel(Role::Caption, window)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(2s);
    connect(&m_moment, &QTimer::timeout, this, &QWidget::hide);
}

void Bubble::show(const QString &words, const QWidget *widget)
{
    Bubble *bubble = bubbleOf(widget);
    if (!bubble)
        bubble = new Bubble(widget->window());
    bubble->setText(words);
    bubble->placeBelow(widget);
    bubble->setVisible(true);
    announce(bubble, words);
    bubble->m_moment.start();
}

void Bubble::hide(const QWidget *widget)
{
    if (Bubble *bubble = bubbleOf(widget))
        bubble->setVisible(false);
}

void Bubble::placeBelow(const QWidget *widget)
{
    adjustSize();
    const QPoint below
        = widget->mapTo(window(), QPoint((widget->width() - width()) / 2, widget->height() + 2));
    move(qBound(0, below.x(), window()->width() - width()), below.y());
    raise();
}
