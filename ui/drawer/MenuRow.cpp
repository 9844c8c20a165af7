// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawer/MenuRow.h"

#include "style/SvgIcon.h"

#include <QPainter>

MenuRow::MenuRow(const QString &iconName, QWidget *parent)
    : PushButton(parent)
    , m_iconName(iconName)
{
    setProperty("menuRow", true);
    setCursor(Qt::PointingHandCursor);
    setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

int MenuRow::trailingSpace() const
{
    return fontMetrics().height() * 3 / 2;
}

void MenuRow::paintEvent(QPaintEvent *event)
{
    PushButton::paintEvent(event);
    const int side = fontMetrics().height();
    QRect icon(0, 0, side, side);
    icon.moveCenter({ width() - side, height() / 2 });
    QPainter painter(this);
    SvgIcon::paint(painter, icon, m_iconName, palette().color(QPalette::PlaceholderText));
}
