// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/NewKeyPresenter.h"

#include "app/api/GeneratedKey.h"
#include "app/keys/ApiKeyModel.h"
#include "app/signin/DeviceKey.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "ui/credentials/KeyDialogs.h"
#include "ui/credentials/NewKeyPanel.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/FocusOrder.h"

#include <QApplication>
#include <QVBoxLayout>

#include <utility>

NewKeyPresenter::NewKeyPresenter(
    Session &session, const AppContext &services, QVBoxLayout &column, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_deviceKey(*services.sessions.deviceKey())
    , m_services(services)
    , m_column(column)
    , m_page(page)
{
    KeysController &keys = session.keys();
    connect(&keys, &KeysController::renamed, this, [this](const QString &id) {
        if (isShown(id))
            m_panel->nameSaved(keyName(id));
    });
    connect(&keys, &KeysController::unresolvedChangesChanged, this, &NewKeyPresenter::stopSaving);
    connect(&keys, &KeysController::removed, this,
        [this](const ApiKey &key) { clearIf(isShown(key.id)); });
    connect(&keys, &KeysController::batchRemoved, this,
        [this] { clearIf(m_panel && !m_session.keys().model().find(m_panel->keyId())); });
    connect(&keys, &KeysController::generatingChanged, this, [this](bool isGenerating) {
        if (isGenerating)
            m_focusAtRequest = m_page->window()->focusWidget();
    });
    connect(&m_deviceKey, &DeviceKey::stateChanged, this, &NewKeyPresenter::showDeviceKey);
    connect(&m_deviceKey, &DeviceKey::stored, this,
        [this](const QString &keyId) { clearIf(isShown(keyId)); });
}

NewKeyPresenter::~NewKeyPresenter()
{
    m_session.keyProof().release(this);
}

void NewKeyPresenter::show(const GeneratedKey &key)
{
    if (!m_panel)
        makePanel();
    m_session.keyProof().hold(this, key.key.id, key.secret);
    m_panel->showKey(key);
    QWidget *window = m_page->window();
    if (!isTyping(*window) || window->focusWidget() == m_focusAtRequest)
        m_panel->focusCopy();
    if (m_deviceKey.hasKey()) // requested by another button, which needs no protection
        showDeviceKey();
    else
        m_sinceShown.start();
}

void NewKeyPresenter::makePanel()
{
    m_panel = new NewKeyPanel(m_services, m_session.connection().portal.endpoint(),
        m_session.keysUrl(), m_column.parentWidget());
    m_panel->setReadOnly(m_readOnlyReason);
    m_column.addWidget(m_panel);
    connect(m_panel, &NewKeyPanel::focusLost, this, &NewKeyPresenter::focusLost);
    connect(m_panel, &NewKeyPanel::storeRequested, &m_deviceKey, &DeviceKey::storeAgain);
    connect(m_panel, &NewKeyPanel::renameRequested, &m_session.keys(), &KeysController::rename);
    connect(m_panel, &NewKeyPanel::done, this,
        [this] { confirmLeave([this, id = m_panel->keyId()] { emit done(id); }); });
    emit panelMade();
}

void NewKeyPresenter::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    if (m_panel)
        m_panel->setReadOnly(reason);
}

bool NewKeyPresenter::wasJustShown() const
{
    return m_sinceShown.isValid() && m_sinceShown.elapsed() < QApplication::doubleClickInterval();
}

bool NewKeyPresenter::isShown(const QString &id) const
{
    return m_panel && m_panel->keyId() == id;
}

QString NewKeyPresenter::keyName(const QString &id) const
{
    const auto key = m_session.keys().model().find(id);
    return key ? key->name : QString();
}

void NewKeyPresenter::clearIf(bool isGone)
{
    if (!isGone)
        return;
    m_panel->clear();
    m_session.keyProof().release(this);
}

bool NewKeyPresenter::refuseName(
    const QString &id, const QString &typed, const TranslatedText &problem)
{
    if (!m_panel || !m_panel->isSaving(id))
        return false;
    m_panel->nameRefused(typed, problem);
    return true;
}

/// The message bar reports the change.
void NewKeyPresenter::stopSaving()
{
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (change.kind == UnresolvedChange::Kind::Rename && isShown(change.key.id))
            m_panel->stopSaving();
    }
}

/// The key of this computer stays on the screen until it is stored, or the user discards it.
void NewKeyPresenter::showDeviceKey()
{
    if (!isShown(m_deviceKey.id()))
        return;
    switch (m_deviceKey.state()) {
    case DeviceKey::State::Naming:
        return m_panel->showSaving(m_deviceKey.name());
    case DeviceKey::State::Storing:
        return m_panel->showStoring();
    case DeviceKey::State::NotStored:
        return m_panel->showStoreProblem(
            [error = m_deviceKey.storeError()] { return keychainWriteText(error); });
    case DeviceKey::State::Idle:
    case DeviceKey::State::CheckingKeychain:
    case DeviceKey::State::Generating:
        break;
    }
}

bool NewKeyPresenter::wouldLoseSecret() const
{
    return (m_panel && m_panel->holdsUncopiedSecret()) || isGenerating();
}

/// Returns whether a key is being generated whose value only this can show.
bool NewKeyPresenter::isGenerating() const
{
    const KeysController &keys = m_session.keys();
    return keys.isGenerating() && keys.replacedKey().isEmpty() && !m_isForReplacement;
}

ConfirmationDialog *NewKeyPresenter::unseenKeyQuestion(const KeysController &keys, QWidget *page)
{
    auto *question = new ConfirmationDialog([] { return tr("Leave before the key is shown?"); },
        [] { return tr("The value is shown only once. If you leave now, you won’t see it."); },
        [] { return tr("Leave"); }, page);
    connect(&keys, &KeysController::generatingChanged, question, &QDialog::reject);
    return question;
}

void NewKeyPresenter::confirmLeave(std::function<void()> leave)
{
    const auto discardAndLeave = [this, leave = std::move(leave)] {
        const QString id = m_panel ? m_panel->keyId() : QString();
        const bool isTaken = !id.isEmpty() && !m_panel->holdsUncopiedSecret();
        const bool isDeviceKey = m_deviceKey.hasKey() && isShown(m_deviceKey.id());
        clearIf(m_panel);
        if (isTaken)
            emit taken(id);
        if (isDeviceKey)
            m_deviceKey.discard();
        emit discarded();
        leave();
    };
    if (!wouldLoseSecret())
        return discardAndLeave();
    ConfirmationDialog *question = nullptr;
    if (isGenerating())
        question = unseenKeyQuestion(m_session.keys(), m_page);
    else
        question = new UncopiedKeyDialog(
            keyName(m_panel->keyId()), [this] { return m_panel->copySecret(); }, m_page);
    connect(question, &ConfirmationDialog::confirmed, this, discardAndLeave);
    openOnce(question);
}
