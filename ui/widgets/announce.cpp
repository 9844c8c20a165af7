// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announce.h"

#include "ui/widgets/LiveRegion.h"

static LiveRegion *freeNoticeOf(QWidget *window)
{
    const auto notices = window->findChildren<LiveRegion *>(QString(), Qt::FindDirectChildrenOnly);
    for (LiveRegion *notice : notices) {
        if (notice->sentence().isEmpty())
            return notice;
    }
    return new LiveRegion(window);
}

void announce(QWidget *widget, const QString &sentence)
{
    // Qt 6.4 has no announcement event, and its AT-SPI bridge drops QAccessible::Alert.
    freeNoticeOf(widget->window())->say(sentence, widget);
}

void withdrawAnnouncement(QWidget *widget, const QString &sentence)
{
    const auto notices
        = widget->window()->findChildren<LiveRegion *>(QString(), Qt::FindDirectChildrenOnly);
    for (LiveRegion *notice : notices)
        notice->withdraw(sentence, widget);
}
