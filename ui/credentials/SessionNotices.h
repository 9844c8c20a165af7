// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/Session.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class ApiKeyPrompt;
class DeviceKey;
class MessageBar;
class OfflineBanner;
class QVBoxLayout;
class SecretClipboard;
class SessionManager;
struct AppContext;

/// What there is to know about the sign-in, above the list: that the service cannot be reached and
/// from when the list is; that a key is needed; and, once, the offer of a key for this computer.
class SessionNotices : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive this.
    SessionNotices(Session &session, const AppContext &services, QWidget *parent = nullptr);

    /// The name of a key that is generated for this computer.
    static QString deviceKeyName();

signals:
    /// A key is asked for, wherever the person has gone meanwhile.
    void keyNeeded();
    void deviceKeyRequested();
    void partAdded(); ///< the others stay where they are

private:
    OfflineBanner &banner();
    ApiKeyPrompt &prompt();
    MessageBar &offer();
    void putInPlace();
    void refresh();
    void updateBanner();
    void updatePrompt();
    void updateOffer();

    Session &m_session;
    SessionManager &m_signIn;
    DeviceKey &m_deviceKey;
    SecretClipboard &m_clipboard;
    const std::function<QDateTime()> m_now;
    QVBoxLayout *m_layout;
    // Each is made when it is first needed.
    OfflineBanner *m_banner = nullptr;
    ApiKeyPrompt *m_prompt = nullptr;
    MessageBar *m_offer = nullptr;
    std::optional<Session::Access> m_askedIn; ///< the state in which a key is being asked for
    bool m_keychainAsks = false;
};
