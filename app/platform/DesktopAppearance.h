// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QVariantMap>

#include <functional>
#include <memory>

class AsyncBus;
class QDBusMessage;
class QDBusPendingCallWatcher;

/// The preferences of the desktop for the look of its programs.
struct AppearancePreferences
{
    enum class Scheme { NoPreference, Dark, Light };

    bool isKnown = false; ///< the desktop has answered, or nothing on it can
    Scheme scheme = Scheme::NoPreference;
    bool reducedMotion = false;

    bool operator==(const AppearancePreferences &) const = default;
};

/// The desktop's current appearance preferences, from the settings of its XDG portal. Nothing here
/// waits, however long the portal takes. A portal that starts later, or again, is asked then.
///
/// The portal refuses every program whose `/proc/PID/root` it cannot read
/// (flatpak/xdg-desktop-portal issue 1490), as ProcessHardening makes ours. The portal's backends
/// are asked then.
class DesktopAppearance : public QObject
{
    Q_OBJECT

public:
    using Scheme = AppearancePreferences::Scheme;

    explicit DesktopAppearance(QObject *parent = nullptr);
    ~DesktopAppearance() override;

    const AppearancePreferences &preferences() const { return m_preferences; }
    bool isKnown() const { return m_preferences.isKnown; }
    Scheme scheme() const { return m_preferences.scheme; }
    bool reducedMotion() const { return m_preferences.reducedMotion; }

signals:
    void changed(const AppearancePreferences &preferences);

private slots:
    void onSettingChanged(const QDBusMessage &message);

private:
    using Settings = QMap<QString, QVariantMap>; ///< by group (a “namespace”), then by key

    void listen();
    void askPortal();
    void findBackends();
    void askNextBackend();
    using ReplyHandler = std::function<void(const QDBusMessage &reply)>;
    void readAll(const QString &service, const QString &interface, const ReplyHandler &done);
    void call(const QDBusMessage &message, const ReplyHandler &done);
    void update();
    QVariant setting(const QString &group, QLatin1StringView key) const;

    const std::unique_ptr<AsyncBus> m_bus;
    std::unique_ptr<QDBusPendingCallWatcher> m_call; ///< the last one; others are ignored
    QStringList m_backends; ///< those that are still to be asked
    Settings m_settings;
    AppearancePreferences m_preferences;
};
