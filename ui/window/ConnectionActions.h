// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class MainWidget;
class SessionManager;
struct Connection;

/// The user's actions on the known connections. Each asks first if something would be lost.
class ConnectionActions : public QObject
{
    Q_OBJECT

public:
    /// The questions open over `content`. The arguments must outlive this.
    ConnectionActions(SessionManager &sessions, MainWidget &content);

    void switchTo(const QString &connectionId);
    void logOut();
    void remove(const QString &connectionId);

private:
    bool isOpen(const QString &connectionId) const;
    void ask(const Connection &connection, bool removesConnection);
    /// Acts after the current signal, because the sender may be part of the session that ends.
    void actLater(const std::function<void()> &action);

    SessionManager &m_sessions;
    MainWidget &m_content;
};
