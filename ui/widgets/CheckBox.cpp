#include "widgets/CheckBox.h"

#include "style/SvgIcon.h"

#include <QPainter>
#include <QStyleOptionButton>

CheckBox::CheckBox(QWidget *parent)
    : QCheckBox(parent)
{
    setCursor(Qt::PointingHandCursor);
}

int CheckBox::textStart() const
{
    ensurePolished();
    QStyleOptionButton option;
    initStyleOption(&option);
    option.direction = Qt::LeftToRight;
    return style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).left();
}

void CheckBox::paintEvent(QPaintEvent *event)
{
    QCheckBox::paintEvent(event);
    if (!isChecked())
        return;
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    SvgIcon::paint(painter, style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, this),
        QStringLiteral("check"), palette().color(QPalette::HighlightedText));
}
