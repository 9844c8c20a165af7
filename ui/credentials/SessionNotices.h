// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/Session.h"

#include <QDateTime>
#include <QObject>

#include <functional>

class ApiKeyPrompt;
class DeviceKey;
class MessageBar;
class NoticeArea;
class OfflineBanner;
class SecretClipboard;
class SessionManager;
struct AppContext;

/// Notices about the sign-in, below the list: that the service cannot be reached, that a key is
/// needed, that a new key was not shown yet, and, once, the offer of a key for this computer.
class SessionNotices : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive the notices. `area` shows and owns them.
    SessionNotices(Session &session, const AppContext &services, NoticeArea &area);

    /// The name of a key that is generated for this computer.
    static QString deviceKeyName();
    /// Focuses the field of the prompt for a key, if it is shown.
    void focusPrompt();

signals:
    /// A notice needs the user, who may be on another page.
    void attentionNeeded();
    void deviceKeyRequested();
    /// The user wants to see the new key that replaces another one.
    void newKeyRequested(const QString &oldKeyId);

private:
    OfflineBanner &banner();
    ApiKeyPrompt &prompt();
    MessageBar &offer();
    MessageBar &newKey();
    void updateAll();
    void updateBanner();
    void updatePrompt();
    void updateOffer();
    void updateNewKey();

    Session &m_session;
    SessionManager &m_sessions;
    DeviceKey &m_deviceKey;
    SecretClipboard &m_clipboard;
    const std::function<QDateTime()> m_now;
    NoticeArea &m_area;
    // Each is made when first needed.
    OfflineBanner *m_banner = nullptr;
    ApiKeyPrompt *m_prompt = nullptr;
    MessageBar *m_offer = nullptr;
    MessageBar *m_newKey = nullptr;
    QString m_newKeyFor = {}; ///< the old key of the new one that `m_newKey` leads to
    std::optional<Session::Access> m_promptedAccess; ///< the state for which the prompt is shown
    bool m_isKeychainPrompting = false;
};
