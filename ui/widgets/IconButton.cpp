// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/IconButton.h"

#include "ui/style/SvgIcon.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusRing.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

IconButton::IconButton(const QString &iconName, QWidget *parent)
    : QToolButton(parent)
    , m_iconName(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void IconButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void IconButton::setLabel(const QString &label, const QString &disabledReason)
{
    const QString explanation = disabledReason.isEmpty() ? label : disabledReason;
    updateAccessibleName(this, label);
    setToolTip(plainToolTip(explanation));
    updateAccessibleDescription(this, explanation); // otherwise the tooltip's markup is read
}

int IconButton::iconSideFor(const QFontMetrics &metrics)
{
    return qMax(16, metrics.height() + 1) / 2 * 2;
}

QSize IconButton::sizeHint() const
{
    const int side = sideFor(fontMetrics());
    return { side, side };
}

void IconButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

void IconButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    FocusRing::update(*option);
}

void IconButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    const int side = iconSideFor(fontMetrics());
    QRect icon(0, 0, side, side);
    icon.moveCenter(rect().center());
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    QPainter painter(this);
    SvgIcon::paint(painter, icon, m_iconName, palette().color(group, QPalette::ButtonText));
}
