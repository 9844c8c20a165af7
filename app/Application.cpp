// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"

#include "app/CommandLine.h"
#include "app/language/LanguageManager.h"
#include "app/signin/Session.h"
#include "ui/style/Appearance.h"
#include "ui/window/MainWidget.h"
#include "ui/window/MainWindow.h"
#include "ui/window/X11Activation.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>

static QString sandboxProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("llavero-sandbox"));
}

Application::Application(const StartupContext &first, Secret key)
    : m_first(first)
    , m_clipboard(*QGuiApplication::clipboard())
    , m_signIn({ m_keychain, first.settings, first.lists, first.paths, sandboxProgram() })
{
    m_first.appearance.wear(m_desktop.wish());
    connect(&m_desktop, &DesktopAppearance::changed, &m_first.appearance, &Appearance::wear);
    m_first.window.fill(
        new MainWidget({ .signIn = m_signIn,
                              .clipboard = m_clipboard,
                              .languages = m_first.language,
                              .settings = m_first.settings,
                              .appearanceChosen = [this] { m_first.appearance.dress(); } },
            &m_first.window));
    open(std::move(key));
    if (m_first.line.generate)
        m_first.window.offerGenerate();
    showWhenRestored();
    if (!m_first.lock)
        return;
    m_instance.emplace(*m_first.lock);
    connect(&*m_instance, &SingleInstance::startedAgain, this, &Application::openAgain);
    m_instance->listen();
}

void Application::open(Secret key)
{
    if (m_first.line.sandbox)
        m_signIn.startSandbox();
    else if (m_first.line.portal)
        openPortal(*m_first.line.portal, std::move(key));
    else if (const auto connection = m_signIn.connections().current())
        m_signIn.openConnection(connection->id);
}

void Application::openPortal(const PortalAddress &portal, Secret key)
{
    if (!key.isEmpty())
        return m_signIn.open(portal, std::move(key));
    const QString known = connectionTo(portal);
    if (known.isEmpty())
        return m_first.window.offerPortal(portal.portal().toDisplayString());
    if (!m_signIn.session() || m_signIn.session()->connection().id != known)
        m_signIn.openConnection(known);
}

/// That which a portal's address given on the command line belongs to, if it is known.
QString Application::connectionTo(const PortalAddress &portal)
{
    const Connections &connections = m_signIn.connections();
    if (const auto current = connections.current(); current && current->portal == portal)
        return current->id;
    const QList<Connection> known = connections.to(portal);
    return known.isEmpty() ? QString() : known.first().id;
}

/// Shows what was opened once the saved list has been read, so that nothing but the first look at
/// it stands there until then; or when that takes so long that it is to be seen that something is
/// done.
void Application::showWhenRestored()
{
    constexpr std::chrono::seconds longestLook { 1 };
    const Session *session = m_signIn.session();
    const auto show = [this] { m_first.window.showContent(); };
    if (!session || !session->isRestoring())
        return show();
    connect(session, &Session::restored, &m_first.window, show);
    QTimer::singleShot(longestLook, &m_first.window, show);
}

/// In the window that there is already. A sandbox has a window of its own: see `main`.
void Application::openAgain(const SingleInstance::Start &start)
{
    activateOnX11(m_first.window, start.startupId);
    m_first.window.bringToFront(start.activationToken);
    const CommandLine line = CommandLine::parse(start.arguments);
    if (LanguageManager::isShipped(line.language))
        m_first.language.use(line.language);
    const auto open = [this, line] {
        if (line.portal)
            openPortal(*line.portal, {});
        if (line.generate)
            m_first.window.offerGenerate();
    };
    if (line.portal)
        m_first.window.leave(open);
    else
        open();
}
