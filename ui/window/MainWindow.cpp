// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/MainWindow.h"

#include "app/platform/Timing.h"
#include "app/storage/SettingsFile.h"
#include "ui/window/FirstFrame.h"
#include "ui/window/InputGuard.h"
#include "ui/window/MainContent.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QKeyEvent>
#include <QLayout>
#include <QScreen>
#include <QSessionManager>

MainWindow::MainWindow(SettingsFile &settings)
    : m_settings(settings)
{
    setWindowTitle(QStringLiteral("Llavero"));
    setAccessibleName(QStringLiteral("Llavero"));
    setMinimumWidth(360);
    new InputGuard(*qApp, this);
    restoreSize();
}

bool MainWindow::showFirst(const KeyListHeader &list, const QString &deviceKeyId)
{
    const auto &margins = m_settings.current().listMargins;
    if (!margins)
        return false;
    m_firstFrame = new FirstFrame(list, deviceKeyId, *margins, this);
    setCentralWidget(m_firstFrame);
    return true;
}

void MainWindow::fill(MainContent *content)
{
    m_content = content;
    m_content->hide();
    connect(m_content, &MainContent::workspaceOpened, this, &MainWindow::saveListMargins);
}

void MainWindow::showContent()
{
    if (centralWidget() == m_content)
        return;
    m_content->start();
    if (m_firstFrame)
        m_content->setGeometry(m_firstFrame->geometry());
    m_firstFrame = nullptr;
    setCentralWidget(m_content); // which ends the other
    m_content->show();
    layout()->activate(); // now, or there would be a frame of the content at another size
}

void MainWindow::offerPortal(const QString &address)
{
    m_content->offerPortal(address);
}

void MainWindow::leave(const std::function<void()> &then)
{
    m_content->askToLeave(then);
}

void MainWindow::bringToFront(const QByteArray &activationToken)
{
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken); // where Qt looks for it on Wayland
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::offerGenerate()
{
    m_content->offerGenerate();
}

/// A session that ends by force allows no interaction. One that does end says so by a quit event;
/// until then it may still be cancelled, by another program.
void MainWindow::commitSession(QSessionManager &session)
{
    if (m_content && m_content->wouldLoseSecret() && session.allowsInteraction()) {
        session.cancel();
        bringToFront({});
        m_content->mayClose();
        return;
    }
    saveSize();
    saveListMargins();
}

/// On X11 a window that is being maximized or made full-screen often has the new size before it is
/// said to be so, which spoils QWidget::normalGeometry(). A size that fills the screen tells.
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
    // Queued, for then the whole window has been painted, not only its ground.
    const auto tell = [this] {
        qCDebug(timingLog, "first-frame %.1f", sinceProcessStart());
        fitScreen();
        emit painted();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
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

/// The frame, which the desktop puts around the window, is not known earlier.
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
        settings.windowSize = isMaximized() || isFullScreen() ? m_normalSize : size();
    });
}

void MainWindow::saveListMargins()
{
    const auto margins = m_content ? m_content->listMargins() : std::nullopt;
    if (margins && margins != m_settings.current().listMargins)
        m_settings.change([&margins](Settings &settings) { settings.listMargins = margins; });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_asks && m_content && !m_content->mayClose())
        return event->ignore();
    saveSize();
    saveListMargins();
    QMainWindow::closeEvent(event);
}

/// What has the focus has had no use for the key.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Cancel) || !m_content || !m_content->goBack())
        QMainWindow::keyPressEvent(event);
}

/// A click on the window behind a dialog would only take the keyboard away from it.
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
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_content) {
        raiseDialogs();
        m_content->refreshIfStale();
    }
    QMainWindow::changeEvent(event);
}
