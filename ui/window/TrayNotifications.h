// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/DesktopNotifications.h"

#include <QSystemTrayIcon>

/// Llavero's notification on systems without the services of freedesktop.org: the message of an
/// icon that the system's bar has meanwhile. Never run on macOS.
class TrayNotifications : public QObject
{
    Q_OBJECT

public:
    explicit TrayNotifications(QObject *parent = nullptr);

    /// Shows the notification, in place of the last one. Systems show no action.
    void show(const DesktopNotifications::Texts &texts);
    /// Removes the notification.
    void close();

signals:
    /// As `DesktopNotifications::activated`; the token is always empty.
    void activated(const QByteArray &activationToken);

private:
    QSystemTrayIcon m_icon;
};
