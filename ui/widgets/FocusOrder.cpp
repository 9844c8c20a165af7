// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FocusOrder.h"

#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

void tabThrough(const QWidgetList &stops)
{
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

QWidgetList tabStopsIn(QWidget *part)
{
    QWidgetList stops;
    QWidget *widget = part;
    do {
        const bool isInside = widget == part || part->isAncestorOf(widget);
        if (isInside && widget->focusPolicy() != Qt::NoFocus)
            stops.append(widget);
        widget = widget->nextInFocusChain();
    } while (widget != part);
    return stops;
}

void tabThroughParts(const QWidgetList &parts)
{
    QWidgetList stops;
    for (QWidget *part : parts)
        stops += tabStopsIn(part);
    tabThrough(stops);
}

void readInVisualOrder(QLayout &layout)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            widget->raise(); // moves it to the end of its parent's children
        else if (QLayout *inner = item->layout())
            readInVisualOrder(*inner);
    }
}

bool hasFocusInside(const QWidget &part)
{
    const QWidget *focus = part.window()->focusWidget();
    return focus == &part || part.isAncestorOf(focus);
}

bool isTyping(const QWidget &window)
{
    const QWidget *focus = window.focusWidget();
    const auto *text = qobject_cast<const QPlainTextEdit *>(focus);
    return qobject_cast<const QLineEdit *>(focus) || (text && !text->isReadOnly());
}
