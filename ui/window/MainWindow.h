// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <chrono>

class MainWidget;
class QSessionManager;
class SessionManager;
class SettingsFile;
class Zoom;
struct AppContext;

/// The window: its size, its place on the screen, and its ways to close. Its content is a
/// MainWidget.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// A list that is older than `maxListAge` is refreshed when the user returns to the window.
    explicit MainWindow(
        const AppContext &context, std::chrono::milliseconds maxListAge = std::chrono::minutes(1));
    ~MainWindow() override;

    /// Shows the window when the saved list of the open connection has been read, so that the first
    /// picture is complete; or after a second, so that the user sees that the program works.
    void showWhenRestored();
    MainWidget &content() { return *m_content; }
    /// Raises the window as far as the desktop allows; see `SingleInstance::LaunchRequest` for the
    /// token.
    void raiseWindow(const QByteArray &activationToken);
    /// Saves what a close saves, since the desktop's session may be about to end. While a secret
    /// would be lost, cancels that end where the session allows it, and asks the user.
    void commitSession(QSessionManager &session);
    /// Lets the window close without a question, even if a secret that was not copied is lost.
    void endWithoutAsking() { m_asks = false; }

signals:
    /// The window has been painted for the first time.
    void painted();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateTitle();
    void restoreSize();
    void fitScreen();
    void saveSize();
    void raiseDialogs();
    void showZoom(int percent);

    SettingsFile &m_settings;
    SessionManager &m_sessions;
    const std::chrono::milliseconds m_maxListAge;
    Zoom *m_zoom; ///< before the content, which is as large as it says
    MainWidget *m_content;
    QSize m_normalSize; ///< the last size that did not fill the screen; it is saved
    bool m_wasPainted = false;
    bool m_asks = true;
};
