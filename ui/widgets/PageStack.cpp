// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageStack.h"

#include <QAccessibleWidget>

static QAccessibleInterface *accessiblePageStack(const QString &, QObject *object)
{
    auto *stack = qobject_cast<PageStack *>(object);
    return stack ? new QAccessibleWidget(stack, QAccessible::Client) : nullptr;
}

PageStack::PageStack(QWidget *parent)
    : QStackedWidget(parent)
{
    QAccessible::installFactory(accessiblePageStack); // Qt ignores repeated calls
}
