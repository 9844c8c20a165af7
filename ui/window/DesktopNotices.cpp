// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/DesktopNotices.h"

#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "app/storage/SettingsFile.h"
#include "ui/text/CountText.h"
#include "ui/text/NoticeText.h"

#include <utility>

using namespace Qt::StringLiterals;

DesktopNotices::DesktopNotices(
    SessionManager &sessions, const SettingsFile &settings, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_settings(settings)
{
    connect(&sessions, &SessionManager::sessionChanged, this, &DesktopNotices::watchSession);
    connect(&m_desktop, &SystemNotifications::activated, this, [this](const QByteArray &token) {
        const QStringList ids = std::exchange(m_ids, {});
        emit activated(ids.size() == 1 ? ids.first() : QString(), token);
    });
    watchSession();
}

void DesktopNotices::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    if (isInFront)
        forget();
}

void DesktopNotices::watchSession()
{
    if (m_session)
        disconnect(&m_session->notices(), nullptr, this, nullptr);
    forget();
    m_session = m_sessions.session();
    if (!m_session)
        return;
    connect(&m_session->notices(), &Notices::arrived, this, &DesktopNotices::add);
    connect(&m_session->notices(), &Notices::changed, this, &DesktopNotices::removeSeen);
}

void DesktopNotices::add(const QList<Notice> &notices)
{
    if (m_isInFront || m_settings.current().desktopNotices != "on"_L1)
        return;
    for (const Notice &notice : notices)
        m_ids.append(notice.id);
    show();
}

/// They may have been read, dismissed or muted in another window.
void DesktopNotices::removeSeen()
{
    if (m_ids.isEmpty())
        return;
    QStringList unread;
    for (const Notice &notice : m_session->notices().all()) {
        if (!notice.isRead && m_ids.contains(notice.id))
            unread.append(notice.id);
    }
    if (unread.size() == m_ids.size())
        return;
    m_ids = unread;
    show();
}

void DesktopNotices::forget()
{
    m_ids.clear();
    m_desktop.close();
}

void DesktopNotices::show()
{
    QStringList titles;
    QString body;
    for (const Notice &notice : m_session->notices().all()) {
        if (!m_ids.contains(notice.id))
            continue;
        titles.append(noticeText::kindName(notice.kind));
        body = noticeText::sentence(notice, m_settings.current().desktopNoticeAddresses);
    }
    if (titles.isEmpty())
        return forget();
    //: Button of a notification: shows what is new.
    const QString showText = tr("Show");
    const auto count = int(titles.size());
    if (count == 1)
        return m_desktop.show({ titles.first(), body, showText });
    titles.removeDuplicates();
    m_desktop.show({ tr("%1 new notice(s)", nullptr, count).arg(countText(count)),
        titles.join(u'\n'), showText });
}
