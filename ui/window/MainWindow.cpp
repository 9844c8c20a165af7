#include "window/MainWindow.h"

#include "keys/ApiCredentialsPage.h"
#include "session/Session.h"
#include "session/SignIn.h"
#include "signin/SignInPage.h"
#include "storage/SettingsFile.h"
#include "text/ConnectionText.h"
#include "text/ErrorText.h"
#include "text/PlainText.h"
#include "text/SecretStoreText.h"
#include "widgets/MessageBar.h"
#include "widgets/PageStack.h"
#include "window/ConnectionActions.h"
#include "window/ConnectionButton.h"
#include "window/Help.h"
#include "window/TopBar.h"
#include "window/Workspace.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

MainWindow::MainWindow(const Services &services, std::chrono::milliseconds staleAfter)
    : m_services(services)
    , m_signIn(services.signIn)
    , m_staleAfter(staleAfter)
    , m_bar(new TopBar(this))
    , m_notice(new MessageBar(this))
    , m_content(new PageStack(this))
    , m_signInPage(new SignInPage(this))
    , m_actions(new ConnectionActions(
          m_signIn, *this, [this](const ConnectionActions::Leave &leave) { askToLeave(leave); }))
    , m_help(new Help(*this))
{
    build();
    restoreSize();
    connectBar();
    connectSignInPage();
    connectSignIn();
    addShortcuts();
    sessionChanged();
    if (services.settings.wasDamaged())
        m_notice->show(MessageBar::Kind::Warning, [] {
            return tr("The settings were damaged and have been set aside. Llavero starts with "
                      "new ones.");
        });
}

void MainWindow::build()
{
    setWindowTitle(QStringLiteral("Llavero"));
    setAccessibleName(QStringLiteral("Llavero"));
    setMinimumWidth(360);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_content->addWidget(m_signInPage);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_content, 1);
    setCentralWidget(central);
}

void MainWindow::connectBar()
{
    connect(m_bar, &TopBar::userSettingsToggled, this, &MainWindow::toggleDrawer);
    connect(m_bar, &TopBar::docsRequested, this, &MainWindow::openDocs);
    connect(m_bar, &TopBar::helpRequested, m_help, &Help::showHelp);
    connect(m_bar, &TopBar::shortcutsRequested, m_help, &Help::showShortcuts);
    connect(m_bar, &TopBar::aboutRequested, m_help, &Help::showAbout);
    const ConnectionButton *button = &m_bar->connections();
    connect(button, &ConnectionButton::connectionChosen, m_actions, &ConnectionActions::switchTo);
    connect(button, &ConnectionButton::removeRequested, m_actions, &ConnectionActions::remove);
    connect(button, &ConnectionButton::addRequested, this, [this] {
        askToLeave([this] {
            m_offeredConnection.clear();
            m_signInPage->setPortal({});
            m_signInPage->setFiles({});
            showSignInPage();
        });
    });
    connect(&m_signIn.connections(), &Connections::changed, this, &MainWindow::showConnections);
}

void MainWindow::connectSignInPage()
{
    connect(m_signInPage, &SignInPage::signInRequested, this,
        [this](const std::shared_ptr<SignInRequest> &request) {
            m_signIn.signIn(std::move(*request));
        });
    connect(m_signInPage, &SignInPage::sandboxRequested, &m_signIn, &SignIn::startSandbox);
    connect(m_signInPage, &SignInPage::cancelRequested, &m_signIn, &SignIn::cancel);
    connect(m_signInPage, &SignInPage::backRequested, this, &MainWindow::showWorkspace);
    connect(m_signInPage, &SignInPage::portalRequested, this, &QDesktopServices::openUrl);
    connect(m_signInPage, &SignInPage::noticeActionTriggered, this,
        [this] { m_signIn.forgetAgain(*m_leftBehind); });
    connect(&m_signIn, &SignIn::busyChanged, m_signInPage, &SignInPage::setBusy);
    connect(&m_signIn, &SignIn::signInFailed, this, [this](const ApiError &error) {
        m_signInPage->showProblem([error] { return errorText(error); });
    });
    connect(
        &m_signIn, &SignIn::filesRefused, this, [this](const ConnectionFiles::Problem &problem) {
            m_signInPage->showProblem([problem] { return filesProblemText(problem); });
        });
    connect(&m_signIn, &SignIn::sandboxFailed, this, [this](const QString &reason) {
        m_signInPage->showProblem(
            [reason] { return tr("The sandbox could not be started: %1").arg(oneLine(reason)); });
    });
}

void MainWindow::connectSignIn()
{
    connect(&m_signIn, &SignIn::sessionChanged, this, &MainWindow::sessionChanged);
    connect(&m_signIn, &SignIn::signInNeeded, this, &MainWindow::signInTo);
    connect(&m_signIn, &SignIn::keyNotStored, this, &MainWindow::keyNotStored);
    connect(&m_signIn, &SignIn::keyStored, this, &MainWindow::hideKeyNotice);
    connect(&m_signIn, &SignIn::forgotten, this, &MainWindow::forgotten);
    connect(m_notice, &MessageBar::actionTriggered, &m_signIn, &SignIn::storeKey);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, act] {
            if (m_workspace && m_content->currentWidget() == m_workspace)
                act();
        });
    };
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
    add(QKeySequence::Refresh, [this] { m_signIn.session()->refresh(); });
    add(QKeySequence::New, [this] {
        showKeys();
        m_workspace->drawer().apiCredentials().generate();
    });
    add(QKeySequence::Find, [this] {
        showKeys();
        m_workspace->drawer().apiCredentials().focusSearch();
    });
}

void MainWindow::offerPortal(const QString &address)
{
    m_signInPage->setPortal(address);
}

// --- What is open --------------------------------------------------------------------------

void MainWindow::sessionChanged()
{
    const bool wasOpen = m_workspace;
    delete std::exchange(m_workspace, nullptr);
    hideKeyNotice();
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

void MainWindow::openWorkspace(Session &session)
{
    m_signInPage->clearKey();
    m_workspace = new Workspace(session, m_services, this);
    m_content->addWidget(m_workspace);
    Drawer &drawer = m_workspace->drawer();
    drawer.goTo(drawer.rememberedPage());
    connect(m_workspace, &Workspace::drawerShownChanged, m_bar, &TopBar::setUserSettingsShown);
    connect(m_workspace, &Workspace::drawerShownChanged, this, [this](bool shown) {
        if (!shown)
            m_bar->focusUserSettings(); // the way back
    });
    connect(&drawer, &Drawer::portalRequested, this,
        [this] { QDesktopServices::openUrl(m_signIn.session()->portal().portal()); });
    connect(&drawer, &Drawer::logoutRequested, m_actions, &ConnectionActions::logOut);
    connect(&session, &Session::userChanged, this, &MainWindow::showUser);
    // Queued, for then the whole window has been painted, not only its ground.
    connect(m_workspace, &Workspace::painted, &m_signIn, &SignIn::begin, Qt::QueuedConnection);
    showWorkspace();
}

void MainWindow::showWorkspace()
{
    m_content->setCurrentWidget(m_workspace);
    m_bar->setUserSettingsAvailable(true);
    m_bar->setUserSettingsShown(m_workspace->isDrawerShown());
}

void MainWindow::showSignInPage()
{
    m_signInPage->setBackTo(organization());
    m_content->setCurrentWidget(m_signInPage);
    m_bar->setUserSettingsAvailable(false);
    m_bar->setUserSettingsShown(false);
    m_signInPage->focusPortal();
}

void MainWindow::signInTo(const Connection &connection)
{
    m_signInPage->setPortal(connection.portal.portal().toDisplayString());
    m_signInPage->setFiles(m_signIn.filesOf(connection.id));
    m_offeredConnection = connection.id;
    showSignInPage();
    showConnections();
    if (m_signIn.isForgetting())
        m_signInPage->showNotice([] { return tr("Removing the key from the system keychain…"); });
    else if (connection.keyIsStored && !connection.staysSignedIn) {
        m_leftBehind = connection;
        m_signInPage->showNotice(
            [host = connection.portal.host()] {
                return tr("The key of %1 is still in the system keychain.").arg(oneLine(host));
            },
            [] { return tr("Retry"); });
    }
}

void MainWindow::showUser()
{
    m_bar->setOrganization(organization());
}

QString MainWindow::organization() const
{
    const Session *session = m_signIn.session();
    if (!session)
        return {};
    const QString told
        = session->user() ? session->user()->organization : session->connection().organization;
    return told.isEmpty() ? session->portal().host() : told;
}

void MainWindow::showConnections()
{
    const Session *session = m_signIn.session();
    m_bar->connections().setConnections(
        m_signIn.connections().all(), session ? session->connection().id : m_offeredConnection);
    if (!m_services.settings.isSaved() && !std::exchange(m_hasSaidNotSaved, true))
        m_notice->show(MessageBar::Kind::Warning, [] {
            return tr("The settings could not be saved. At its next start Llavero will not "
                      "know what has changed now.");
        });
}

void MainWindow::toggleDrawer()
{
    if (m_workspace->isDrawerShown())
        return m_workspace->hideDrawer();
    m_workspace->drawer().goTo(Drawer::Page::UserSettings);
    m_workspace->showDrawer();
}

void MainWindow::showKeys()
{
    m_workspace->showDrawer();
    if (!m_workspace->drawer().apiCredentials().isVisible())
        m_workspace->drawer().goTo(Drawer::Page::ApiCredentials);
}

// --- Ways out ------------------------------------------------------------------------------

void MainWindow::askToLeave(const std::function<void()> &leave)
{
    if (m_workspace)
        m_workspace->drawer().askToLeave(leave);
    else
        leave();
}

/// Of the session that has ended, or of what has been mended.
void MainWindow::hideKeyNotice()
{
    if (std::exchange(m_noticeIsAboutKey, false))
        m_notice->hide();
}

void MainWindow::keyNotStored(const SecretStoreError &error)
{
    m_notice->show(
        MessageBar::Kind::Warning,
        [error] {
            return keychainWriteText(error) + u' ' + tr("You stay signed in until Llavero closes.");
        },
        [] { return tr("Retry"); });
    m_noticeIsAboutKey = true;
}

void MainWindow::forgotten(const KeyKeeper::Forgotten &what)
{
    const bool isAllGone = !what.keyError && what.listError.isEmpty();
    const Sentence words = [what] { return forgottenText(what); };
    m_leftBehind = what.connection;
    if (m_content->currentWidget() == m_signInPage)
        m_signInPage->showNotice(
            words, isAllGone ? Sentence() : [] { return tr("Retry"); });
    else if (!isAllGone)
        m_notice->show(MessageBar::Kind::Warning, words);
    if (m_closesWhenForgotten)
        close();
}

void MainWindow::openDocs()
{
    QDesktopServices::openUrl(m_signIn.session()->portal().documentation());
}

void MainWindow::restoreSize()
{
    const Settings &settings = m_services.settings.current();
    const QSize wanted = settings.windowSize.isValid() ? settings.windowSize : QSize(1080, 720);
    resize(wanted.boundedTo(screen()->availableSize()));
    if (settings.windowMaximized)
        setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::saveSize()
{
    m_services.settings.change([this](Settings &settings) {
        settings.windowMaximized = isMaximized();
        if (!isMaximized())
            settings.windowSize = size();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workspace && !m_mayClose && m_workspace->drawer().apiCredentials().wouldLoseSecret()) {
        event->ignore();
        return askToLeave([this] {
            m_mayClose = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
    }
    // The keychain is still removing a key; whoever closes again does not want to wait.
    if (m_signIn.isForgetting() && !std::exchange(m_closesWhenForgotten, true))
        return event->ignore();
    saveSize();
    QMainWindow::closeEvent(event);
}

/// What has the focus has had no use for the key.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isDrawerOpen
        = m_workspace && m_content->currentWidget() == m_workspace && m_workspace->isDrawerShown();
    if (event->matches(QKeySequence::Cancel) && isDrawerOpen)
        m_workspace->drawer().goBack();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    Session *session = m_signIn.session();
    const bool mayRefresh = session && session->canChangeKeys();
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && mayRefresh)
        session->keys().refreshIfOlderThan(m_staleAfter);
    QMainWindow::changeEvent(event);
}
