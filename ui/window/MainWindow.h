#pragma once

#include "Services.h"
#include "session/KeyKeeper.h"

#include <QMainWindow>

#include <chrono>
#include <functional>
#include <optional>

class ConnectionActions;
class Help;
class MessageBar;
class PageStack;
class Session;
class SignInPage;
class TopBar;
class Workspace;
struct ApiError;

/// The window: the blue bar, and below it the sign-in page or, while a connection is open, the
/// workspace.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Coming back to the window refreshes a list that is older than `staleAfter`.
    explicit MainWindow(
        const Services &services, std::chrono::milliseconds staleAfter = std::chrono::minutes(1));

    /// Fills in the portal's address on the sign-in page.
    void offerPortal(const QString &address);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectBar();
    void connectSignInPage();
    void connectSignIn();
    void addShortcuts();

    void sessionChanged();
    void openWorkspace(Session &session);
    void showUser();
    /// The one whose connection is open; empty when none is.
    QString organization() const;
    void showConnections();
    void toggleDrawer();
    void showKeys();

    /// Calls `leave` once nothing that is on the screen would be lost.
    void askToLeave(const std::function<void()> &leave);
    void showSignInPage();
    void signInTo(const Connection &connection);
    void showWorkspace();
    void hideKeyNotice();
    void keyNotStored(const SecretStoreError &error);
    void forgotten(const KeyKeeper::Forgotten &what);

    void openDocs();
    void restoreSize();
    void saveSize();

    const Services m_services;
    SignIn &m_signIn;
    const std::chrono::milliseconds m_staleAfter;
    TopBar *m_bar;
    MessageBar *m_notice;
    PageStack *m_content;
    SignInPage *m_signInPage;
    ConnectionActions *m_actions;
    Help *m_help;
    Workspace *m_workspace = nullptr; ///< while a connection is open
    std::optional<Connection> m_leftBehind; ///< of which something could not be removed
    QString m_offeredConnection; ///< the id of the one that the sign-in page is filled in for
    bool m_noticeIsAboutKey = false;
    bool m_closesWhenForgotten = false;
    bool m_mayClose = false;
    bool m_hasSaidNotSaved = false;
};
