// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PushButton.h"

#include "ui/widgets/FocusRing.h"
#include "ui/widgets/TextMetrics.h"

#include <QStyleOptionButton>
#include <QStylePainter>

PushButton::PushButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(true);
    TextMetrics::enableWrapping(this);
}

QSize PushButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(trailingSpace(), 0);
}

QSize PushButton::minimumSizeHint() const
{
    return TextMetrics::minimumSize(*this);
}

int PushButton::heightForWidth(int width) const
{
    return TextMetrics::heightForWidth(*this, width);
}

void PushButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    FocusRing::update(*option);
}

void PushButton::paintEvent(QPaintEvent *event)
{
    if (width() >= sizeHint().width())
        return QPushButton::paintEvent(event);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);
    QRect contents = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    if (isRightToLeft())
        contents.setLeft(contents.left() + trailingSpace());
    else
        contents.setRight(contents.right() - trailingSpace());
    painter.drawItemText(contents, static_cast<int>(m_alignment) | TextMetrics::flags, palette(),
        isEnabled(), text(), QPalette::ButtonText);
}
