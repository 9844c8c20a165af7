// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Announcer.h"

#include "widgets/Notice.h"

static Notice *freeNoticeOf(QWidget *window)
{
    const auto notices = window->findChildren<Notice *>(QString(), Qt::FindDirectChildrenOnly);
    for (Notice *notice : notices) {
        if (notice->sentence().isEmpty())
            return notice;
    }
    return new Notice(window);
}

void announce(QWidget *widget, const QString &sentence)
{
    // Qt 6.4 has no announcement event, and its AT-SPI bridge drops QAccessible::Alert.
    freeNoticeOf(widget->window())->say(sentence, widget);
}

void withdrawAnnouncement(QWidget *widget, const QString &sentence)
{
    const auto notices
        = widget->window()->findChildren<Notice *>(QString(), Qt::FindDirectChildrenOnly);
    for (Notice *notice : notices)
        notice->withdraw(sentence, widget);
}
