// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ApiCredentialsPage.h"

#include "app/secrets/SecretClipboard.h"
#include "app/signin/DeviceKey.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "ui/AppContext.h"
#include "ui/credentials/ColumnHeader.h"
#include "ui/credentials/DeleteKeyDialog.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/ListToolBar.h"
#include "ui/credentials/NewKeyPanel.h"
#include "ui/credentials/NoticeArea.h"
#include "ui/credentials/PageHeader.h"
#include "ui/credentials/PaintTiming.h"
#include "ui/credentials/SessionNotices.h"
#include "ui/credentials/UncopiedKeyDialog.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/CountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ApiCredentialsPage::ApiCredentialsPage(
    Session &session, const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_deviceKey(*services.signIn.deviceKey())
    , m_clipboard(services.clipboard)
    , m_now(services.now)
    , m_keys(session.keys().model())
{
    m_list = new KeyListView(m_keys, services.now, this);
    m_paintTiming = new PaintTiming(*m_list);
    auto *header = new QWidget(m_list->viewport());
    m_head = new PageHeader(session, m_now, header);
    m_message = new KeyListMessageBar(session.keys(), this);
    m_toolBar = new ListToolBar(services.settings, header);
    m_tableHead = new ColumnHeader(header);
    m_state = new ListPlaceholder(header);
    m_sessionState = new SessionNotices(session, services, this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    // In sight however far the list is scrolled; below it, where they move nothing that may be
    // under the pointer when they come and go.
    auto *notices = new NoticeArea(this);
    notices->add(m_message);
    notices->add(m_sessionState);
    connect(notices, &NoticeArea::focusLost, this, &ApiCredentialsPage::focusList);
    layout->addWidget(notices);
    layOut(*header);
    m_list->setHeader(header);
    readInVisualOrder(*layout);
    orderParts();
    connectKeys();
    connectParts();
    connectSession();
    setOrder();
    updateAccess();
}

void ApiCredentialsPage::layOut(QWidget &header)
{
    auto *layout = new QVBoxLayout(&header);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(24, 24, 24, 20);
    m_column->setSpacing(16);
    m_column->addWidget(m_head);
    m_column->addWidget(m_toolBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_column);
    layout->addWidget(m_tableHead);
    layout->addWidget(m_state);
}

/// As they are seen, of which some are made late.
void ApiCredentialsPage::orderParts()
{
    QWidgetList parts { m_head, m_newKey, m_toolBar, m_state, m_message, m_sessionState };
    parts.removeAll(nullptr);
    tabThroughParts(parts);
    readInVisualOrder(*m_head->parentWidget()->layout());
}

/// Most who look at their keys generate none.
NewKeyPanel &ApiCredentialsPage::newKey()
{
    if (m_newKey)
        return *m_newKey;
    m_newKey = new NewKeyPanel(m_clipboard, m_session.keysUrl(), m_head->parentWidget());
    m_newKey->setReadOnly(m_whyReadOnly);
    m_column->insertWidget(1, m_newKey);
    orderParts();
    connect(m_newKey, &NewKeyPanel::storeRequested, &m_deviceKey, &DeviceKey::storeAgain);
    connect(m_newKey, &NewKeyPanel::renameRequested, &m_session.keys(), &KeysController::rename);
    connect(m_newKey, &NewKeyPanel::done, this,
        [this] { askToLeave([this, id = m_newKey->keyId()] { showInList(id); }); });
    return *m_newKey;
}

/// Never to a button that generates another: Enter may be pressed once more.
void ApiCredentialsPage::showInList(const QString &keyId)
{
    if (m_keys.rowOf(keyId) < 0)
        m_toolBar->clearSearch();
    if (!m_list->focusKey(keyId))
        m_list->focusFirst();
}

bool ApiCredentialsPage::isNewKey(const QString &id) const
{
    return m_newKey && m_newKey->keyId() == id;
}

void ApiCredentialsPage::connectKeys()
{
    KeysController &keys = m_session.keys();
    connect(&keys, &KeysController::loadingChanged, this, &ApiCredentialsPage::updateState);
    connect(&keys, &KeysController::loadingChanged, this, [this] { m_sinceLoading.start(); });
    connect(&keys, &KeysController::progressed, this, &ApiCredentialsPage::showProgress);
    connect(&keys, &KeysController::generated, this, &ApiCredentialsPage::generated);
    connect(&keys, &KeysController::unresolvedChangesChanged, this,
        &ApiCredentialsPage::onUnansweredChanges);
    connect(&keys, &KeysController::renamed, this, &ApiCredentialsPage::renamed);
    connect(&keys, &KeysController::renameFailed, this, &ApiCredentialsPage::renameFailed);
    connect(&keys, &KeysController::removed, this, &ApiCredentialsPage::removed);
    connect(&m_keys, &ApiKeyModel::keysChanged, this, &ApiCredentialsPage::updateState);
    connect(&m_keys, &ApiKeyModel::keysChanged, this,
        [this] { m_paintTiming->listChanged(m_keys.keys().size()); });
    connect(&m_keys, &ApiKeyModel::ordered, this, [this] { m_paintTiming->sortFinished(); });
}

void ApiCredentialsPage::connectSession()
{
    connect(&m_session, &Session::stateChanged, this, &ApiCredentialsPage::updateAccess);
    connect(&m_session, &Session::restored, this, [this] {
        if (m_session.wasCacheDamaged())
            m_message->savedListDamaged();
        else if (!m_session.cacheProblem().isEmpty())
            m_message->savedListUnreadable(m_session.cacheProblem());
    });
    connect(&m_session, &Session::listNotSaved, m_message, &KeyListMessageBar::listNotSaved);
    connect(&m_session, &Session::listSaved, m_message, &KeyListMessageBar::listSaved);
    connect(m_sessionState, &SessionNotices::partAdded, this, &ApiCredentialsPage::orderParts);
    connect(m_sessionState, &SessionNotices::keyNeeded, this, &ApiCredentialsPage::attentionNeeded);
    connect(m_sessionState, &SessionNotices::deviceKeyRequested, this,
        &ApiCredentialsPage::generateDeviceKey);
    connect(&m_deviceKey, &DeviceKey::stateChanged, this, &ApiCredentialsPage::showDeviceKey);
    connect(&m_deviceKey, &DeviceKey::stored, this, &ApiCredentialsPage::onDeviceKeyStored);
    connect(&m_deviceKey, &DeviceKey::notGenerated, m_message,
        &KeyListMessageBar::deviceKeyNotGenerated);
    connect(
        &m_deviceKey, &DeviceKey::formerKeyFound, m_message, &KeyListMessageBar::formerKeyFound);
}

void ApiCredentialsPage::connectParts()
{
    KeysController &keys = m_session.keys();
    connect(m_head, &PageHeader::generateRequested, this, &ApiCredentialsPage::generate);
    connect(m_toolBar, &ListToolBar::orderChanged, this, [this] {
        m_paintTiming->sortStarted(m_keys.keys().size());
        setOrder();
    });
    // Makes the texts that there can be: the first key would take twice the time of the others.
    connect(m_toolBar, &ListToolBar::searchFocused, this, [this] { timesShownWith(u"-"_s); });
    connect(m_toolBar, &ListToolBar::searchChanged, this, &ApiCredentialsPage::search);
    connect(m_toolBar, &ListToolBar::listRequested, m_list, &KeyListView::focusFirst);
    connect(m_list, &KeyListView::renameRequested, &keys, &KeysController::rename);
    connect(m_list, &KeyListView::deleteRequested, this, [this](const QString &id) {
        if (const auto key = m_keys.find(id))
            askToDelete(*key);
    });
    connect(m_state, &ListPlaceholder::retryRequested, &m_session, &Session::refresh);
    connect(m_state, &ListPlaceholder::cancelRequested, &keys, &KeysController::cancelRefresh);
    connect(m_state, &ListPlaceholder::clearSearchRequested, m_toolBar, &ListToolBar::clearSearch);
    connect(m_message, &KeyListMessageBar::deleteRequested, this, &ApiCredentialsPage::askToDelete);
    connect(m_message, &KeyListMessageBar::newsDismissed, &m_keys, [this] { m_keys.setChanges({}); });
}

void ApiCredentialsPage::setWide(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    m_head->setWide(wide);
    m_tableHead->setWide(wide);
    m_list->setWide(wide);
}

void ApiCredentialsPage::setReadOnly(const QString &why)
{
    m_whyReadOnly = why;
    m_head->setReadOnly(why);
    if (m_newKey)
        m_newKey->setReadOnly(why);
    m_list->setReadOnly(why);
}

void ApiCredentialsPage::generate()
{
    if (!m_whyReadOnly.isEmpty())
        return Toast::show(m_whyReadOnly, m_head->generateButton());
    const bool isDoubleClick
        = m_sinceShown.isValid() && m_sinceShown.elapsed() < QApplication::doubleClickInterval();
    if (!m_session.keys().isGenerating() && !isDoubleClick)
        askToLeave([this] { m_session.keys().generate(); });
}

void ApiCredentialsPage::focusSearch()
{
    m_toolBar->focusSearch();
}

void ApiCredentialsPage::focusList()
{
    updateState(); // the search may have come at this moment
    if (!m_list->focusTopVisible() && m_toolBar->isVisible())
        m_toolBar->focusSearch();
}

bool ApiCredentialsPage::focusGenerate()
{
    if (!m_whyReadOnly.isEmpty())
        return false;
    m_head->generateButton()->setFocus();
    return true;
}

bool ApiCredentialsPage::wouldLoseSecret() const
{
    return (m_newKey && m_newKey->holdsUncopiedSecret()) || m_session.keys().isGenerating();
}

void ApiCredentialsPage::askToLeave(std::function<void()> leave)
{
    const auto forgetAndLeave = [this, leave = std::move(leave)] {
        discardNewKey();
        m_message->hideSuccess();
        leave();
    };
    if (!wouldLoseSecret())
        return forgetAndLeave();
    ConfirmationDialog *question = nullptr;
    if (m_session.keys().isGenerating())
        question = new ConfirmationDialog([] { return tr("Leave before the key is shown?"); },
            [] { return tr("The value is shown only once. If you leave now, you won’t see it."); },
            [] { return tr("Leave"); }, this);
    else
        question = new UncopiedKeyDialog(
            nameOf(m_newKey->keyId()), [this] { return m_newKey->copySecret(); }, this);
    connect(question, &ConfirmationDialog::confirmed, this, forgetAndLeave);
    openOnce(question);
}

void ApiCredentialsPage::setOrder()
{
    m_keys.setOrder({ m_toolBar->order(), QLocale() });
}

void ApiCredentialsPage::search()
{
    m_paintTiming->filterStarted(m_keys.keys().size());
    const QString text = m_toolBar->search();
    m_keys.setSearch(KeyFilter(text, timesShownWith(text)));
    updateState();
}

QList<TimeRange> ApiCredentialsPage::timesShownWith(const QString &text)
{
    return m_shownTimes.find(text, m_now(), m_keys.keys().lastActivities());
}

// --- What the service has answered ---------------------------------------------------------

void ApiCredentialsPage::updateState()
{
    using State = ListPlaceholder::State;
    KeysController &keys = m_session.keys();
    const bool isEmpty = m_keys.keys().isEmpty();
    if (!isEmpty)
        m_state->setState(m_keys.rowCount() == 0 ? State::NothingFound : State::Listed);
    else if (m_session.isRestoring())
        m_state->setState(State::Restoring);
    else if (m_session.access() == Session::Access::Opening)
        m_state->setState(State::Opening);
    else if (m_session.access() != Session::Access::Granted)
        m_state->setState(State::SignInNeeded);
    else if (keys.isLoading())
        m_state->setState(State::Loading);
    else if (m_session.loadError())
        m_state->setState(
            State::Failed, loadErrorText(*m_session.loadError(), m_session.nextRetry(), m_now()));
    else
        m_state->setState(keys.confirmedAt() ? State::Empty : State::Loading);
    // They are there while the list is awaited, so that it finds its place as it comes.
    const bool hasList = !isEmpty || m_state->isWaiting();
    m_toolBar->setVisible(hasList);
    m_tableHead->setVisible(hasList);
}

void ApiCredentialsPage::updateAccess()
{
    setReadOnly(readOnlyText(m_session.access(), m_session.isOffline()));
    updateState();
}

void ApiCredentialsPage::showProgress(qsizetype keys, qsizetype total)
{
    constexpr int worthSaying = 300; // milliseconds
    if (keys == 0 || m_sinceLoading.elapsed() < worthSaying)
        return;
    const TranslatedText progress = [keys, total] {
        if (total > 0)
            //: How many keys of the list have come so far.
            return tr("%1 of %2 key(s)", nullptr, static_cast<int>(total))
                .arg(countText(keys), countText(total));
        //: How many keys of the list have come so far.
        return tr("%1 key(s) so far", nullptr, static_cast<int>(keys)).arg(countText(keys));
    };
    m_state->setProgress(progress);
    m_head->showProgress(progress);
}

void ApiCredentialsPage::discardNewKey()
{
    if (m_newKey)
        m_newKey->clear();
    m_deviceKey.discard();
}

void ApiCredentialsPage::generateDeviceKey()
{
    askToLeave([this] { m_deviceKey.generate(SessionNotices::deviceKeyName()); });
}

/// The new key stays on the screen until it is stored, or the user discards it.
void ApiCredentialsPage::showDeviceKey()
{
    if (!isNewKey(m_deviceKey.id()))
        return;
    switch (m_deviceKey.state()) {
    case DeviceKey::State::Naming:
        return m_newKey->showSaving(m_deviceKey.name());
    case DeviceKey::State::Storing:
        return m_newKey->showStoring();
    case DeviceKey::State::NotStored:
        return m_newKey->showStoreProblem(
            [error = m_deviceKey.storeError()] { return keychainWriteText(error); });
    case DeviceKey::State::Idle:
    case DeviceKey::State::CheckingKeychain:
    case DeviceKey::State::Generating:
        break;
    }
}

void ApiCredentialsPage::onDeviceKeyStored(const QString &keyId)
{
    if (isNewKey(keyId))
        m_newKey->clear();
    m_message->deviceKeyStored(keyId);
}

void ApiCredentialsPage::generated(const GeneratedKey &key)
{
    m_message->hideOutcome();
    m_toolBar->clearSearch(); // or the key's row may be hidden
    newKey().showKey(key);
    if (m_deviceKey.hasKey())
        showDeviceKey(); // it was asked for by another button: the next click is no second one
    else
        m_sinceShown.start();
    emit attentionNeeded();
    m_list->scrollToHeaderPart(m_newKey, m_newKey->secretRow());
}

void ApiCredentialsPage::renamed(const QString &id)
{
    m_list->stopSaving(id);
    if (isNewKey(id))
        m_newKey->nameSaved(nameOf(id));
}

void ApiCredentialsPage::renameFailed(const QString &id, const QString &name, const ApiError &error)
{
    const TranslatedText problem = [error] { return errorText(error); };
    if (m_newKey && m_newKey->isSaving(id))
        m_newKey->nameRefused(name, problem);
    else if (!m_list->showProblem(id, name, problem))
        m_message->renameFailed(id, name, problem);
}

/// The message bar reports them. Nothing else waits for their responses.
void ApiCredentialsPage::onUnansweredChanges()
{
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (change.kind != UnresolvedChange::Kind::Rename)
            continue;
        m_list->stopSaving(change.key.id);
        if (isNewKey(change.key.id))
            m_newKey->stopSaving();
    }
}

void ApiCredentialsPage::removed(const ApiKey &key)
{
    if (isNewKey(key.id))
        m_newKey->clear();
}

void ApiCredentialsPage::askToDelete(const ApiKey &key)
{
    if (!m_whyReadOnly.isEmpty())
        return Toast::show(m_whyReadOnly, m_message);
    const bool isOwn = key.id == m_keys.deviceKey();
    auto *question = new DeleteKeyDialog(key, m_now(), isOwn, this);
    connect(
        question, &ConfirmationDialog::confirmed, this, [this, key] { m_session.keys().remove(key); });
    openOnce(question);
}

QString ApiCredentialsPage::nameOf(const QString &id) const
{
    const auto key = m_keys.find(id);
    return key ? key->name : QString();
}

void ApiCredentialsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setOrder();
        search();
        updateAccess();
    }
    QWidget::changeEvent(event);
}
