// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PushButton.h"

#include "ui/widgets/TextMetrics.h"

#include <QStyleOptionButton>
#include <QStylePainter>

PushButton::PushButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(true);
    QSizePolicy wraps(QSizePolicy::Preferred, QSizePolicy::Minimum);
    wraps.setHeightForWidth(true);
    setSizePolicy(wraps);
}

QSize PushButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(trailingSpace(), 0);
}

QSize PushButton::frame() const
{
    return sizeHint() - TextMetrics::onOneLine(fontMetrics(), text());
}

QSize PushButton::minimumSizeHint() const
{
    return { TextMetrics::widthOfLongestWord(fontMetrics(), text()) + frame().width(),
        sizeHint().height() };
}

int PushButton::heightForWidth(int width) const
{
    const QSize whole = sizeHint();
    if (width >= whole.width())
        return whole.height();
    return TextMetrics::heightAt(width - frame().width(), fontMetrics(), text()) + frame().height();
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
