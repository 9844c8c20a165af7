// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/IconLabel.h"

#include "ui/style/SvgIcon.h"

#include <QPainter>

IconLabel::IconLabel(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void IconLabel::setScale(qreal scale)
{
    m_scale = scale;
    updateGeometry();
}

QSize IconLabel::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * m_scale);
    return { side, side };
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    SvgIcon::paint(
        painter, QRect(QPoint(), sizeHint()), m_iconName, palette().color(foregroundRole()));
}
