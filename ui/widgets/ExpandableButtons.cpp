// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ExpandableButtons.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMenu>
#include <QToolButton>

namespace {

constexpr char expandedProperty[] = "expanded"; ///< of a button without menu

QMenu *findMenu(const QObject *button)
{
    return button->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
}

/// Presents a button that opens and closes something. Qt presents a disclosure as a check box.
class AccessibleExpandableButton : public QAccessibleWidget
{
public:
    explicit AccessibleExpandableButton(QAbstractButton *button)
        : QAccessibleWidget(
            button, findMenu(button) ? QAccessible::ButtonMenu : QAccessible::Button)
    {
    }

    QString text(QAccessible::Text type) const override
    {
        const auto *disclosure = qobject_cast<const Disclosure *>(object());
        return disclosure && type == QAccessible::Name ? disclosure->fullText()
                                                       : QAccessibleWidget::text(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = menu() != nullptr;
        state.expandable = true;
        if (const QVariant expanded = button()->property(expandedProperty); expanded.isValid())
            state.expanded = expanded.toBool();
        else // as of the report, which comes before the menu is shown or hidden
            state.expanded = menu() ? button()->isDown() : button()->isChecked();
        state.collapsed = !state.expanded;
        return state;
    }

    int childCount() const override { return menu() ? 1 : 0; }
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
            button()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton *button() const { return static_cast<QAbstractButton *>(object()); }
    QMenu *menu() const { return findMenu(object()); }
};

QAccessibleInterface *accessibleExpandableButton(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    const bool isExpandable = qobject_cast<Disclosure *>(object)
        || (button && button->property(expandedProperty).isValid())
        || (qobject_cast<QToolButton *>(object) && findMenu(object));
    return isExpandable ? new AccessibleExpandableButton(button) : nullptr;
}

void openBelow(QToolButton *button, QMenu *menu)
{
    const int right = button->isRightToLeft() ? 0 : button->width() - menu->sizeHint().width();
    menu->popup(button->mapToGlobal(QPoint(right, button->height() + 1)));
}

void reportExpansion(QAbstractButton *button)
{
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
    QAccessible::installFactory(accessibleExpandableButton); // Qt ignores repeated calls
    menu->setAttribute(Qt::WA_NoMouseReplay); // a press on the button only closes it
    const auto setOpen = [button](bool isOpen) {
        button->setDown(isOpen);
        reportExpansion(button);
    };
    QObject::connect(
        button, &QToolButton::clicked, menu, [button, menu] { openBelow(button, menu); });
    QObject::connect(menu, &QMenu::aboutToShow, button, [setOpen] { setOpen(true); });
    QObject::connect(menu, &QMenu::aboutToHide, button, [setOpen] { setOpen(false); });
}

void setExpanded(QAbstractButton *button, bool expanded)
{
    QAccessible::installFactory(accessibleExpandableButton); // Qt ignores repeated calls
    const QVariant before = button->property(expandedProperty);
    button->setProperty(expandedProperty, expanded);
    if (before.isValid() && before.toBool() != expanded)
        reportExpansion(button);
}

Disclosure::Disclosure(QWidget *parent)
    : LinkButton(Text::Sentence, parent)
{
    QAccessible::installFactory(accessibleExpandableButton); // Qt ignores repeated calls
    setCheckable(true);
    setIconName(QStringLiteral("chevron-right"));
    connect(this, &Disclosure::toggled, this, [this](bool isOpen) {
        setIconName(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
        reportExpansion(this);
    });
}
