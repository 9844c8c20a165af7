#include "widgets/Announcer.h"

#include <QAccessible>
#include <QWidget>

void announce(QWidget *widget, const QString &sentence)
{
    // Qt 6.4 has no announcement event; an alert from an object of that name is read out instead.
    widget->setAccessibleName(sentence);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}
