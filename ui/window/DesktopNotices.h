// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/DesktopNotifications.h"
#include "ui/window/TrayNotifications.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
using SystemNotifications = TrayNotifications;
#else
using SystemNotifications = DesktopNotifications;
#endif

class Session;
class SessionManager;
class SettingsFile;
struct Notice;

/// Shows on the desktop what notices arrive while no window of the program is in front, if the user
/// has switched that on: one notification for all of them. It goes when they are read or dismissed,
/// or a window comes to the front.
class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    DesktopNotices(
        SessionManager &sessions, const SettingsFile &settings, QObject *parent = nullptr);

    void setInFront(bool isInFront);

signals:
    /// The user has clicked on the notification of one notice; `noticeId` is empty for several. See
    /// `SingleInstance::LaunchRequest` for the token.
    void activated(const QString &noticeId, const QByteArray &activationToken);

private:
    void watchSession();
    void add(const QList<Notice> &notices);
    void removeSeen();
    void forget();
    void show();

    SessionManager &m_sessions;
    const SettingsFile &m_settings;
    QPointer<Session> m_session;
    SystemNotifications m_desktop;
    QStringList m_ids; ///< of the notices in the notification
    bool m_isInFront = true;
};
