// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notices/Notices.h"

#include <algorithm>

Notices::Notices(QObject *parent)
    : QObject(parent)
{
}

int Notices::unreadCount() const
{
    return static_cast<int>(std::count_if(
        m_notices.begin(), m_notices.end(), [](const Notice &notice) { return !notice.isRead; }));
}

void Notices::setMuted(const QSet<Notice::Kind> &kinds)
{
    m_muted = kinds;
    emit changed();
}

void Notices::add(const QList<Notice> &notices)
{
    if (notices.isEmpty())
        return;
    m_notices = notices + m_notices;
    emit changed();
    emit arrived(notices);
}

void Notices::setRead(const QString &id)
{
    for (Notice &notice : m_notices) {
        if (notice.id == id)
            notice.isRead = true;
    }
    emit changed();
}

void Notices::setAllRead()
{
    for (Notice &notice : m_notices)
        notice.isRead = true;
    emit changed();
}

void Notices::dismiss(const QString &id)
{
    if (m_notices.removeIf([&id](const Notice &notice) { return notice.id == id; }) > 0)
        emit changed();
}
