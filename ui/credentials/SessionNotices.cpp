// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/SessionNotices.h"

#include "app/signin/DeviceKey.h"
#include "app/signin/SessionManager.h"
#include "ui/AppContext.h"
#include "ui/credentials/NoticeArea.h"
#include "ui/credentials/OfflineBanner.h"
#include "ui/signin/ApiKeyPrompt.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/MessageBar.h"

#include <QSysInfo>

#include <utility>

using Access = Session::Access;

SessionNotices::SessionNotices(Session &session, const AppContext &services, NoticeArea &area)
    : QObject(&area)
    , m_session(session)
    , m_sessions(services.sessions)
    , m_deviceKey(*services.sessions.deviceKey())
    , m_clipboard(services.clipboard)
    , m_now(services.now)
    , m_area(area)
{
    connect(&session, &Session::stateChanged, this, &SessionNotices::updateAll);
    connect(&m_deviceKey, &DeviceKey::offerChanged, this, &SessionNotices::updateOffer);
    connect(&m_sessions, &SessionManager::keychainPromptActiveChanged, this, [this](bool isActive) {
        m_isKeychainPrompting = isActive;
        updatePrompt();
    });
    connect(&session.replacements(), &Replacements::untakenKeysChanged, this,
        &SessionNotices::updateNewKey);
    connect(&m_deviceKey, &DeviceKey::stateChanged, this, &SessionNotices::updateNewKey);
    updateAll();
    updateOffer();
}

// --- The notices, which are rarely needed ---------------------------------------------------

OfflineBanner &SessionNotices::banner()
{
    if (m_banner)
        return *m_banner;
    m_banner = new OfflineBanner(m_now, &m_area);
    m_banner->setShort(m_area.isShared());
    connect(&m_area, &NoticeArea::sharedChanged, m_banner, &OfflineBanner::setShort);
    m_banner->setRetrying(m_session.keys().isLoading());
    connect(
        &m_session.keys(), &KeysController::loadingChanged, m_banner, &OfflineBanner::setRetrying);
    connect(m_banner, &OfflineBanner::retryRequested, &m_session, &Session::refresh);
    m_area.add(m_banner, NoticeArea::Place::Offline);
    return *m_banner;
}

ApiKeyPrompt &SessionNotices::prompt()
{
    if (m_prompt)
        return *m_prompt;
    m_prompt = new ApiKeyPrompt(m_clipboard, m_now, &m_area);
    connect(m_prompt, &ApiKeyPrompt::keyEntered, &m_sessions, &SessionManager::enterKey);
    connect(m_prompt, &ApiKeyPrompt::cancelRequested, &m_sessions, &SessionManager::cancel);
    connect(m_prompt, &ApiKeyPrompt::keychainRequested, &m_sessions, &SessionManager::readKey);
    connect(&m_sessions, &SessionManager::busyChanged, m_prompt, &ApiKeyPrompt::setBusy);
    connect(&m_sessions, &SessionManager::enteredKeyRefused, m_prompt, &ApiKeyPrompt::showRefusal);
    connect(&m_sessions, &SessionManager::enteredKeyOfAnotherAccount, m_prompt,
        &ApiKeyPrompt::showOtherAccount);
    m_area.add(m_prompt, NoticeArea::Place::Form);
    return *m_prompt;
}

MessageBar &SessionNotices::offer()
{
    if (m_offer)
        return *m_offer;
    m_offer = new MessageBar(&m_area);
    m_offer->setObjectName(QStringLiteral("deviceKeyOffer"));
    connect(m_offer, &MessageBar::actionTriggered, this, &SessionNotices::deviceKeyRequested);
    connect(m_offer, &MessageBar::dismissed, &m_deviceKey, &DeviceKey::decline);
    m_area.add(m_offer, NoticeArea::Place::Offer);
    return *m_offer;
}

MessageBar &SessionNotices::newKey()
{
    if (m_newKey)
        return *m_newKey;
    m_newKey = new MessageBar(&m_area);
    m_newKey->setObjectName(QStringLiteral("newKeyNotice"));
    connect(m_newKey, &MessageBar::actionTriggered, this,
        [this] { emit newKeyRequested(m_newKeyFor); });
    m_area.add(m_newKey, NoticeArea::Place::NewKey);
    return *m_newKey;
}

// --- Updates -------------------------------------------------------------------------------

QString SessionNotices::deviceKeyName()
{
    //: The name of the API key that is generated for this computer; %1 is the computer's name.
    return tr("Llavero on %1").arg(QSysInfo::machineHostName());
}

void SessionNotices::updateAll()
{
    updateBanner();
    updatePrompt();
}

/// Without a list, ListPlaceholder reports the error.
void SessionNotices::updateBanner()
{
    const std::optional<ApiError> &error = m_session.loadError();
    const std::optional<QDateTime> confirmedAt = m_session.keys().confirmedAt();
    if (error && confirmedAt && m_session.access() != Access::KeyRejected)
        banner().show({ *error, *confirmedAt, m_session.nextRetry(), m_session.access() });
    else if (m_banner)
        m_banner->hide();
}

void SessionNotices::updatePrompt()
{
    const Access access = m_session.access();
    const bool isKeychainPrompting = access == Access::Opening && m_isKeychainPrompting;
    const bool isNeeded
        = access == Access::KeyMissing || access == Access::KeyRejected || isKeychainPrompting;
    const auto before
        = std::exchange(m_promptedAccess, isNeeded ? std::optional(access) : std::nullopt);
    if (!isNeeded && m_prompt)
        m_prompt->close();
    if (!isNeeded || before == access)
        return; // the prompt is not shown again for each failure
    prompt().ask({ access, m_session.portal().host(), m_session.keyProblem(), m_session.loadError(),
        m_sessions.keychainProgram(), m_session.keys().confirmedAt(), m_session.isKeyDeleted() });
    emit attentionNeeded();
    // Once all have followed the change: a button that is disabled then passes its focus on.
    const auto focus = [this] {
        if (m_promptedAccess && !isTyping(*m_area.window()))
            m_prompt->focusField();
    };
    QMetaObject::invokeMethod(m_prompt, focus, Qt::QueuedConnection);
}

void SessionNotices::focusPrompt()
{
    if (m_promptedAccess)
        m_prompt->focusField();
}

void SessionNotices::updateOffer()
{
    if (!m_deviceKey.isOffered()) {
        if (m_offer)
            m_offer->hide();
        return;
    }
    if (offer().isHidden())
        offer().show(
            MessageBar::Kind::Info,
            [] {
                return tr("Use a separate key on this computer? One key per application is "
                          "recommended. Llavero will generate “%1”, store it in the system "
                          "keychain and sign in with it from now on.")
                    .arg(sanitizedLine(deviceKeyName()));
            },
            [] { return tr("Generate Key for This Computer"); });
}

/// The page of its replacement was left before the key was generated.
void SessionNotices::updateNewKey()
{
    using State = DeviceKey::State;
    const QStringList untaken = m_session.replacements().untakenKeys();
    const State state = m_deviceKey.state();
    const bool isBeingStored
        = state == State::Generating || state == State::Naming || state == State::Storing;
    if (untaken.isEmpty() || isBeingStored) {
        m_newKeyFor.clear();
        if (m_newKey)
            m_newKey->hide();
        return;
    }
    if (untaken.contains(m_newKeyFor))
        return;
    m_newKeyFor = untaken.first();
    const QString name = m_session.replacements().all().value(m_newKeyFor).oldKey.name;
    newKey().show(
        MessageBar::Kind::Warning,
        [name] {
            return tr("The key that replaces %1 has been generated. Its value is shown only once.")
                .arg(displayName(name));
        },
        [] { return tr("Show New Key"); });
    emit attentionNeeded();
}
