// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/MenuItemButton.h"

#include "ui/style/SvgIcon.h"

#include <QPainter>

MenuItemButton::MenuItemButton(const QString &iconName, QWidget *parent)
    : PushButton(parent)
    , m_iconName(iconName)
{
    setProperty("menuRow", true);
    setCursor(Qt::PointingHandCursor);
    setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

int MenuItemButton::trailingSpace() const
{
    return fontMetrics().height() * 3 / 2;
}

void MenuItemButton::paintEvent(QPaintEvent *event)
{
    PushButton::paintEvent(event);
    const int side = fontMetrics().height();
    QRect icon(0, 0, side, side);
    icon.moveCenter({ width() - side, height() / 2 });
    QPainter painter(this);
    SvgIcon::paint(painter, icon, m_iconName, palette().color(QPalette::PlaceholderText));
}
