#include "widgets/ComboBox.h"

#include "style/SvgIcon.h"

#include <QPainter>

void ComboBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const int side = fontMetrics().height();
    QRect arrow(0, 0, side, side);
    arrow.moveCenter({ isRightToLeft() ? side : width() - side, height() / 2 });
    QPainter painter(this);
    SvgIcon::paint(painter, arrow, QStringLiteral("chevron-down"), palette().color(QPalette::Text));
}
