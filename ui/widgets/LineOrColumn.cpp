// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LineOrColumn.h"

#include <algorithm>

LineOrColumn::LineOrColumn(int spacing)
    : QBoxLayout(LeftToRight)
{
    setSpacing(spacing);
}

QSize LineOrColumn::sizeHint() const
{
    QSize line(0, 0);
    for (int i = 0; i < count(); ++i) {
        if (itemAt(i)->isEmpty())
            continue;
        const QSize item = itemAt(i)->sizeHint();
        line.rwidth() += (line.width() > 0 ? spacing() : 0) + item.width();
        line.setHeight(std::max(line.height(), item.height()));
    }
    return line;
}

QSize LineOrColumn::minimumSize() const
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width = std::max(width, itemAt(i)->isEmpty() ? 0 : itemAt(i)->minimumSize().width());
    return { width, sizeHint().height() };
}

int LineOrColumn::heightForWidth(int width) const
{
    if (isLineAt(width))
        return sizeHint().height();
    int height = 0;
    for (int i = 0; i < count(); ++i) {
        QLayoutItem &item = *itemAt(i);
        if (item.isEmpty())
            continue;
        height += (height > 0 ? spacing() : 0)
            + (item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height());
    }
    return height;
}

void LineOrColumn::setGeometry(const QRect &rect)
{
    setDirection(isLineAt(rect.width()) ? LeftToRight : TopToBottom);
    QBoxLayout::setGeometry(rect);
}
