// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ComboBox.h"

#include "ui/style/SvgIcon.h"
#include "ui/widgets/AccessibleComboBox.h"
#include "ui/widgets/LiveRegion.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

static QAccessibleInterface *accessibleComboBox(const QString &, QObject *object)
{
    auto *box = qobject_cast<ComboBox *>(object);
    return box ? new AccessibleComboBox(box) : nullptr;
}

ComboBox::ComboBox(QWidget *parent)
    : QComboBox(parent)
{
    QAccessible::installFactory(accessibleComboBox); // once, however often
    connect(this, &QComboBox::currentIndexChanged, this, &ComboBox::announceValue);
}

void ComboBox::showPopup()
{
    m_isChoosing = true;
    // Which the style sheet can make higher. With it Qt makes the whole list.
    if (!findChild<QStyledItemDelegate *>(QString(), Qt::FindDirectChildrenOnly))
        setItemDelegate(new QStyledItemDelegate(this));
    QComboBox::showPopup();
}

void ComboBox::hidePopup()
{
    QComboBox::hidePopup();
    // Qt takes the chosen value once the list has been hidden.
    QMetaObject::invokeMethod(
        this, [this] { m_isChoosing = false; }, Qt::QueuedConnection);
}

void ComboBox::announceValue()
{
    if (hasFocus() && !m_isChoosing)
        announce(this, currentText());
}

/// The open list has a window of its own, which takes the wheel.
void ComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ComboBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const int side = fontMetrics().height();
    QRect arrow(0, 0, side, side);
    arrow.moveCenter({ isRightToLeft() ? side : width() - side, height() / 2 });
    QPainter painter(this);
    SvgIcon::paint(painter, arrow, QStringLiteral("chevron-down"), palette().color(QPalette::Text));
}
