// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Disclosure.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace {

/// Qt presents a checkable button as a check box.
class AccessibleDisclosure : public QAccessibleWidget
{
public:
    explicit AccessibleDisclosure(Disclosure *disclosure)
        : QAccessibleWidget(disclosure, QAccessible::Button)
    {
    }

    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Name ? button()->fullText() : QAccessibleWidget::text(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = button()->isChecked();
        state.collapsed = !button()->isChecked();
        return state;
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
    Disclosure *button() const { return static_cast<Disclosure *>(object()); }
};

QAccessibleInterface *accessibleDisclosure(const QString &, QObject *object)
{
    auto *disclosure = qobject_cast<Disclosure *>(object);
    return disclosure ? new AccessibleDisclosure(disclosure) : nullptr;
}

} // namespace

Disclosure::Disclosure(QWidget *parent)
    : LinkButton(Text::Sentence, parent)
{
    QAccessible::installFactory(accessibleDisclosure); // Qt ignores repeated calls
    setCheckable(true);
    connect(this, &Disclosure::toggled, this, &Disclosure::showState);
    showState(false);
}

void Disclosure::showState(bool open)
{
    setIconName(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
    QAccessible::State changed;
    changed.expanded = true;
    changed.collapsed = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}
