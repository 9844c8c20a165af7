// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

#include <chrono>
#include <memory>
#include <optional>

class AsyncBus;
class QDBusMessage;

/// Llavero's notification on the desktop, at most one at a time: over the desktop's own service, or
/// over the portal inside a Flatpak or Snap. Nothing here waits. Where no service is, or it hangs
/// or asks not to be disturbed, nothing is shown. The first notification connects to the bus.
class DesktopNotifications : public QObject
{
    Q_OBJECT

public:
    enum class Service { Desktop, Portal };
    /// Plain texts.
    struct Texts
    {
        QString title = {};
        QString body = {};
        QString action = {}; ///< what a click does; few desktops show it

        bool operator==(const Texts &) const = default;
    };

    static Service usualService();
    explicit DesktopNotifications(Service service = usualService(), QObject *parent = nullptr,
        std::chrono::milliseconds timeout = std::chrono::seconds(5));
    ~DesktopNotifications() override;

    /// Shows the notification, in place of the last one.
    void show(const Texts &texts);
    /// Removes the notification.
    void close();

signals:
    /// The desktop has accepted the notification, and shows it as it sees fit.
    void accepted();
    /// The user has clicked on the notification, which was removed. The token is the desktop's
    /// permission to raise the window; often empty.
    void activated(const QByteArray &activationToken);

private slots:
    void onActivationToken(const QDBusMessage &message);
    void onActionInvoked(const QDBusMessage &message);
    void onNotificationClosed(const QDBusMessage &message);

private:
    void send();
    void listen();
    void askCapabilities();
    void askInhibited(bool hasMarkup);
    void notify(bool hasMarkup);
    void notifyPortal();
    void onSent();
    void withdraw();
    QDBusMessage removal() const;

    const Service m_service;
    const std::unique_ptr<AsyncBus> m_bus;
    QObject m_context; ///< of the calls
    std::optional<Texts> m_wanted;
    std::optional<Texts> m_sending; ///< until the service has responded
    bool m_isListening = false;
    uint m_shownId = 0; ///< 0 if none is shown
    QByteArray m_token; ///< for the action that follows
};
