// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SessionBusCheck.h"

#include <QDBusVariant>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <memory>

class QDBusPendingCallWatcher;
class QThread;

/// The desktop's settings, as its XDG portal tells them. Asking never waits, however long the
/// answer takes, and a portal that starts later, or again, is asked then.
///
/// The portal refuses every program whose `/proc/PID/root` it cannot read
/// (flatpak/xdg-desktop-portal issue 1490), and our memory is private: then those are asked who
/// answer for it on this desktop.
class DesktopSettings : public QObject
{
    Q_OBJECT

public:
    using Values = QMap<QString, QVariantMap>; ///< by group (a “namespace”), then by key

    explicit DesktopSettings(const QStringList &groups, QObject *parent = nullptr);
    ~DesktopSettings() override;

signals:
    void answered(const DesktopSettings::Values &values);
    /// There is no bus, no portal, or one without these settings.
    void unavailable();
    /// Of any group.
    void changed(const QString &group, const QString &key, const QVariant &value);

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void findBus();
    void connectTo(const QString &address);
    void listen();
    void askPortal();
    void findBackends();
    void askNextBackend();
    QDBusPendingCallWatcher *ask(const QString &who, const QString &interface);
    void readPortal();
    void readBackend();

    const QStringList m_groups;
    const QString m_busName; ///< of the connection, which is this object's own
    SessionBusCheck m_check;
    std::unique_ptr<QThread> m_opening;
    std::unique_ptr<QDBusPendingCallWatcher> m_question; ///< the last one; others are forgotten
    QStringList m_backends; ///< those that are still to be asked
};
