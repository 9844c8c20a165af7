// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/CommandLine.h"
#include "app/platform/DesktopAppearance.h"
#include "app/platform/Paths.h"
#include "app/signin/Session.h"
#include "ui/window/MainWidget.h"
#include "ui/window/X11Activation.h"

#include <QApplication>
#include <QDir>
#include <QIcon>

static QString sandboxProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("llavero-sandbox"));
}

Application::Application(QApplication &app, const CommandLine &line, const Paths &paths,
    SingleInstance *instance, Secret key)
    : m_settings(paths.settingsFile)
    , m_lists(paths.cacheFolder)
    , m_appearance(app, m_settings)
    , m_clipboard(*QGuiApplication::clipboard())
    , m_sessions({ m_keychain, m_settings, m_lists, paths, sandboxProgram() })
    , m_instance(instance)
    , m_backgroundRefresh([this](const auto &done) { m_savingMode.query(done); })
    , m_desktopNotices(m_sessions, m_settings)
{
    m_languages.use(line.languageOr(m_settings.current().language));
    m_window.emplace(AppContext { .sessions = m_sessions,
        .clipboard = m_clipboard,
        .languages = m_languages,
        .settings = m_settings,
        .paths = paths,
        .appearanceChosen = [this] { m_appearance.applyTheme(); } });
    app.installEventFilter(this);
    connect(&app, &QGuiApplication::commitDataRequest, &*m_window, &MainWindow::commitSession);
    connect(&*m_window, &MainWindow::painted, this, &Application::onWindowPainted,
        Qt::QueuedConnection); // after the reactions of the window itself
    if (m_instance)
        connect(m_instance, &SingleInstance::launchRequested, this, &Application::onLaunchRequest);
    open(line, std::move(key));
    if (line.generate)
        m_window->content().focusGenerate();
    m_window->showWhenRestored();
}

/// The end of the session or a signal closes the window without a question: no user is there to
/// answer, and a session that waits too long kills the program, which would lose the list, too.
bool Application::eventFilter(QObject *watched, QEvent *event)
{
#ifndef Q_OS_MACOS // where the user quits by this event
    if (event->type() == QEvent::Quit && watched == qApp)
        m_window->endWithoutAsking();
#endif
    return QObject::eventFilter(watched, event);
}

void Application::open(const CommandLine &line, Secret key)
{
    if (line.sandbox)
        m_sessions.startSandbox();
    else if (line.portal)
        openPortal(*line.portal, std::move(key));
    else if (const auto connection = m_sessions.connections().current())
        m_sessions.openConnection(connection->id);
}

void Application::openPortal(const PortalAddress &portal, Secret key)
{
    if (!key.isEmpty())
        return m_sessions.open(portal, std::move(key));
    const QString known = connectionTo(portal);
    if (known.isEmpty())
        return m_window->content().prefillPortal(portal.portal().toDisplayString());
    if (!m_sessions.session() || m_sessions.session()->connection().id != known)
        m_sessions.openConnection(known);
}

/// Returns the id of the connection to the portal, preferably the current one; empty for none.
QString Application::connectionTo(const PortalAddress &portal)
{
    const Connections &connections = m_sessions.connections();
    if (const auto current = connections.current(); current && current->portal == portal)
        return current->id;
    const QList<Connection> known = connections.connectionsFor(portal);
    return known.isEmpty() ? QString() : known.first().id;
}

/// Starts what the first picture does not need.
void Application::onWindowPainted()
{
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/llavero.svg")));
    auto *desktop = new DesktopAppearance(this);
    connect(desktop, &DesktopAppearance::changed, &m_appearance, &Appearance::apply);
    if (m_instance)
        m_instance->listen();
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &Application::updateInFront);
    connect(&m_sessions, &SessionManager::sessionChanged, this, &Application::updateInFront);
    connect(&m_backgroundRefresh, &BackgroundRefresh::refreshRequested, this,
        &Application::refreshInBackground);
    connect(&m_desktopNotices, &DesktopNotices::activated, this, &Application::showNotice);
    updateInFront();
}

void Application::updateInFront()
{
    const bool isInFront = QGuiApplication::applicationState() == Qt::ApplicationActive;
    if (Session *session = m_sessions.session())
        session->setInFront(isInFront);
    m_backgroundRefresh.setInFront(isInFront);
    m_desktopNotices.setInFront(isInFront);
}

/// While the service cannot be reached, the session itself retries.
void Application::refreshInBackground()
{
    if (Session *session = m_sessions.session(); session && session->canChangeKeys())
        session->refresh();
}

void Application::showNotice(const QString &noticeId, const QByteArray &activationToken)
{
    activateOnX11(*m_window, activationToken);
    m_window->raiseWindow(activationToken);
    m_window->content().showNotice(noticeId);
}

/// Opens the request of a second start in the window of this one. A sandbox has its own window: see
/// `instanceScope` in main.cpp.
void Application::onLaunchRequest(const SingleInstance::LaunchRequest &request)
{
    activateOnX11(*m_window, request.startupId);
    m_window->raiseWindow(request.activationToken);
    const CommandLine line = CommandLine::parse(request.arguments);
    if (LanguageManager::isShipped(line.language))
        m_languages.use(line.language);
    const auto open = [this, line] {
        if (line.portal)
            openPortal(*line.portal, {});
        if (line.generate)
            m_window->content().focusGenerate();
    };
    if (line.portal)
        m_window->content().confirmLeave(open);
    else
        open();
}
