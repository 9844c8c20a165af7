// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AccessibleComboBox.h"

#include <QAbstractItemView>
#include <QComboBox>

AccessibleComboBox::AccessibleComboBox(QComboBox *box)
    : QAccessibleWidget(box, QAccessible::ComboBox)
{
}

QComboBox *AccessibleComboBox::box() const
{
    return static_cast<QComboBox *>(object());
}

bool AccessibleComboBox::isOpen() const
{
    return box()->view()->isVisible();
}

void *AccessibleComboBox::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString AccessibleComboBox::text(QAccessible::Text type) const
{
    return type == QAccessible::Value ? box()->currentText() : QAccessibleWidget::text(type);
}

QAccessible::State AccessibleComboBox::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.hasPopup = true;
    state.expandable = true;
    state.expanded = isOpen();
    state.collapsed = !isOpen();
    return state;
}

QAccessibleInterface *AccessibleComboBox::child(int index) const
{
    return index == 0 ? QAccessible::queryAccessibleInterface(box()->view()) : nullptr;
}

int AccessibleComboBox::indexOfChild(const QAccessibleInterface *child) const
{
    return child && child->object() == box()->view() ? 0 : -1;
}

QStringList AccessibleComboBox::actionNames() const
{
    return QStringList { showMenuAction(), pressAction() } + QAccessibleWidget::actionNames();
}

void AccessibleComboBox::doAction(const QString &action)
{
    if (action != showMenuAction() && action != pressAction())
        QAccessibleWidget::doAction(action);
    else if (isOpen())
        box()->hidePopup();
    else
        box()->showPopup();
}

// --- Its text ------------------------------------------------------------------------------

QString AccessibleComboBox::text(int start, int end) const
{
    return box()->currentText().mid(start, end - start);
}

int AccessibleComboBox::characterCount() const
{
    return static_cast<int>(box()->currentText().size());
}

QString AccessibleComboBox::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

void AccessibleComboBox::selection(int, int *start, int *end) const
{
    *start = 0;
    *end = 0;
}
