#pragma once

#include "secrets/SessionBusCheck.h"

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
class SettingsPortal : public QObject
{
    Q_OBJECT

public:
    using Values = QMap<QString, QVariantMap>; ///< by group (a “namespace”), then by key

    explicit SettingsPortal(const QStringList &groups, QObject *parent = nullptr);
    ~SettingsPortal() override;

signals:
    void answered(const SettingsPortal::Values &values);
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
    void ask();
    void readAnswer();

    const QStringList m_groups;
    const QString m_busName; ///< of the connection, which is this object's own
    SessionBusCheck m_check;
    std::unique_ptr<QThread> m_opening;
    std::unique_ptr<QDBusPendingCallWatcher> m_question; ///< the last one; others are forgotten
};
