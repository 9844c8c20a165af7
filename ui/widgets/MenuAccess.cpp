#include "widgets/MenuAccess.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMenu>
#include <QToolButton>

namespace {

QMenu *menuOf(const QObject *button)
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
        state.expanded = menu()->isVisible();
        state.collapsed = !menu()->isVisible();
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
        if (action != pressAction())
            return QAccessibleWidget::doAction(action);
        // Later: a tool button's own menu blocks while it is open.
        if (button()->menu())
            QMetaObject::invokeMethod(button(), &QToolButton::showMenu, Qt::QueuedConnection);
        else
            button()->click();
    }

private:
    QToolButton *button() const { return static_cast<QToolButton *>(object()); }
    QMenu *menu() const { return menuOf(object()); }
};

QAccessibleInterface *accessibleMenuButton(const QString &, QObject *object)
{
    auto *button = qobject_cast<QToolButton *>(object);
    return button && menuOf(button) ? new AccessibleMenuButton(button) : nullptr;
}

void tellState(QToolButton *button)
{
    QAccessible::State changed;
    changed.expanded = true;
    changed.collapsed = true;
    QAccessibleStateChangeEvent event(button, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void tellOfMenu(QToolButton *button, QMenu *menu)
{
    Q_ASSERT(menu->parent() == button);
    QAccessible::installFactory(accessibleMenuButton); // once, however often
    QObject::connect(menu, &QMenu::aboutToShow, button, [button] { tellState(button); });
    QObject::connect(menu, &QMenu::aboutToHide, button, [button] { tellState(button); });
}
