// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ApiCredentialsPage.h"

#include "app/signin/DeviceKey.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "ui/AppContext.h"
#include "ui/credentials/BulkActions.h"
#include "ui/credentials/ColumnHeader.h"
#include "ui/credentials/KeyDialogs.h"
#include "ui/credentials/KeyFigures.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/KeySearch.h"
#include "ui/credentials/ListToolBar.h"
#include "ui/credentials/NewKeyPanel.h"
#include "ui/credentials/NewKeyPresenter.h"
#include "ui/credentials/NoticeArea.h"
#include "ui/credentials/PageHeader.h"
#include "ui/credentials/PaintTiming.h"
#include "ui/credentials/SelectionBar.h"
#include "ui/credentials/SessionNotices.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/CountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

ApiCredentialsPage::ApiCredentialsPage(
    Session &session, const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_now(services.now)
    , m_keys(session.keys().model())
{
    m_list = new KeyListView(m_keys, services.now, this);
    m_paintTiming = new PaintTiming(m_list->viewport());
    QWidget *header = m_list->header().parentWidget();
    m_pageHeader = new PageHeader(session, m_now, header);
    m_figures = new KeyFigures(session, m_now, header);
    m_messageBar = new KeyListMessageBar(session.keys(), session.keyProof(), this);
    QWidget *sticky = m_list->stickyPart().parentWidget();
    m_toolBar = new ListToolBar(services.settings, sticky);
    m_search = new KeySearch(session, *m_toolBar, *m_figures, m_now, this);
    m_columnHeader = new ColumnHeader(sticky);
    m_placeholder = new ListPlaceholder(services.settings, m_list->placeholder().parentWidget());
    m_noticeArea = new NoticeArea(this);
    m_notices = new SessionNotices(session, services, *m_noticeArea);
    m_bulkActions = new BulkActions(session, m_now, *m_messageBar, this);
    m_selectionBar = new SelectionBar(m_keys, this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    // Visible however far the list is scrolled; below the list, where showing and hiding them does
    // not move what is under the pointer.
    m_noticeArea->add(m_messageBar, NoticeArea::Place::Outcome);
    m_noticeArea->add(m_bulkActions->failures(), NoticeArea::Place::Failures);
    // In sight however many messages there are, which do not move it.
    m_noticeArea->addBar(m_bulkActions->progress());
    m_noticeArea->addBar(m_selectionBar);
    connect(m_noticeArea, &NoticeArea::focusLost, this, &ApiCredentialsPage::takeFocusBack);
    connect(m_list, &KeyListView::focusLost, this, &ApiCredentialsPage::takeFocusBack);
    layout->addWidget(m_noticeArea);
    setupHeader();
    m_newKey = new NewKeyPresenter(session, services, *m_column, this);
    readInVisualOrder(*layout);
    updateFocusOrder();
    connectKeys();
    connectParts();
    connectSession(*services.sessions.deviceKey());
    updateOrder();
    updateAccess();
}

void ApiCredentialsPage::setupHeader()
{
    constexpr int side = PageColumn::margin;
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(side, PageColumn::headingMargin, side, 0);
    m_column->setSpacing(2); // below the addresses, which have a margin of their own
    m_column->addWidget(m_pageHeader);
    m_column->addWidget(m_figures);
    m_list->header().addLayout(m_column);
    m_list->header().addStretch(); // takes what the list keeps empty
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(side, PageColumn::lineSpacing, side, PageColumn::lineSpacing);
    tools->addWidget(m_toolBar);
    m_heads = new QHBoxLayout;
    m_heads->addWidget(m_columnHeader);
    m_list->stickyPart().addLayout(tools);
    m_list->stickyPart().addLayout(m_heads);
    m_list->placeholder().addWidget(m_placeholder);
}

void ApiCredentialsPage::setTable(bool isTable)
{
    m_pageHeader->setWide(isTable);
    m_toolBar->setWide(isTable);
    m_columnHeader->setWide(isTable);
    const int side = isTable ? PageColumn::margin : 0; // as that of the rows
    m_heads->setContentsMargins(side, 0, side, 0);
    updateFocusOrder();
}

void ApiCredentialsPage::addBelowKeys(QWidget *part)
{
    constexpr int side = PageColumn::margin;
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(side, side, side, side);
    layout->addWidget(part);
    m_list->footer().addLayout(layout);
    updateFocusOrder();
}

/// Some parts are made late.
void ApiCredentialsPage::updateFocusOrder()
{
    QWidgetList parts { m_pageHeader, m_figures, m_newKey->panel(), m_toolBar, m_columnHeader,
        m_placeholder, m_list->footer().parentWidget(), m_noticeArea };
    parts.removeAll(nullptr);
    m_noticeArea->updateTabOrder();
    tabThroughParts(parts);
    readInVisualOrder(m_list->header());
    readInVisualOrder(m_list->stickyPart());
}

/// Does not focus Generate API Key, because the user may press Enter again.
void ApiCredentialsPage::showInList(const QString &keyId)
{
    if (m_keys.rowOf(keyId) < 0)
        m_search->showAll();
    if (!m_list->focusKey(keyId))
        m_list->focusFirst();
}

void ApiCredentialsPage::connectKeys()
{
    KeysController &keys = m_session.keys();
    connect(&keys, &KeysController::loadingChanged, this, [this] {
        m_sinceLoading.start();
        updatePlaceholder();
    });
    connect(&keys, &KeysController::generatingChanged, m_toolBar, &ListToolBar::setGenerating);
    connect(&keys, &KeysController::progressed, this, &ApiCredentialsPage::showProgress);
    connect(&keys, &KeysController::generated, this, &ApiCredentialsPage::onGenerated);
    connect(&keys, &KeysController::unresolvedChangesChanged, this,
        &ApiCredentialsPage::onUnresolvedChanges);
    connect(&keys, &KeysController::renamed, m_list, &KeyListView::stopSaving);
    connect(&keys, &KeysController::renameFailed, this, &ApiCredentialsPage::onRenameFailed);
    connect(&m_keys, &ApiKeyModel::keysChanged, this, [this] {
        updatePlaceholder();
        continueFocusContent();
    });
    connect(&m_keys, &ApiKeyModel::keysChanged, this,
        [this] { m_paintTiming->logAfterPaint("list-painted", m_keys.keys().size()); });
    connect(&m_keys, &ApiKeyModel::ordered, this, [this] {
        if (m_sinceSort.isValid())
            m_paintTiming->logAfterPaint(
                "sort", m_keys.keys().size(), std::exchange(m_sinceSort, {}));
    });
}

void ApiCredentialsPage::connectSession(DeviceKey &deviceKey)
{
    connect(&m_session, &Session::stateChanged, this, &ApiCredentialsPage::updateAccess);
    connect(&m_session, &Session::restored, this, [this] {
        if (m_session.wasCacheDamaged())
            m_messageBar->savedListDamaged();
        else if (!m_session.cacheProblem().isEmpty())
            m_messageBar->savedListUnreadable(m_session.cacheProblem());
    });
    connect(&m_session.notes(), &KeyNotes::stateChanged, m_messageBar,
        [this] { m_messageBar->showNotes(m_session.notes()); });
    connect(&m_session, &Session::listNotSaved, m_messageBar, &KeyListMessageBar::listNotSaved);
    connect(&m_session, &Session::listSaved, m_messageBar, &KeyListMessageBar::listSaved);
    connect(
        m_notices, &SessionNotices::attentionNeeded, this, &ApiCredentialsPage::attentionNeeded);
    connect(
        m_notices, &SessionNotices::newKeyRequested, this, &ApiCredentialsPage::replaceRequested);
    connect(m_notices, &SessionNotices::deviceKeyRequested, this, [this, &deviceKey] {
        confirmLeave([&deviceKey] { deviceKey.generate(SessionNotices::deviceKeyName()); });
    });
    connect(&deviceKey, &DeviceKey::stored, m_messageBar, [this](const QString &keyId) {
        m_messageBar->deviceKeyStored(keyId, m_session.replacements().find(keyId).has_value());
    });
    connect(&deviceKey, &DeviceKey::notGenerated, m_messageBar,
        &KeyListMessageBar::deviceKeyNotGenerated);
    connect(
        &deviceKey, &DeviceKey::formerKeyFound, m_messageBar, &KeyListMessageBar::formerKeyFound);
}

void ApiCredentialsPage::connectParts()
{
    KeysController &keys = m_session.keys();
    connect(m_newKey, &NewKeyPresenter::panelMade, this, &ApiCredentialsPage::updateFocusOrder);
    connect(m_newKey, &NewKeyPresenter::focusLost, this, &ApiCredentialsPage::takeFocusBack);
    connect(m_newKey, &NewKeyPresenter::done, this, &ApiCredentialsPage::showInList);
    connect(m_newKey, &NewKeyPresenter::discarded, m_messageBar, &KeyListMessageBar::hideSuccess);
    connect(m_toolBar, &ListToolBar::generateRequested, this, &ApiCredentialsPage::generate);
    connect(m_columnHeader, &ColumnHeader::sortRequested, m_toolBar, &ListToolBar::sortBy);
    connect(m_columnHeader, &ColumnHeader::completenessChanged, m_toolBar,
        [this](bool isComplete) { m_toolBar->setOrderNeeded(!isComplete); });
    connect(m_toolBar, &ListToolBar::orderChanged, this, [this] {
        m_sinceSort.start();
        updateOrder();
    });
    connect(m_search, &KeySearch::filtered, this, [this](const QElapsedTimer &start) {
        m_paintTiming->logAfterPaint("filter", m_keys.keys().size(), start);
        updatePlaceholder();
    });
    connect(m_toolBar, &ListToolBar::listRequested, m_list, &KeyListView::focusFirst);
    connect(m_list, &KeyListView::renameRequested, &keys, &KeysController::rename);
    connect(m_list, &KeyListView::deleteRequested, this, &ApiCredentialsPage::deleteKey);
    connect(m_list, &KeyListView::detailsRequested, this, &ApiCredentialsPage::detailsRequested);
    connect(m_list, &KeyListView::replaceRequested, this, &ApiCredentialsPage::replaceRequested);
    connect(m_list, &KeyListView::currentKeyChanged, this, &ApiCredentialsPage::currentKeyChanged);
    connect(m_list, &KeyListView::detailsCloseRequested, this,
        &ApiCredentialsPage::detailsCloseRequested);
    connect(
        m_list, &KeyListView::deleteSelectedRequested, m_bulkActions, &BulkActions::deleteSelected);
    connect(m_list, &KeyListView::exportSelectedRequested, m_bulkActions, &BulkActions::exportKeys);
    connect(
        m_selectionBar, &SelectionBar::buttonsAdded, this, &ApiCredentialsPage::updateFocusOrder);
    connect(m_selectionBar, &SelectionBar::deleteRequested, m_bulkActions,
        &BulkActions::deleteSelected);
    connect(
        m_selectionBar, &SelectionBar::exportRequested, m_bulkActions, &BulkActions::exportKeys);
    connect(m_toolBar, &ListToolBar::checkRequested, this, &ApiCredentialsPage::checkRequested);
    connect(m_toolBar, &ListToolBar::exportRequested, m_bulkActions, &BulkActions::exportKeys);
    connect(
        m_bulkActions, &BulkActions::runningChanged, m_selectionBar, &SelectionBar::setReplaced);
    connect(m_bulkActions, &BulkActions::deleteOneRequested, this,
        &ApiCredentialsPage::confirmDeletion);
    connect(m_list, &KeyListView::tableChanged, this, &ApiCredentialsPage::setTable);
    connect(m_placeholder, &ListPlaceholder::retryRequested, &m_session, &Session::refresh);
    connect(
        m_placeholder, &ListPlaceholder::cancelRequested, &keys, &KeysController::cancelRefresh);
    connect(
        m_placeholder, &ListPlaceholder::stepsDismissed, this, &ApiCredentialsPage::focusContent);
    connect(m_placeholder, &ListPlaceholder::focusLost, this, &ApiCredentialsPage::takeFocusBack);
    connect(m_placeholder, &ListPlaceholder::showAllRequested, m_search, &KeySearch::showAll);
    connect(m_messageBar, &KeyListMessageBar::deleteRequested, this,
        &ApiCredentialsPage::confirmDeletion);
    // The user looks for something else:
    connect(
        m_toolBar, &ListToolBar::searchChanged, m_messageBar, &KeyListMessageBar::hidePlainSuccess);
    connect(
        m_toolBar, &ListToolBar::orderChanged, m_messageBar, &KeyListMessageBar::hidePlainSuccess);
    connect(
        m_figures, &KeyFigures::groupChosen, m_messageBar, &KeyListMessageBar::hidePlainSuccess);
}

void ApiCredentialsPage::setHeadingShown(bool shown)
{
    m_pageHeader->setHeadingShown(shown);
    m_list->setCentered(!shown);
    m_noticeArea->setCentered(!shown);
}

void ApiCredentialsPage::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    m_toolBar->setReadOnly(reason);
    m_newKey->setReadOnly(reason);
    m_list->setReadOnly(reason);
    m_bulkActions->setReadOnly(reason);
    m_selectionBar->setReadOnly(reason);
}

void ApiCredentialsPage::generate()
{
    if (!m_readOnlyReason.isEmpty())
        return Toast::show(m_readOnlyReason, m_toolBar->generateButton());
    if (!m_session.keys().isGenerating() && !m_newKey->wasJustShown())
        confirmLeave([this] { m_session.keys().generate(); });
}

void ApiCredentialsPage::focusSearch()
{
    m_toolBar->focusSearch();
}

void ApiCredentialsPage::focusContent()
{
    updatePlaceholder(); // shows the search with the first key
    if (m_list->focusTopVisible())
        return;
    if (m_toolBar->isSearchShown())
        m_toolBar->focusSearch();
    else
        focusGenerate();
    if (!m_session.keys().confirmedAt()) // keys may still come
        m_focusBeforeKeys = window()->focusWidget();
}

/// The user may press Enter again, which must not generate a key.
void ApiCredentialsPage::takeFocusBack()
{
    focusContent();
    if (m_toolBar->generateButton()->hasFocus())
        m_pageHeader->focusRefresh();
}

/// Moves the focus to the first key as soon as there is one, unless the user has moved it.
void ApiCredentialsPage::continueFocusContent()
{
    if (!m_focusBeforeKeys || m_keys.rowCount() == 0)
        return;
    if (window()->focusWidget() == m_focusBeforeKeys && m_toolBar->search().isEmpty())
        m_list->focusTopVisible();
    m_focusBeforeKeys.clear();
}

void ApiCredentialsPage::scrollBy(QWheelEvent &event)
{
    QApplication::sendEvent(m_list->verticalScrollBar(), &event);
}

void ApiCredentialsPage::focusPrompt()
{
    m_notices->focusPrompt();
}

bool ApiCredentialsPage::focusGenerate()
{
    m_focusBeforeKeys.clear();
    if (!m_readOnlyReason.isEmpty())
        return false;
    m_toolBar->generateButton()->setFocus();
    return true;
}

void ApiCredentialsPage::setDetailsKey(const QString &id)
{
    m_list->setDetailsKey(id);
}

void ApiCredentialsPage::focusKey(const QString &id)
{
    if (!m_list->focusKeyInPlace(id))
        focusContent();
}

void ApiCredentialsPage::setOtherEditor(std::function<bool(const QString &id)> isRenaming)
{
    m_isRenamedElsewhere = std::move(isRenaming);
}

bool ApiCredentialsPage::wouldLoseSecret() const
{
    return m_newKey->wouldLoseSecret();
}

void ApiCredentialsPage::confirmLeave(std::function<void()> leave)
{
    m_newKey->confirmLeave(std::move(leave));
}

void ApiCredentialsPage::updateOrder()
{
    SortOrder order = m_toolBar->order();
    order.locale = QLocale();
    m_columnHeader->setOrder(order);
    m_keys.setOrder(order);
}

// --- Responses of the service --------------------------------------------------------------

void ApiCredentialsPage::updatePlaceholder()
{
    using State = ListPlaceholder::State;
    KeysController &keys = m_session.keys();
    const bool isEmpty = m_keys.keys().isEmpty();
    if (isEmpty && keys.confirmedAt())
        m_focusBeforeKeys.clear();
    if (!isEmpty)
        m_placeholder->setState(m_keys.rowCount() > 0      ? State::Listed
                : m_keys.search().group() == KeyGroup::All ? State::NothingFound
                : m_keys.search().hasText()                ? State::NothingFoundInGroup
                                                           : State::EmptyGroup);
    else if (m_session.isRestoring())
        m_placeholder->setState(State::Restoring);
    else if (m_session.access() == Session::Access::Opening)
        m_placeholder->setState(State::Opening);
    else if (m_session.access() != Session::Access::Granted)
        m_placeholder->setState(State::SignInNeeded);
    else if (keys.isLoading())
        m_placeholder->setState(State::Loading);
    else if (m_session.loadError())
        m_placeholder->setState(
            State::Failed, loadErrorText(*m_session.loadError(), m_session.nextRetry(), m_now()));
    else
        m_placeholder->setState(keys.confirmedAt() ? State::Empty : State::Loading);
    // Also while the list is loading, so that it does not move.
    const bool hasList = !isEmpty || m_placeholder->isWaiting();
    m_figures->setVisible(hasList);
    m_toolBar->showResults(m_keys.rowCount(), m_keys.keys().size(), !m_keys.search().isEmpty());
    m_toolBar->setSearchShown(hasList);
    m_columnHeader->setVisible(hasList);
}

void ApiCredentialsPage::updateAccess()
{
    setReadOnly(readOnlyText(m_session.access(), m_session.isOffline()));
    m_messageBar->setAccess(m_session.access(), m_session.isOffline());
    updatePlaceholder();
}

void ApiCredentialsPage::showProgress(qsizetype keys, qsizetype total)
{
    constexpr int progressDelay = 300; // milliseconds
    if (keys == 0 || m_sinceLoading.elapsed() < progressDelay)
        return;
    const TranslatedText progress = [keys, total] {
        if (total > 0)
            //: Number of keys of the list that have been loaded.
            return tr("%1 of %2 key(s)", nullptr, static_cast<int>(total))
                .arg(countText(keys), countText(total));
        //: Number of keys of the list that have been loaded.
        return tr("%1 key(s) loaded", nullptr, static_cast<int>(keys)).arg(countText(keys));
    };
    m_placeholder->setProgress(progress);
    m_pageHeader->showProgress(progress);
}

void ApiCredentialsPage::onGenerated(const GeneratedKey &key)
{
    if (!m_session.keys().replacedKey().isEmpty())
        return; // the page of the replacement shows it
    m_messageBar->hideOutcome();
    m_search->showAll(); // otherwise the key's row may be hidden
    m_newKey->show(key);
    emit attentionNeeded();
    m_list->scrollToHeaderPart(m_newKey->panel(), m_newKey->panel()->secretRow());
}

void ApiCredentialsPage::onRenameFailed(
    const QString &id, const QString &name, const ApiError &error)
{
    const TranslatedText problem = [error] { return changeErrorText(error); };
    const bool isShown = m_newKey->refuseName(id, name, problem) || m_isRenamedElsewhere(id);
    if (!isShown && !m_list->showProblem(id, name, problem))
        m_messageBar->renameFailed(id, name, problem);
}

/// The message bar reports the changes. Their name fields stop waiting.
void ApiCredentialsPage::onUnresolvedChanges()
{
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (change.kind == UnresolvedChange::Kind::Rename)
            m_list->stopSaving(change.key.id);
    }
}

QObject *ApiCredentialsPage::deleteKey(const QString &id)
{
    const auto key = m_keys.find(id);
    return key ? confirmDeletion(*key) : nullptr;
}

QObject *ApiCredentialsPage::confirmDeletion(const ApiKey &key)
{
    if (!m_readOnlyReason.isEmpty())
        Toast::show(m_readOnlyReason, m_messageBar);
    if (!m_readOnlyReason.isEmpty() || m_keys.isBeingDeleted(key.id))
        return nullptr;
    const bool isDeviceKey = key.id == m_keys.deviceKey();
    auto *question = new DeleteKeyDialog(key, m_now, isDeviceKey, this);
    question->showNote(m_session.notes().note(key.id));
    if (const auto replacement = m_session.replacements().find(key.id))
        question->showReplacement(*replacement);
    question->showUse(m_session.activityLog());
    connect(&m_keys, &ApiKeyModel::keysChanged, question, [this, question, id = key.id] {
        if (const auto now = m_keys.find(id))
            question->followUse(now->lastActivity, now->lastIp);
    });
    connect(question, &ConfirmationDialog::confirmed, this,
        [this, key] { m_session.keys().remove(key); });
    openOnce(question);
    return question;
}

/// Escape clears the search and the filter from anywhere on the page before it does anything else.
void ApiCredentialsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll))
        m_keys.selectAllShown();
    else if (!event->matches(QKeySequence::Cancel) || !m_search->stepBack())
        QWidget::keyPressEvent(event);
}

void ApiCredentialsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateOrder();
        m_search->filter();
        updateAccess();
    }
    QWidget::changeEvent(event);
}
