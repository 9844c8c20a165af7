#include "window/MainWindow.h"

#include "keys/ApiCredentialsPage.h"
#include "language/LanguageSwitch.h"
#include "session/Session.h"
#include "session/SignIn.h"
#include "session/SignInRequest.h"
#include "signin/SignInPage.h"
#include "text/ErrorText.h"
#include "text/PlainText.h"
#include "widgets/Confirmation.h"
#include "window/TopBar.h"
#include "window/Workspace.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

MainWindow::MainWindow(SignIn &signIn, SecretClipboard &clipboard, LanguageSwitch &languages,
    std::chrono::milliseconds staleAfter)
    : m_signIn(signIn)
    , m_clipboard(clipboard)
    , m_languages(languages)
    , m_staleAfter(staleAfter)
    , m_bar(new TopBar(this))
    , m_content(new QStackedWidget(this))
    , m_signInPage(new SignInPage(this))
{
    setWindowTitle(QStringLiteral("Llavero"));
    setAccessibleName(QStringLiteral("Llavero"));
    setMinimumWidth(360);
    resize(QSize(1080, 720).boundedTo(screen()->availableSize()));
    m_content->addWidget(m_signInPage);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_content, 1);
    setCentralWidget(central);
    connect(m_bar, &TopBar::userSettingsToggled, this, &MainWindow::toggleDrawer);
    connect(m_bar, &TopBar::docsRequested, this, &MainWindow::openDocs);
    connect(m_bar, &TopBar::aboutRequested, this, &MainWindow::showAbout);
    connectSignIn();
    addShortcuts();
    sessionChanged();
}

void MainWindow::connectSignIn()
{
    connect(m_signInPage, &SignInPage::signInRequested, this,
        [this](const std::shared_ptr<SignInRequest> &request) {
            m_signIn.signIn(request->portal, std::move(request->key));
        });
    connect(m_signInPage, &SignInPage::portalRequested, this,
        [](const QUrl &portal) { QDesktopServices::openUrl(portal); });
    connect(m_signInPage, &SignInPage::sandboxRequested, &m_signIn, &SignIn::startSandbox);
    connect(m_signInPage, &SignInPage::cancelRequested, &m_signIn, &SignIn::cancel);
    connect(&m_signIn, &SignIn::busyChanged, m_signInPage, &SignInPage::setBusy);
    connect(&m_signIn, &SignIn::signInFailed, this,
        [this](const ApiError &error) { m_signInPage->showProblem(errorText(error)); });
    connect(&m_signIn, &SignIn::sandboxFailed, this, [this](const QString &reason) {
        m_signInPage->showProblem(tr("The sandbox could not be started: %1").arg(oneLine(reason)));
    });
    connect(&m_signIn, &SignIn::sessionChanged, this, &MainWindow::sessionChanged);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, act] {
            if (m_workspace)
                act();
        });
    };
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
    add(QKeySequence::Refresh, [this] { m_signIn.session()->keys().refresh(); });
    add(QKeySequence::New, [this] {
        showKeys();
        m_workspace->drawer().apiCredentials().generate();
    });
    add(QKeySequence::Find, [this] {
        showKeys();
        m_workspace->drawer().apiCredentials().focusSearch();
    });
}

void MainWindow::showKeys()
{
    m_workspace->showDrawer();
    if (!m_workspace->drawer().apiCredentials().isVisible())
        m_workspace->drawer().goTo(Drawer::Page::ApiCredentials);
}

void MainWindow::offerPortal(const QString &address)
{
    m_signInPage->setPortal(address);
}

void MainWindow::sessionChanged()
{
    delete std::exchange(m_workspace, nullptr);
    Session *session = m_signIn.session();
    m_bar->setUserSettingsAvailable(session);
    m_bar->setUserSettingsShown(session);
    if (session)
        openWorkspace(*session);
    else
        m_content->setCurrentWidget(m_signInPage);
    if (!session)
        m_signInPage->setFocus();
    showUser();
}

void MainWindow::openWorkspace(Session &session)
{
    m_signInPage->clearKey();
    m_workspace = new Workspace(session, m_clipboard, m_languages, this);
    m_content->addWidget(m_workspace);
    m_content->setCurrentWidget(m_workspace);
    Drawer &drawer = m_workspace->drawer();
    drawer.goTo(Drawer::Page::ApiCredentials);
    connect(m_workspace, &Workspace::drawerShownChanged, m_bar, &TopBar::setUserSettingsShown);
    connect(&drawer, &Drawer::portalRequested, this, &MainWindow::openPortal);
    connect(&drawer, &Drawer::logoutRequested, this, &MainWindow::askToLogOut);
    // The workspace goes with its session, so not from within one of its own signals.
    connect(
        &drawer, &Drawer::signInRequested, this, &MainWindow::signInAgain, Qt::QueuedConnection);
    connect(&session, &Session::userChanged, this, &MainWindow::showUser);
}

void MainWindow::showUser()
{
    Session *session = m_signIn.session();
    if (!session)
        return m_bar->setOrganization({});
    const bool known = session->user() && !session->user()->organization.isEmpty();
    m_bar->setOrganization(known ? session->user()->organization : session->portal().host());
}

void MainWindow::toggleDrawer()
{
    if (m_workspace->isDrawerShown())
        return m_workspace->hideDrawer();
    m_workspace->drawer().goTo(Drawer::Page::UserSettings);
    m_workspace->showDrawer();
}

void MainWindow::openPortal()
{
    QDesktopServices::openUrl(m_signIn.session()->portal().portal());
}

void MainWindow::openDocs()
{
    QDesktopServices::openUrl(m_signIn.session()->portal().documentation());
}

void MainWindow::askToLogOut()
{
    m_workspace->drawer().askToLeave([this] {
        auto *question = new Confirmation(
            tr("Log out of %1?").arg(m_signIn.session()->portal().host()),
            tr("Llavero forgets the key that you signed in with. The key itself goes on working."),
            tr("Logout"), this);
        connect(
            question, &Confirmation::confirmed, &m_signIn, &SignIn::signOut, Qt::QueuedConnection);
        question->open();
    });
}

void MainWindow::signInAgain()
{
    m_workspace->drawer().askToLeave([this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_signIn.isOnSandbox())
                    m_signInPage->setPortal(
                        m_signIn.session()->portal().portal().toDisplayString());
                m_signIn.signOut();
                m_signInPage->showProblem(errorText({ .kind = ApiError::Kind::Unauthorized }));
            },
            Qt::QueuedConnection);
    });
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, tr("About Llavero"),
        tr("Llavero %1").arg(QStringLiteral(LLAVERO_VERSION)), QMessageBox::Close, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setInformativeText(
        tr("Manage your API keys on the CloudOps platform.\n\nMade with Qt %1.")
            .arg(QString::fromLatin1(qVersion())));
    Confirmation::showAsPlainText(*about);
    about->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_workspace || m_mayClose || !m_workspace->drawer().apiCredentials().wouldLoseSecret())
        return QMainWindow::closeEvent(event);
    event->ignore();
    m_workspace->drawer().askToLeave([this] {
        m_mayClose = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_signIn.session())
        m_signIn.session()->keys().refreshIfOlderThan(m_staleAfter);
    QMainWindow::changeEvent(event);
}
