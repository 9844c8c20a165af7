// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ButtonMenu.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMenu>
#include <QToolButton>

namespace {

QMenu *findMenu(const QObject *button)
{
    return button->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
}

class AccessibleMenuButton : public QAccessibleWidget
{
public:
    explicit AccessibleMenuButton(QToolButton *button)
        : QAccessibleWidget(button, QAccessible::ButtonMenu)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.expandable = true;
        // As of the report, which comes before the menu is shown or hidden.
        state.expanded = static_cast<QToolButton *>(object())->isDown();
        state.collapsed = !state.expanded;
        return state;
    }

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(menu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == menu() ? 0 : -1;
    }

    QStringList actionNames() const override
    {
        return QStringList(pressAction()) + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &action) override
    {
        if (action == pressAction())
            static_cast<QToolButton *>(object())->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QMenu *menu() const { return findMenu(object()); }
};

QAccessibleInterface *accessibleMenuButton(const QString &, QObject *object)
{
    auto *button = qobject_cast<QToolButton *>(object);
    return button && findMenu(button) ? new AccessibleMenuButton(button) : nullptr;
}

void openBelow(QToolButton *button, QMenu *menu)
{
    const int right = button->isRightToLeft() ? 0 : button->width() - menu->sizeHint().width();
    menu->popup(button->mapToGlobal(QPoint(right, button->height() + 1)));
}

void showState(QToolButton *button, bool isOpen)
{
    button->setDown(isOpen);
    QAccessible::State changed;
    changed.expanded = true;
    changed.collapsed = true;
    QAccessibleStateChangeEvent event(button, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void setButtonMenu(QToolButton *button, QMenu *menu)
{
    Q_ASSERT(menu->parent() == button);
    QAccessible::installFactory(accessibleMenuButton); // Qt ignores repeated calls
    menu->setAttribute(Qt::WA_NoMouseReplay); // a press on the button only closes it
    QObject::connect(
        button, &QToolButton::clicked, menu, [button, menu] { openBelow(button, menu); });
    QObject::connect(menu, &QMenu::aboutToShow, button, [button] { showState(button, true); });
    QObject::connect(menu, &QMenu::aboutToHide, button, [button] { showState(button, false); });
}
