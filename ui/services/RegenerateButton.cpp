// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/RegenerateButton.h"

#include "ui/style/SvgIcon.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

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
    if (width() < sizeHint().width())
        return PushButton::paintEvent(event); // in several lines, without the icons
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const auto visual = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    option.rect = visual(rect().adjusted(0, 0, -trailingSpace(), 0));
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    const int side = fontMetrics().height() * 4 / 5;
    QRect icon(0, 0, side, side);
    icon.moveCenter({ width() - trailingSpace(), height() / 2 });
    SvgIcon::paint(
        painter, visual(icon), QStringLiteral("external"), palette().color(QPalette::ButtonText));
}
