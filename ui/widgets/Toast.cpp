// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Toast.h"

#include "ui/widgets/LiveRegion.h"

#include <QEvent>

using namespace std::chrono_literals;

static Toast *findToast(const QWidget *widget)
{
    return widget->window()->findChild<Toast *>(QString(), Qt::FindDirectChildrenOnly);
}

Toast::Toast(QWidget *window)
    : TextLabel(Role::Caption, window)
{
    setAlignment(Qt::AlignCenter); // the hint of a label with padding is wider than its text
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, &QWidget::hide);
}

void Toast::show(const QString &text, const QWidget *widget, const QRect &part)
{
    Toast *toast = findToast(widget);
    if (!toast)
        toast = new Toast(widget->window());
    withdrawAnnouncement(toast, toast->text()); // or quick steps are all read
    toast->setText(text);
    const QRect rect = part.isValid() ? part : widget->rect();
    toast->moveBelow({ widget->mapTo(widget->window(), rect.topLeft()), rect.size() });
    toast->setVisible(true);
    announce(toast, text);
    toast->m_timeout.start(2s + 50ms * text.size()); // long enough to read it
}

void Toast::hide(const QWidget *widget)
{
    if (Toast *toast = findToast(widget))
        toast->setVisible(false);
}

/// Its text is in the old language.
void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setVisible(false);
    TextLabel::changeEvent(event);
}

void Toast::moveBelow(const QRect &rect)
{
    const QSize maxSize = window()->size() - QSize(16, 16);
    setWordWrap(false);
    const int width = qMin(sizeHint().width(), maxSize.width());
    setWordWrap(true);
    resize(width, heightForWidth(width)); // a fixed size would widen the next hint
    const QPoint below(rect.x() + (rect.width() - width) / 2, rect.y() + rect.height() + 2);
    move(qBound(0, below.x(), window()->width() - width),
        qBound(0, below.y(), window()->height() - height()));
    raise();
}
