// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;
class SessionManager;
struct Connection;

/// The user's actions on the known connections. Each asks first if something would be lost.
class ConnectionActions : public QObject
{
    Q_OBJECT

public:
    using Action = std::function<void()>;

    /// `confirmLeave` calls its argument once nothing on the screen would be lost. `sessions` and
    /// `window`, over which the questions open, must outlive this.
    ConnectionActions(SessionManager &sessions, QWidget &window,
        std::function<void(const Action &)> confirmLeave);

    void switchTo(const QString &connectionId);
    void logOut();
    void remove(const QString &connectionId);

private:
    void ask(const Connection &connection, bool removesConnection);
    /// Acts after the current signal, because the sender may be part of the session that ends.
    void actLater(const Action &action);

    SessionManager &m_sessions;
    QWidget &m_window;
    const std::function<void(const Action &)> m_confirmLeave;
};
