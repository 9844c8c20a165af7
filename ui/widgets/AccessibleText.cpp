// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AccessibleText.h"

#include <QWidget>

void updateAccessibleName(QWidget *widget, const QString &name)
{
    if (name != widget->accessibleName())
        widget->setAccessibleName(name);
}

void updateAccessibleDescription(QWidget *widget, const QString &description)
{
    if (description != widget->accessibleDescription())
        widget->setAccessibleDescription(description);
}
