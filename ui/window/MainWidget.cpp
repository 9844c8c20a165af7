// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWidget.h"

#include "app/secrets/SecretClipboard.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "app/storage/SettingsFile.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/notices/BellButton.h"
#include "ui/signin/PreferenceBoxes.h"
#include "ui/signin/SignInPage.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/WebLink.h"
#include "ui/window/ClipboardNote.h"
#include "ui/window/ConnectionActions.h"
#include "ui/window/ConnectionButton.h"
#include "ui/window/HelpMenu.h"
#include "ui/window/SessionView.h"
#include "ui/window/TopBar.h"
#include "ui/window/WindowNotice.h"

#include <QApplication>
#include <QCloseEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

MainWidget::MainWidget(const AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_sessions(context.sessions)
    , m_bar(new TopBar(context.paths, this))
    , m_notice(new WindowNotice(context, this))
    , m_pages(new PageStack(this))
    , m_clipboardNote(new ClipboardNote(context.clipboard, this))
    , m_actions(new ConnectionActions(m_sessions, *this))
{
    context.clipboard.setLifetime(
        SecretClipboard::lifetimeFor(context.settings.current().clipboardLifetime));
    setupUi();
    connectBar();
    connectSessions();
    keepTranslated(this, [this] { emit titleChanged(); });
}

void MainWidget::setupUi()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notice); // below, so that it moves nothing under the pointer
    layout->addWidget(m_clipboardNote);
}

void MainWidget::showEvent(QShowEvent *event)
{
    if (m_pages->count() == 0) // no connection has been opened
        sessionChanged();
    QWidget::showEvent(event);
}

void MainWidget::connectBar()
{
    connect(m_bar, &TopBar::userSettingsToggled, this, [this] { m_sessionView->toggle(); });
    connect(m_bar, &TopBar::noticesRequested, this, [this] { m_sessionView->toggleNotices(); });
    connect(&m_bar->helpMenu(), &HelpMenu::zoomRequested, this, &MainWidget::zoomRequested);
    const ConnectionButton *button = &m_bar->connections();
    connect(button, &ConnectionButton::connectionChosen, this, &MainWidget::switchTo);
    connect(button, &ConnectionButton::removeRequested, m_actions, &ConnectionActions::remove);
    connect(button, &ConnectionButton::addRequested, this,
        [this] { confirmLeave([this] { prefillPortal({}); }); });
    connect(&m_sessions.connections(), &Connections::changed, this, &MainWidget::showConnections);
}

SignInPage &MainWidget::signInPage()
{
    if (!m_signInPage) {
        m_signInPage = new SignInPage(m_context.clipboard, m_pages);
        m_signInPage->setPreferences(new PreferenceBoxes(m_context));
        m_pages->addWidget(m_signInPage);
        m_signInPage->setBusy(m_sessions.isBusy());
        connectSignInPage();
    }
    return *m_signInPage;
}

void MainWidget::connectSignInPage()
{
    connect(m_signInPage, &SignInPage::signInRequested, &m_sessions, &SessionManager::signIn);
    connect(
        m_signInPage, &SignInPage::sandboxRequested, &m_sessions, &SessionManager::startSandbox);
    connect(m_signInPage, &SignInPage::cancelRequested, &m_sessions, &SessionManager::cancel);
    connect(m_signInPage, &SignInPage::backRequested, this, &MainWidget::showSession);
    connect(m_signInPage, &SignInPage::portalRequested, this,
        [this](const QUrl &url) { openWebLink(url, this); });
    connect(&m_sessions, &SessionManager::busyChanged, m_signInPage, &SignInPage::setBusy);
}

void MainWidget::connectSessions()
{
    connect(&m_sessions, &SessionManager::sessionChanged, this, &MainWidget::sessionChanged);
    connect(&m_sessions, &SessionManager::signInNeeded, this, &MainWidget::signInTo);
    connect(&m_sessions, &SessionManager::removalStarted, this, &MainWidget::showRemoval);
    connect(&m_sessions, &SessionManager::keychainPromptActiveChanged, this, [this](bool isActive) {
        if (isActive && m_sessions.isRemoving() && !m_sessions.session())
            signInPage().showKeychainPrompt(m_sessions.keychainProgram());
    });
    connect(&m_sessions, &SessionManager::deviceKeyDeleted, this,
        [this](const ApiKey &key, const std::optional<ApiError> &error) {
            m_deviceKeyOutcome = DeviceKeyOutcome { key.name, error };
        });
    connect(&m_sessions, &SessionManager::removalFinished, this, &MainWidget::onRemovalFinished);
    connect(&m_sessions, &SessionManager::signInFailed, this,
        [this](const ApiError &error) { signInPage().showFailure(error); });
    connect(&m_sessions, &SessionManager::filesRefused, this,
        [this](
            const ConnectionFiles::Problem &problem) { signInPage().showFilesProblem(problem); });
    connect(&m_sessions, &SessionManager::sandboxFailed, this,
        [this](const QString &reason) { signInPage().showSandboxFailure(reason); });
}

void MainWidget::prefillPortal(const QString &address)
{
    m_prefilledConnection.clear();
    signInPage().clearKey();
    signInPage().setPortal(address);
    signInPage().setFiles({});
    showSignInPage();
}

// --- The open connection -------------------------------------------------------------------

void MainWidget::sessionChanged()
{
    const bool wasOpen = m_sessionView;
    m_stopping.reset(); // whatever was to follow was for the session that has ended
    delete std::exchange(m_sessionView, nullptr);
    m_notice->hideKeyNotice();
    m_clipboardNote->pageChanged();
    if (Session *session = m_sessions.session())
        openSession(*session);
    else
        showSignInPage();
    // The next sign-in begins with the keys, not with the page of Logout.
    if (wasOpen && !m_sessions.session())
        m_context.settings.change([](Settings &settings) { settings.drawerPage.clear(); });
    showUser();
    updateBell();
}

void MainWidget::updateBell()
{
    Session *session = m_sessions.session();
    m_bar->bell().setUnread(session ? session->notices().unreadCount() : 0);
}

void MainWidget::onNoticesArrived()
{
    announce(&m_bar->bell(), m_bar->bell().accessibleName());
}

void MainWidget::openSession(Session &session)
{
    m_sessionView = new SessionView(session, m_context, m_pages);
    m_pages->addWidget(m_sessionView);
    connect(m_sessionView, &SessionView::openChanged, m_bar, &TopBar::setUserSettingsOpen);
    connect(m_sessionView, &SessionView::openChanged, this, [this](bool open) {
        if (!open)
            m_bar->focusUserSettings(); // which opens it again
    });
    connect(
        &m_sessionView->drawer(), &Drawer::logoutRequested, m_actions, &ConnectionActions::logOut);
    connect(&session, &Session::userChanged, this, &MainWidget::showUser);
    connect(&session.notices(), &Notices::changed, this, &MainWidget::updateBell);
    connect(&session.notices(), &Notices::arrived, this, &MainWidget::onNoticesArrived);
    // Queued, because the parts of the page are painted after it.
    connect(m_sessionView, &SessionView::painted, this, &MainWidget::startFocusGenerate,
        Qt::QueuedConnection);
    connect(&session, &Session::stateChanged, this, &MainWidget::continueFocusGenerate,
        Qt::QueuedConnection); // after the page has changed
    connect(m_sessionView, &SessionView::painted, &m_sessions, &SessionManager::authenticate,
        Qt::QueuedConnection);
    showSession();
}

void MainWidget::showSession()
{
    if (m_signInPage)
        m_signInPage->clearKey();
    m_pages->setCurrentWidget(m_sessionView);
    orderTabs();
    m_bar->helpMenu().setDocumentation(m_sessions.session()->portal().documentation());
    m_bar->setUserSettingsAvailable(true);
    m_bar->setUserSettingsOpen(m_sessionView->isOpen());
    emit titleChanged();
}

void MainWidget::showSignInPage()
{
    const Session *session = m_sessions.session();
    signInPage().setBackTo(organization());
    m_signInPage->setSandboxOffered(!session || !session->isSandbox());
    m_pages->setCurrentWidget(m_signInPage);
    orderTabs();
    m_bar->helpMenu().setDocumentation({});
    m_bar->setUserSettingsAvailable(false);
    m_bar->setUserSettingsOpen(false);
    emit titleChanged();
    m_signInPage->focusEmptyField();
}

void MainWidget::switchTo(const QString &connectionId)
{
    const Session *session = m_sessions.session();
    if (!session || session->connection().id != connectionId)
        return m_actions->switchTo(connectionId);
    if (m_pages->currentWidget() == m_sessionView)
        return;
    m_sessions.cancel();
    showSession();
}

void MainWidget::signInTo(const Connection &connection)
{
    signInPage().clearKey(); // which was typed for another portal
    m_signInPage->setPortal(connection.portal.portal().toDisplayString());
    m_signInPage->setFiles(m_sessions.filePaths(connection.id));
    m_prefilledConnection = connection.id;
    showSignInPage();
    showConnections();
    showRemoval();
}

void MainWidget::showRemoval()
{
    if (m_sessions.isRemoving())
        signInPage().showRemoval(m_sessions.isDeletingKey());
}

/// Puts the pages, which are made late, before the parts below them.
void MainWidget::orderTabs()
{
    tabThroughParts({ m_bar, m_pages, m_notice, m_clipboardNote });
}

void MainWidget::showUser()
{
    m_bar->connections().setOrganization(organization());
    showConnections();
    emit titleChanged();
}

QString MainWidget::title() const
{
    const QString product = QStringLiteral("Llavero");
    if (!m_sessionView || m_pages->currentWidget() != m_sessionView)
        return product;
    const QString name = fontMetrics().elidedText(
        sanitizedLine(organization()), Qt::ElideRight, 80 * fontMetrics().averageCharWidth());
    //: In the title of the window; %1 is the name of an organization.
    const QString shown = m_sessions.session()->isSandbox() ? tr("%1 (Sandbox)").arg(name) : name;
    return shown + QStringLiteral(" – ") + product;
}

QString MainWidget::organization() const
{
    const Session *session = m_sessions.session();
    if (!session)
        return {};
    const QString name
        = session->user() ? session->user()->organization : session->connection().organization;
    return name.isEmpty() ? session->portal().host() : name;
}

void MainWidget::showConnections()
{
    const Session *session = m_sessions.session();
    QList<Connection> connections = m_sessions.connections().all();
    if (session && session->connection().isSandbox) { // which is not saved
        connections.prepend(session->connection());
        connections.first().organization
            = session->user() ? session->user()->organization : QString();
    }
    m_bar->connections().setSandbox(session && session->isSandbox());
    m_bar->connections().setConnections(
        connections, session ? session->connection().id : m_prefilledConnection);
    m_notice->refresh();
}

void MainWidget::focusGenerate()
{
    m_focusesGenerate = true;
    startFocusGenerate();
}

void MainWidget::startFocusGenerate()
{
    if (!m_focusesGenerate || !m_sessionView || !m_sessionView->isVisible())
        return;
    m_sessionView->showKeys();
    m_focusBefore = window()->focusWidget();
    continueFocusGenerate();
}

/// Gives up when the user has moved the focus: the next key would press the button.
void MainWidget::continueFocusGenerate()
{
    if (!m_focusesGenerate || !m_focusBefore || !m_sessionView)
        return;
    ApiCredentialsPage &page = m_sessionView->drawer().apiCredentials();
    const bool isAwaited = page.isVisible() && window()->focusWidget() == *m_focusBefore;
    m_focusesGenerate = isAwaited && !page.focusGenerate();
    if (!m_focusesGenerate)
        m_focusBefore.reset();
}

void MainWidget::showNotice(const QString &noticeId)
{
    Session *session = m_sessions.session();
    if (!session || !m_sessionView || QApplication::activeModalWidget())
        return;
    const QList<Notice> notices = session->notices().all();
    const auto notice = std::find_if(notices.begin(), notices.end(),
        [&](const Notice &candidate) { return candidate.id == noticeId; });
    if (notice == notices.end() || notice->count > 1)
        return m_sessionView->showNotices();
    session->notices().setRead(noticeId);
    if (notice->kind == Notice::Kind::ReplacementReady
        && session->replacements().find(notice->keyId))
        m_sessionView->drawer().showReplacement(notice->keyId);
    else if (session->keys().model().find(notice->keyId))
        m_sessionView->drawer().showDetails(notice->keyId);
    else
        m_sessionView->showKeys();
}

/// Reports the end of a logout on the page that follows it.
void MainWidget::onRemovalFinished(const CredentialManager::RemovalResult &result)
{
    const auto deviceKeyOutcome = std::exchange(m_deviceKeyOutcome, {});
    if (m_signInPage && m_pages->currentWidget() == m_signInPage)
        m_signInPage->showRemovalResult(result, deviceKeyOutcome);
    if (m_closesAfterRemoval)
        window()->close();
}

// --- Leaving ------------------------------------------------------------------

bool MainWidget::isDeletingKeys() const
{
    Session *session = m_sessions.session();
    return session && session->bulkDeletion().isRunning();
}

void MainWidget::stopDeleting(const std::function<void()> &leave)
{
    constexpr std::chrono::seconds maxWait { 5 };
    m_stopping.reset();
    if (!isDeletingKeys() || m_leavesUnknown)
        return leave();
    BulkDeletion &deletion = m_sessions.session()->bulkDeletion();
    deletion.cancel();
    if (!deletion.isRunning())
        return leave();
    if (m_sessionView)
        m_sessionView->showKeys(); // and that the deletion is stopping
    m_stopping = std::make_unique<QTimer>(this);
    m_stopping->setObjectName(QStringLiteral("deletionWait"));
    m_stopping->setSingleShot(true);
    const auto end = [this, leave] {
        if (!m_stopping)
            return; // the time and the deletion have ended together
        m_stopping.release()->deleteLater(); // it is the sender, or the context, of this
        leavePage(leave); // which may have a new key by now
    };
    connect(m_stopping.get(), &QTimer::timeout, m_stopping.get(), end);
    connect(&deletion, &BulkDeletion::finished, m_stopping.get(), end, Qt::SingleShotConnection);
    m_stopping->start(maxWait);
}

/// Asks before `leave` while keys are being deleted. When that ends meanwhile, there is nothing
/// left to ask.
void MainWidget::confirmLeaveDeletion(
    const std::function<void()> &leave, const TranslatedText &stop)
{
    BulkDeletion *deletion = &m_sessions.session()->bulkDeletion();
    ConfirmationDialog *question = nullptr;
    const bool isRunning = deletion->state() == BulkDeletion::State::Running;
    if (isRunning)
        question = new ConfirmationDialog([] { return tr("Stop deleting keys?"); },
            [] { return tr("Keys that haven’t been deleted yet stay in your list."); }, stop, this,
            {}, [] { return tr("Keep Deleting"); });
    else
        question = new ConfirmationDialog(
            [] { return tr("Leave before it’s known which keys have been deleted?"); },
            [] { return tr("Your list shows it when it’s loaded again."); },
            [] { return tr("Leave"); }, this);
    connect(question, &ConfirmationDialog::confirmed, this, [isRunning, leave, this] {
        m_leavesUnknown = !isRunning;
        leave();
    });
    connect(deletion, &BulkDeletion::finished, question, &QDialog::close);
    openOnce(question);
}

void MainWidget::confirmLeave(const std::function<void()> &leave)
{
    askBeforeLeaving([this, leave] { stopDeleting(leave); });
}

void MainWidget::askBeforeLeaving(const std::function<void()> &leave)
{
    askBeforeLeaving(leave, [] { return tr("Stop Deleting and Leave"); });
}

void MainWidget::askBeforeLeaving(const std::function<void()> &leave, const TranslatedText &stop)
{
    m_leavesUnknown = false;
    if (isDeletingKeys())
        confirmLeaveDeletion([this, leave] { leavePage(leave); }, stop);
    else
        leavePage(leave);
}

void MainWidget::leavePage(const std::function<void()> &leave)
{
    if (m_sessionView)
        m_sessionView->drawer().confirmEnd(leave);
    else
        leave();
}

bool MainWidget::wouldLoseNotes() const
{
    Session *session = m_sessions.session();
    return session && session->notes().problem() && !session->notes().isSaved();
}

void MainWidget::confirmLoseNotes(const std::function<void()> &leave)
{
    if (!wouldLoseNotes())
        return leave();
    const auto problem = *m_sessions.session()->notes().problem();
    auto *question = new ConfirmationDialog([] { return tr("Leave without saving your notes?"); },
        [problem] { return notesProblemText(problem, false); }, [] { return tr("Leave"); }, this);
    connect(question, &ConfirmationDialog::confirmed, this, leave);
    openOnce(question);
}

bool MainWidget::wouldLoseSecret() const
{
    return m_sessionView && m_sessionView->drawer().wouldLoseSecret();
}

void MainWidget::close()
{
    m_canClose = true;
    keepServingClipboard();
    QMetaObject::invokeMethod(window(), &QWidget::close, Qt::QueuedConnection);
}

bool MainWidget::queryClose()
{
    const bool isImpatient = m_stopping && !wouldLoseSecret();
    m_stopping.reset(); // also before a question: it is not answered yet
    if (isImpatient)
        keepServingClipboard();
    const bool canClose = std::exchange(m_canClose, false) || isImpatient;
    if (!canClose && (isDeletingKeys() || wouldLoseSecret() || wouldLoseNotes())) {
        confirmLoseNotes([this] {
            askBeforeLeaving([this] { stopDeleting([this] { close(); }); },
                [] { return tr("Stop Deleting and Close"); });
        });
        return false;
    }
    // While the keychain removes a key, only a second close ends the program immediately.
    return !m_sessions.isRemoving() || std::exchange(m_closesAfterRemoval, true);
}

/// Keeps the program running without its window until a copied key is pasted or cleared, because
/// the clipboard of X11 and Wayland is empty once its program has ended.
void MainWidget::keepServingClipboard()
{
    SecretClipboard &clipboard = m_context.clipboard;
    if (!clipboard.holdsSecret())
        return;
    clipboard.limitLifetime();
    m_clipboardService = std::make_unique<QEventLoopLocker>();
    const auto end = [this] { m_clipboardService.reset(); };
    connect(&clipboard, &SecretClipboard::cleared, this, end);
    connect(&clipboard, &SecretClipboard::replaced, this, end);
    connect(&clipboard, &SecretClipboard::clearFailed, this, end);
}

bool MainWidget::goBack()
{
    const bool isDrawerOpen = m_sessionView && m_pages->currentWidget() == m_sessionView
        && m_sessionView->isDrawerShown();
    if (isDrawerOpen)
        m_sessionView->drawer().goBack();
    return isDrawerOpen;
}
