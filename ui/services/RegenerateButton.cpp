// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/RegenerateButton.h"

#include "ui/style/SvgIcon.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

RegenerateButton::RegenerateButton(QWidget *parent)
    : PushButton(parent)
{
    setObjectName(QStringLiteral("regenerateServiceKeys"));
    setProperty("primary", true);
    updateIcon();
}

int RegenerateButton::trailingSpace() const
{
    return fontMetrics().height() + 6;
}

void RegenerateButton::changeEvent(QEvent *event)
{
    PushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        updateIcon();
}

void RegenerateButton::updateIcon()
{
    const int side = fontMetrics().height();
    const QColor color = palette().color(QPalette::ButtonText);
    setIconSize({ side, side });
    setIcon(SvgIcon::pixmap(QStringLiteral("refresh"), color, { side, side }, devicePixelRatio()));
}

void RegenerateButton::paintEvent(QPaintEvent *event)
{
    PushButton::paintEvent(event);
    const int side = fontMetrics().height() * 4 / 5;
    QRect icon(0, 0, side, side);
    icon.moveCenter({ width() - trailingSpace(), height() / 2 });
    QPainter painter(this);
    SvgIcon::paint(painter, QStyle::visualRect(layoutDirection(), rect(), icon),
        QStringLiteral("external"), palette().color(QPalette::ButtonText));
}
