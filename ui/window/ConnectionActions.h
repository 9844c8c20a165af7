// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"
#include "ui/text/TranslatedText.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;
class SessionManager;

/// What a person does with the connections that there are. Each asks first where something would be
/// lost.
class ConnectionActions : public QObject
{
    Q_OBJECT

public:
    using Leave = std::function<void()>;

    /// `askToLeave` calls its argument once nothing on the screen would be lost. `signIn` must
    /// outlive this, as must `window`, in which the questions are asked.
    ConnectionActions(
        SessionManager &signIn, QWidget &window, std::function<void(const Leave &)> askToLeave);

    void switchTo(const QString &connectionId);
    void logOut();
    void remove(const QString &connectionId);

private:
    /// Calls `confirmed` with whether `deviceKey` is to be deleted, too.
    void ask(const TranslatedText &question, const TranslatedText &consequences,
        const TranslatedText &action, const std::optional<ApiKey> &deviceKey,
        const std::function<void(bool)> &confirmed);
    /// The workspace goes with its session, so not from within one of its own signals.
    void later(const Leave &act);

    SessionManager &m_signIn;
    QWidget &m_window;
    const std::function<void(const Leave &)> m_askToLeave;
};
