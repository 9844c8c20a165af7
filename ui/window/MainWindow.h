#pragma once

#include <QMainWindow>

#include <chrono>
#include <functional>

class LanguageSwitch;
class QStackedWidget;
class SecretClipboard;
class Session;
class SignIn;
class SignInPage;
class TopBar;
class Workspace;
struct ApiError;

/// The window: the blue bar, and below it the sign-in page or, once signed in, the workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The first three must outlive the window. Coming back to the window refreshes a list that is
    /// older than `staleAfter`.
    MainWindow(SignIn &signIn, SecretClipboard &clipboard, LanguageSwitch &languages,
        std::chrono::milliseconds staleAfter = std::chrono::minutes(1));

    /// Fills in the portal's address on the sign-in page.
    void offerPortal(const QString &address);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectSignIn();
    void addShortcuts();
    void sessionChanged();
    void openWorkspace(Session &session);
    void showUser();
    void toggleDrawer();
    void openPortal();
    void openDocs();
    void askToLogOut();
    void signInAgain();
    void showAbout();
    void showKeys();

    SignIn &m_signIn;
    SecretClipboard &m_clipboard;
    LanguageSwitch &m_languages;
    const std::chrono::milliseconds m_staleAfter;
    TopBar *m_bar;
    QStackedWidget *m_content;
    SignInPage *m_signInPage;
    Workspace *m_workspace = nullptr; ///< while signed in
    bool m_mayClose = false;
};
