// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWidget.h"

#include "app/secrets/SecretClipboard.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "app/storage/SettingsFile.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/signin/PreferenceBoxes.h"
#include "ui/signin/SignInPage.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/WebLink.h"
#include "ui/window/ClipboardNote.h"
#include "ui/window/ConnectionActions.h"
#include "ui/window/ConnectionButton.h"
#include "ui/window/HelpActions.h"
#include "ui/window/SessionView.h"
#include "ui/window/ShortcutsDialog.h"
#include "ui/window/TopBar.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

MainWidget::MainWidget(
    const AppContext &services, QWidget *window, std::chrono::milliseconds staleAfter)
    : MainContent(window)
    , m_services(services)
    , m_signIn(services.signIn)
    , m_staleAfter(staleAfter)
    , m_bar(new TopBar(this))
    , m_notice(new MessageBar(this))
    , m_pages(new PageStack(this))
    , m_clipboardNote(new ClipboardNote(services.clipboard, this))
    , m_actions(new ConnectionActions(
          m_signIn, *this, [this](const ConnectionActions::Leave &leave) { askToLeave(leave); }))
    , m_help(new HelpActions(*window))
{
    services.clipboard.setLifetime(
        SecretClipboard::lifetimeFor(services.settings.current().clipboardLifetime));
    build();
    connectBar();
    connectSignIn();
    addShortcuts();
    if (services.settings.wasDamaged())
        showNotice(LiveRegion::Other, MessageBar::Kind::Warning, [] {
            return tr("The settings were damaged and have been set aside. Llavero starts with "
                      "new ones.");
        });
    else if (const QString reason = services.settings.problem(); !reason.isEmpty())
        showNotice(LiveRegion::Other, MessageBar::Kind::Warning, [reason] {
            return tr("The settings could not be read, and are left as they are: %1")
                .arg(sanitizedLine(reason));
        });
}

void MainWidget::build()
{
    m_notice->setObjectName(QStringLiteral("notice"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notice); // below, where it moves nothing that may be under the pointer
    layout->addWidget(m_clipboardNote);
}

void MainWidget::start()
{
    if (!m_hasStarted)
        sessionChanged();
}

void MainWidget::connectBar()
{
    connect(m_bar, &TopBar::userSettingsToggled, this, &MainWidget::toggleDrawer);
    connect(m_bar, &TopBar::docsRequested, this, &MainWidget::openDocs);
    connect(m_bar, &TopBar::helpRequested, m_help, &HelpActions::showHelp);
    connect(m_bar, &TopBar::shortcutsRequested, m_help, &HelpActions::showShortcuts);
    connect(m_bar, &TopBar::aboutRequested, m_help, &HelpActions::showAbout);
    const ConnectionButton *button = &m_bar->connections();
    connect(button, &ConnectionButton::connectionChosen, m_actions, &ConnectionActions::switchTo);
    connect(button, &ConnectionButton::removeRequested, m_actions, &ConnectionActions::remove);
    connect(button, &ConnectionButton::addRequested, this,
        [this] { askToLeave([this] { offerPortal({}); }); });
    connect(&m_signIn.connections(), &Connections::changed, this, &MainWidget::showConnections);
}

SignInPage &MainWidget::signInPage()
{
    if (!m_signInPage) {
        m_signInPage = new SignInPage(m_services.clipboard, m_pages);
        m_signInPage->setPreferences(new PreferenceBoxes(m_services));
        m_pages->addWidget(m_signInPage);
        m_signInPage->setBusy(m_signIn.isBusy());
        connectSignInPage();
    }
    return *m_signInPage;
}

void MainWidget::connectSignInPage()
{
    connect(m_signInPage, &SignInPage::signInRequested, &m_signIn, &SessionManager::signIn);
    connect(m_signInPage, &SignInPage::sandboxRequested, &m_signIn, &SessionManager::startSandbox);
    connect(m_signInPage, &SignInPage::cancelRequested, &m_signIn, &SessionManager::cancel);
    connect(m_signInPage, &SignInPage::backRequested, this, &MainWidget::showWorkspace);
    connect(m_signInPage, &SignInPage::portalRequested, this,
        [this](const QUrl &url) { openWebLink(url, this); });
    connect(&m_signIn, &SessionManager::busyChanged, m_signInPage, &SignInPage::setBusy);
}

void MainWidget::connectSignIn()
{
    connect(&m_signIn, &SessionManager::sessionChanged, this, &MainWidget::sessionChanged);
    connect(&m_signIn, &SessionManager::signInNeeded, this, &MainWidget::signInTo);
    connect(&m_signIn, &SessionManager::keyNotStored, this, &MainWidget::keyNotStored);
    connect(&m_signIn, &SessionManager::keyStored, this, &MainWidget::hideKeyNotice);
    connect(
        &m_signIn, &SessionManager::keychainPromptActiveChanged, this, &MainWidget::keychainAsks);
    connect(&m_signIn, &SessionManager::removalFinished, this, &MainWidget::onRemovalFinished);
    connect(&m_signIn, &SessionManager::deviceKeyDeleted, this,
        [this](const ApiKey &key, const std::optional<ApiError> &error) {
            m_deviceKeyOutcome
                = [name = key.name, error] { return deviceKeyDeletedText(name, error); };
        });
    connect(m_notice, &MessageBar::actionTriggered, this, &MainWidget::noticeAction);
    connect(m_notice, &MessageBar::dismissed, this, &MainWidget::noticeDismissed);
    connect(&m_signIn, &SessionManager::signInFailed, this, [this](const ApiError &error) {
        signInPage().showProblem([error] { return errorText(error); });
    });
    connect(
        &m_signIn, &SessionManager::filesRefused, this, [this](const ConnectionFiles::Problem &problem) {
            signInPage().showProblem([problem] { return filesProblemText(problem); });
        });
    connect(&m_signIn, &SessionManager::filesLeft, this, [this](const ConnectionFiles::Problem &problem) {
        showNotice(LiveRegion::Other, MessageBar::Kind::Warning, [problem] {
            return tr("The file %1 of the removed connection could not be deleted: %2")
                .arg(sanitizedLine(problem.path), sanitizedLine(problem.detail));
        });
    });
    connect(&m_services.clipboard, &SecretClipboard::stillThere, this, [this] {
        showNotice(LiveRegion::Other, MessageBar::Kind::Warning, [] {
            return tr("The copied API key is still in the clipboard, where another program has put "
                      "it back. Copy something else, and empty the clipboard's history.");
        });
    });
    connect(&m_signIn, &SessionManager::sandboxFailed, this, [this](const QString &reason) {
        signInPage().showProblem(
            [reason] { return tr("The sandbox could not be started: %1").arg(sanitizedLine(reason)); });
    });
}

void MainWidget::addShortcuts()
{
    // All keys that the desktop has for it, of which QShortcut takes the first by itself.
    const auto shortcut = [this](const QList<QKeySequence> &keys) {
        auto *added = new QShortcut(this);
        added->setKeys(keys);
        return added;
    };
    const auto add = [=, this](const QList<QKeySequence> &keys, const std::function<void()> &act) {
        connect(shortcut(keys), &QShortcut::activated, this, [this, act] {
            if (m_workspace && m_pages->currentWidget() == m_workspace)
                act();
        });
    };
    using Key = QKeySequence;
    connect(
        shortcut(Key::keyBindings(Key::Quit)), &QShortcut::activated, window(), &QWidget::close);
    add(ShortcutsDialog::refreshKeys(), [this] { m_signIn.session()->refresh(); });
    add(Key::keyBindings(Key::New), [this] {
        showKeys();
        m_workspace->drawer().apiCredentials().generate();
    });
    add(Key::keyBindings(Key::Find), [this] {
        showKeys();
        m_workspace->drawer().apiCredentials().focusSearch();
    });
}

void MainWidget::offerPortal(const QString &address)
{
    m_offeredConnection.clear();
    signInPage().setPortal(address);
    signInPage().setFiles({});
    showSignInPage();
}

// --- What is open --------------------------------------------------------------------------

void MainWidget::sessionChanged()
{
    const bool wasOpen = m_workspace;
    m_hasStarted = true;
    delete std::exchange(m_workspace, nullptr);
    hideKeyNotice();
    m_clipboardNote->pageChanged();
    if (Session *session = m_signIn.session())
        openWorkspace(*session);
    else
        showSignInPage();
    // Whoever signs in next begins with the keys, not where Logout is.
    if (wasOpen && !m_signIn.session())
        m_services.settings.change([](Settings &settings) { settings.drawerPage.clear(); });
    showUser();
    showConnections();
}

void MainWidget::openWorkspace(Session &session)
{
    if (m_signInPage)
        m_signInPage->clearKey();
    m_workspace = new SessionView(session, m_services, m_pages);
    m_pages->addWidget(m_workspace);
    Drawer &drawer = m_workspace->drawer();
    drawer.goTo(Drawer::lastPage(m_services.settings.current()));
    connect(m_workspace, &SessionView::drawerShownChanged, m_bar, &TopBar::setUserSettingsShown);
    connect(m_workspace, &SessionView::drawerShownChanged, this, [this](bool shown) {
        if (!shown)
            m_bar->focusUserSettings(); // the way back
    });
    connect(&drawer, &Drawer::portalRequested, this,
        [this] { openWebLink(m_signIn.session()->portal().portal(), this); });
    connect(&drawer, &Drawer::logoutRequested, m_actions, &ConnectionActions::logOut);
    connect(&session, &Session::userChanged, this, &MainWidget::showUser);
    // Queued, for then the whole window has been painted, not only its ground.
    connect(m_workspace, &SessionView::painted, this, &MainWidget::workspaceOpened,
        Qt::QueuedConnection);
    connect(m_workspace, &SessionView::painted, this, &MainWidget::openGenerateOffer,
        Qt::QueuedConnection);
    connect(&session, &Session::stateChanged, this, &MainWidget::followGenerateOffer,
        Qt::QueuedConnection); // for then the page has followed
    connect(m_workspace, &SessionView::painted, &m_signIn, &SessionManager::authenticate,
        Qt::QueuedConnection);
    showWorkspace();
}

void MainWidget::showWorkspace()
{
    m_pages->setCurrentWidget(m_workspace);
    orderTabs();
    m_bar->setUserSettingsAvailable(true);
    m_bar->setUserSettingsShown(m_workspace->isDrawerShown());
}

void MainWidget::showSignInPage()
{
    signInPage().setBackTo(organization());
    m_pages->setCurrentWidget(m_signInPage);
    orderTabs();
    m_bar->setUserSettingsAvailable(false);
    m_bar->setUserSettingsShown(false);
    m_signInPage->focusPortal();
}

void MainWidget::signInTo(const Connection &connection)
{
    signInPage().setPortal(connection.portal.portal().toDisplayString());
    m_signInPage->setFiles(m_signIn.filePaths(connection.id));
    m_offeredConnection = connection.id;
    showSignInPage();
    showConnections();
    if (m_signIn.isDeletingKey())
        m_signInPage->showNotice(
            [] { return tr("Deleting this computer’s key from the portal…"); });
    else if (m_signIn.isRemoving())
        m_signInPage->showNotice([] { return tr("Removing the key from the system keychain…"); });
}

/// The pages are made late, and would come behind what stands below them.
void MainWidget::orderTabs()
{
    tabThroughParts({ m_bar, m_pages, m_notice, m_clipboardNote });
}

void MainWidget::showUser()
{
    m_bar->setOrganization(organization());
}

QString MainWidget::organization() const
{
    const Session *session = m_signIn.session();
    if (!session)
        return {};
    const QString told
        = session->user() ? session->user()->organization : session->connection().organization;
    return told.isEmpty() ? session->portal().host() : told;
}

void MainWidget::showConnections()
{
    const Session *session = m_signIn.session();
    m_bar->connections().setConnections(
        m_signIn.connections().all(), session ? session->connection().id : m_offeredConnection);
    if (!m_services.settings.isSaved() && !std::exchange(m_hasSaidNotSaved, true))
        showNotice(
            LiveRegion::Other, MessageBar::Kind::Warning, [reason = m_services.settings.problem()] {
                return tr(
                    "The settings could not be saved (%1). At its next start Llavero will not "
                    "know what has changed now.")
                    .arg(sanitizedLine(reason));
            });
    showLeftBehind();
}

void MainWidget::toggleDrawer()
{
    if (m_workspace->isDrawerShown())
        return m_workspace->hideDrawer();
    m_workspace->drawer().goTo(Drawer::Page::UserSettings);
    m_workspace->showDrawer();
}

void MainWidget::showKeys()
{
    m_workspace->showDrawer();
    if (!m_workspace->drawer().apiCredentials().isVisible())
        m_workspace->drawer().goTo(Drawer::Page::ApiCredentials);
}

void MainWidget::offerGenerate()
{
    m_offersGenerate = true;
    openGenerateOffer();
}

void MainWidget::openGenerateOffer()
{
    if (!m_offersGenerate || !m_workspace || !m_workspace->isVisible())
        return;
    showKeys();
    m_focusAtOffer = window()->focusWidget();
    followGenerateOffer();
}

/// Whoever has gone on to something else by then is left alone: what they type next would press it.
void MainWidget::followGenerateOffer()
{
    if (!m_offersGenerate || !m_focusAtOffer || !m_workspace)
        return;
    ApiCredentialsPage &page = m_workspace->drawer().apiCredentials();
    const bool isAwaited = page.isVisible() && window()->focusWidget() == *m_focusAtOffer;
    m_offersGenerate = isAwaited && !page.focusGenerate();
    if (!m_offersGenerate)
        m_focusAtOffer.reset();
}

// --- Ways out ------------------------------------------------------------------------------

void MainWidget::askToLeave(const std::function<void()> &leave)
{
    if (m_workspace)
        m_workspace->drawer().askToLeave(leave);
    else
        leave();
}

/// Of the session that has ended, or of what has been mended.
void MainWidget::hideKeyNotice()
{
    if (m_noticeIsAbout != LiveRegion::KeychainAsks && m_noticeIsAbout != LiveRegion::KeyNotStored)
        return;
    m_noticeIsAbout = LiveRegion::Other;
    m_notice->hide();
    showLeftBehind();
}

/// While the keychain's answer opens a session, SessionNotices shows it.
void MainWidget::keychainAsks(bool asks)
{
    const TranslatedText words = [this] { return keychainWaitingText(m_signIn.keychainProgram()); };
    if (!asks && m_noticeIsAbout == LiveRegion::KeychainAsks)
        hideKeyNotice();
    else if (asks && m_signIn.isStoringKey())
        showNotice(
            LiveRegion::KeychainAsks, MessageBar::Kind::Info,
            [words] { return words() + u' ' + tr("The key is stored as soon as you answer."); },
            [] { return tr("Use the key for this session"); });
    else if (asks && m_signIn.isRemoving() && !m_workspace)
        signInPage().showNotice(words);
    else if (asks && m_signIn.isRemoving())
        showNotice(LiveRegion::KeychainAsks, MessageBar::Kind::Info, words);
}

void MainWidget::keyNotStored(const SecretStoreError &error)
{
    showNotice(
        LiveRegion::KeyNotStored, MessageBar::Kind::Warning,
        [error] {
            return keychainWriteText(error) + u' ' + tr("You stay signed in until Llavero closes.");
        },
        [] { return tr("Retry"); });
}

void MainWidget::onRemovalFinished(const CredentialManager::RemovalResult &what)
{
    const bool isAllGone = !what.keyError && what.listError.isEmpty();
    const bool isOnSignInPage = m_signInPage && m_pages->currentWidget() == m_signInPage;
    const TranslatedText deviceKeyOutcome = std::exchange(m_deviceKeyOutcome, {});
    m_leftBehind.reset();
    if (!isAllGone)
        m_leftBehind = what;
    if (isOnSignInPage && isAllGone)
        m_signInPage->showNotice([what, deviceKeyOutcome] {
            return deviceKeyOutcome ? deviceKeyOutcome() + u' ' + removalText(what)
                                    : removalText(what);
        });
    else if (isOnSignInPage && deviceKeyOutcome)
        m_signInPage->showNotice(deviceKeyOutcome);
    else if (isOnSignInPage)
        m_signInPage->hideNotice(); // that it was being removed
    if (m_noticeIsAbout == LiveRegion::KeychainAsks)
        m_noticeIsAbout = LiveRegion::Other;
    showLeftBehind();
    if (m_closesWhenForgotten)
        window()->close();
}

/// Until it is removed, or the user dismisses it.
void MainWidget::showLeftBehind()
{
    const bool isFree = m_notice->isHidden() || m_noticeIsAbout == LiveRegion::LeftBehind;
    if (!isFree || m_signIn.isRemoving())
        return;
    const QList<Connection> left = m_signIn.connections().leftBehind();
    const bool isExplained = m_leftBehind
        && (!m_leftBehind->keyError
            || std::any_of(left.begin(), left.end(), [this](const Connection &connection) {
                   return connection.id == m_leftBehind->connection.id;
               }));
    if (!isExplained && left.isEmpty()) {
        if (std::exchange(m_noticeIsAbout, LiveRegion::Other) == LiveRegion::LeftBehind)
            m_notice->hide();
        return;
    }
    const auto retry = [] { return tr("Retry"); };
    if (isExplained)
        return showNotice(
            LiveRegion::LeftBehind, MessageBar::Kind::Warning,
            [what = *m_leftBehind] { return removalText(what); }, retry);
    m_leftBehind.reset();
    showNotice(
        LiveRegion::LeftBehind, MessageBar::Kind::Warning,
        [host = left.first().portal.host()] {
            return tr("The key of %1 is still in the system keychain.").arg(sanitizedLine(host));
        },
        retry);
}

void MainWidget::showNotice(
    LiveRegion about, MessageBar::Kind kind, const TranslatedText &sentence, const TranslatedText &action)
{
    m_noticeIsAbout = about;
    m_notice->show(kind, sentence, action);
}

std::optional<Connection> MainWidget::leftBehind() const
{
    if (m_leftBehind)
        return m_leftBehind->connection;
    const QList<Connection> left = m_signIn.connections().leftBehind();
    return left.isEmpty() ? std::nullopt : std::optional(left.first());
}

void MainWidget::noticeAction()
{
    switch (m_noticeIsAbout) {
    case LiveRegion::Other:
        break;
    case LiveRegion::KeychainAsks:
        m_signIn.keepKeyInMemory();
        hideKeyNotice();
        break;
    case LiveRegion::KeyNotStored:
        m_signIn.storeKey();
        break;
    case LiveRegion::LeftBehind:
        if (const auto connection = leftBehind())
            m_signIn.retryRemoval(*connection);
        break;
    }
}

void MainWidget::noticeDismissed()
{
    if (std::exchange(m_noticeIsAbout, LiveRegion::Other) == LiveRegion::LeftBehind) {
        if (const auto connection = leftBehind())
            m_signIn.connections().setKeyStored(*connection, false);
        m_leftBehind.reset();
    }
    showLeftBehind();
}

void MainWidget::openDocs()
{
    openWebLink(m_signIn.session()->portal().documentation(), this);
}

// --- What the window asks ------------------------------------------------------------------

bool MainWidget::wouldLoseSecret() const
{
    return m_workspace && m_workspace->drawer().apiCredentials().wouldLoseSecret();
}

bool MainWidget::mayClose()
{
    if (!std::exchange(m_mayClose, false) && wouldLoseSecret()) {
        askToLeave([this] {
            m_mayClose = true;
            stayUntilPasted();
            QMetaObject::invokeMethod(window(), &QWidget::close, Qt::QueuedConnection);
        });
        return false;
    }
    // The keychain is still removing a key; whoever closes again does not want to wait.
    return !m_signIn.isRemoving() || std::exchange(m_closesWhenForgotten, true);
}

/// The clipboard of X11 and Wayland is empty once the program that has filled it ends: what was
/// copied on the way out is served until it is cleared.
void MainWidget::stayUntilPasted()
{
    SecretClipboard &clipboard = m_services.clipboard;
    if (!clipboard.isLending())
        return;
    clipboard.limitLoan();
    m_stay = std::make_unique<QEventLoopLocker>();
    const auto end = [this] { m_stay.reset(); };
    connect(&clipboard, &SecretClipboard::cleared, this, end);
    connect(&clipboard, &SecretClipboard::replaced, this, end);
    connect(&clipboard, &SecretClipboard::stillThere, this, end);
}

bool MainWidget::goBack()
{
    const bool isDrawerOpen
        = m_workspace && m_pages->currentWidget() == m_workspace && m_workspace->isDrawerShown();
    if (isDrawerOpen)
        m_workspace->drawer().goBack();
    return isDrawerOpen;
}

void MainWidget::refreshIfStale()
{
    if (Session *session = m_signIn.session(); session && session->canChangeKeys())
        session->keys().refreshIfOlderThan(m_staleAfter);
}

std::optional<QMargins> MainWidget::listMargins() const
{
    const bool isUsual = m_workspace && m_pages->currentWidget() == m_workspace
        && m_workspace->isDrawerShown() && m_notice->isHidden();
    const QRect rows = isUsual ? m_workspace->drawer().apiCredentials().rowsAtTop() : QRect();
    if (rows.isEmpty())
        return std::nullopt;
    const QPoint topLeft = m_workspace->drawer().apiCredentials().mapTo(this, rows.topLeft());
    return QMargins(0, topLeft.y(), width() - topLeft.x() - rows.width(), 0);
}
