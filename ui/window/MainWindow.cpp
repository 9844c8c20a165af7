// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "app/platform/Milestones.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "app/storage/SettingsFile.h"
#include "ui/AppContext.h"
#include "ui/style/Zoom.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/Toast.h"
#include "ui/window/InputGuard.h"
#include "ui/window/MainWidget.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QKeyEvent>
#include <QLayout>
#include <QScreen>
#include <QSessionManager>
#include <QShortcut>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const AppContext &context, std::chrono::milliseconds maxListAge)
    : m_settings(context.settings)
    , m_sessions(context.sessions)
    , m_maxListAge(maxListAge)
    , m_zoom(new Zoom(*qApp, context.settings, this))
    , m_content(new MainWidget(context, this))
{
    updateTitle();
    connect(m_content, &MainWidget::titleChanged, this, &MainWindow::updateTitle);
    setMinimumWidth(360);
    setCentralWidget(m_content);
    auto *quit = new QShortcut(this);
    quit->setKeys(QKeySequence::Quit);
    connect(quit, &QShortcut::activated, this, &QWidget::close);
    connect(m_content, &MainWidget::zoomRequested, m_zoom, &Zoom::change);
    connect(m_zoom, &Zoom::changed, this, &MainWindow::showZoom);
    new InputGuard(*qApp, this);
    new FocusRing(*qApp, this);
    restoreSize();
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_content->title().replace("[*]"_L1, "[*][*]"_L1)); // the sign of a changed file
    setAccessibleName(m_content->title());
}

/// Fields that lose the focus save and report, which they do while all of the window exists.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::showWhenRestored()
{
    constexpr std::chrono::seconds maxWait { 1 };
    const Session *session = m_sessions.session();
    if (!session || !session->isRestoring())
        return show();
    auto *wait = new QTimer(this);
    connect(session, &Session::restored, wait, [wait] { wait->start(0); });
    connect(wait, &QTimer::timeout, this, [this, wait] {
        show();
        wait->deleteLater(); // with its connection, which would show the window again
    });
    wait->start(maxWait);
}

void MainWindow::raiseWindow(const QByteArray &activationToken)
{
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken); // where Qt looks for it on Wayland
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

/// A forced end of the session allows no interaction. A quit event follows when the session really
/// ends; until then another program may cancel the end, and keys continue to be deleted.
void MainWindow::commitSession(QSessionManager &session)
{
    if (m_content->wouldLoseSecret() && session.allowsInteraction()) {
        session.cancel();
        raiseWindow({});
        m_content->queryClose();
        return;
    }
    saveSize();
}

/// Completes the layouts before the first picture, which would otherwise show a part of them.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // A layout that grows asks the layout around it, by an event that the next call sends.
    for (int level = 0; level < 4; ++level)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

/// On X11 the new size of a window that becomes maximized or full-screen often arrives before its
/// new state, which spoils QWidget::normalGeometry(). A size that fills the screen is therefore not
/// kept.
void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const QSize almostAll = screen()->availableSize() * 0.95;
    const bool fillsScreen = width() >= almostAll.width() && height() >= almostAll.height();
    if (!fillsScreen && !isMaximized() && !isFullScreen())
        m_normalSize = size();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (std::exchange(m_wasPainted, true))
        return;
    // Queued, because the content is painted after the background.
    const auto report = [this] {
        qCDebug(timingLog, "first-frame %.1f", sinceProcessStart());
        fitScreen();
        emit painted();
    };
    QMetaObject::invokeMethod(this, report, Qt::QueuedConnection);
}

void MainWindow::restoreSize()
{
    const Settings &settings = m_settings.current();
    const QSize wanted = settings.windowSize.isValid() ? settings.windowSize : QSize(1080, 720);
    m_normalSize = wanted.boundedTo(screen()->availableSize());
    resize(m_normalSize);
    if (settings.windowMaximized)
        setWindowState(windowState() | Qt::WindowMaximized);
}

/// Called after the first paint, because the desktop's frame around the window is unknown before.
void MainWindow::fitScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    const QRect available = screen()->availableGeometry();
    const QSize edges = frameGeometry().size() - size();
    resize(size().boundedTo(available.size() - edges));
    const QRect frame(frameGeometry().topLeft(), size() + edges);
    const QPoint fitting(
        qMax(available.left(), qMin(frame.left(), available.right() + 1 - frame.width())),
        qMax(available.top(), qMin(frame.top(), available.bottom() + 1 - frame.height())));
    if (fitting != frame.topLeft())
        move(fitting);
}

void MainWindow::saveSize()
{
    m_settings.change([this](Settings &settings) {
        settings.windowMaximized = isMaximized();
        settings.windowSize = m_normalSize;
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_asks && !m_content->queryClose())
        return event->ignore();
    saveSize();
    QMainWindow::closeEvent(event);
}

/// The focus widget has ignored the key.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Cancel) || !m_content->goBack())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::showZoom(int percent)
{
    const QWidget *window = QApplication::activeModalWidget();
    if (!window)
        window = this;
    //: The size of the text; %1 is a number.
    Toast::show(tr("%1%").arg(QLocale().toString(percent)), window,
        QRect(0, 0, window->width(), window->height() / 3));
}

/// Keeps the keyboard with the dialog when the user clicks the window behind it.
void MainWindow::raiseDialogs()
{
    for (auto *dialog : findChildren<QDialog *>()) {
        if (dialog->isVisible()) {
            dialog->raise();
            dialog->activateWindow();
        }
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        raiseDialogs();
        if (Session *session = m_sessions.session(); session && session->canChangeKeys())
            session->keys().refreshIfOlderThan(m_maxListAge);
    }
    QMainWindow::changeEvent(event);
}
