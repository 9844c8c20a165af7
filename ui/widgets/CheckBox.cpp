// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CheckBox.h"

#include "ui/style/SvgIcon.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextMetrics.h"

#include <QEvent>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

CheckBox::CheckBox(QWidget *parent)
    : QCheckBox(parent)
{
    setCursor(Qt::PointingHandCursor);
    TextMetrics::enableWrapping(this);
}

int CheckBox::textStart() const
{
    ensurePolished();
    QStyleOptionButton option;
    initStyleOption(&option);
    option.direction = Qt::LeftToRight;
    return style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).left();
}

QSize CheckBox::minimumSizeHint() const
{
    return TextMetrics::minimumSize(*this);
}

int CheckBox::heightForWidth(int width) const
{
    return TextMetrics::heightForWidth(*this, width);
}

/// The style sheet measures the indicator by the text when it is applied.
bool CheckBox::event(QEvent *event)
{
    const bool isHandled = QCheckBox::event(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        repolish(this);
        updateGeometry();
    }
    return isHandled;
}

void CheckBox::initStyleOption(QStyleOptionButton *option) const
{
    QCheckBox::initStyleOption(option);
    FocusRing::update(*option);
}

void CheckBox::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect contents = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this);
    option.text.clear();
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_CheckBox, option);
    painter.drawItemText(contents,
        static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | TextMetrics::flags, palette(),
        isEnabled(), text(), QPalette::WindowText);
    if (isChecked())
        SvgIcon::paint(painter,
            style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, this),
            QStringLiteral("check"), palette().color(QPalette::HighlightedText));
}
