// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/RegenerateButton.h"

#include "ui/style/SvgIcon.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

static constexpr int iconSpacing = 4; ///< beside Qt's own between an icon and its text

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
    const QSize size(side + iconSpacing, side);
    QPixmap icon(size * devicePixelRatio());
    icon.setDevicePixelRatio(devicePixelRatio());
    icon.fill(Qt::transparent);
    QPainter painter(&icon);
    const QRect place(0, 0, side, side);
    SvgIcon::paint(painter, QStyle::visualRect(layoutDirection(), { QPoint(), size }, place),
        QStringLiteral("refresh"), color);
    painter.end();
    setIconSize(size);
    setIcon(icon);
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
