// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ElidedLabel.h"

#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"

#include <QPainter>

ElidedLabel::ElidedLabel(Role role, QWidget *parent)
    : TextLabel(role, parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    setText(text);
    updateAccessibleName(this, text);
    updateToolTip();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 4, fontMetrics().height() + 2 };
}

QSize ElidedLabel::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height() + 2 };
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), static_cast<int>(alignment()),
        fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const bool isElided = fontMetrics().horizontalAdvance(text()) > width();
    setToolTip(plainToolTip(isElided ? text() : QString()));
}
