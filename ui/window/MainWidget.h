// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/CredentialManager.h"
#include "ui/AppContext.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/window/MainContent.h"

#include <QEventLoopLocker>
#include <QPointer>

#include <chrono>
#include <memory>

class ClipboardNote;
class ConnectionActions;
class HelpActions;
class PageStack;
class Session;
class SignInPage;
class TopBar;
class SessionView;
struct ApiError;

/// What is in the window: the blue bar, and below it the sign-in page or, while a connection is
/// open, the workspace.
class MainWidget : public MainContent
{
    Q_OBJECT

public:
    /// `window` owns it. Coming back to the window refreshes a list that is older than
    /// `staleAfter`.
    MainWidget(const AppContext &services, QWidget *window,
        std::chrono::milliseconds staleAfter = std::chrono::minutes(1));

    void start() override;
    void offerPortal(const QString &address) override;
    void askToLeave(const std::function<void()> &leave) override;
    void offerGenerate() override;
    bool goBack() override;
    void refreshIfStale() override;
    bool wouldLoseSecret() const override;
    bool mayClose() override;
    std::optional<QMargins> listMargins() const override;

private:
    enum class LiveRegion { Other, KeychainAsks, KeyNotStored, LeftBehind };

    void build();
    void connectBar();
    SignInPage &signInPage();
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
    void openGenerateOffer();
    void followGenerateOffer();

    void showSignInPage();
    void signInTo(const Connection &connection);
    void showWorkspace();
    void orderTabs();
    void hideKeyNotice();
    void keychainAsks(bool asks);
    void showNotice(
        LiveRegion about, MessageBar::Kind kind, const TranslatedText &sentence, const TranslatedText &action = {});
    void keyNotStored(const SecretStoreError &error);
    void onRemovalFinished(const CredentialManager::RemovalResult &what);
    void showLeftBehind();
    std::optional<Connection> leftBehind() const;
    void noticeAction();
    void noticeDismissed();

    void stayUntilPasted();
    void openDocs();

    const AppContext m_services;
    SessionManager &m_signIn;
    const std::chrono::milliseconds m_staleAfter;
    TopBar *m_bar;
    MessageBar *m_notice;
    PageStack *m_pages;
    ClipboardNote *m_clipboardNote;
    SignInPage *m_signInPage = nullptr; ///< made when first needed
    ConnectionActions *m_actions;
    HelpActions *m_help;
    SessionView *m_workspace = nullptr; ///< while a connection is open
    std::optional<CredentialManager::RemovalResult>
        m_leftBehind; ///< the last that was not removed as a whole
    TranslatedText m_deviceKeyOutcome; ///< of the logout that has not ended
    QString m_offeredConnection; ///< the id of the one that the sign-in page is filled in for
    LiveRegion m_noticeIsAbout = LiveRegion::Other;
    bool m_offersGenerate = false; ///< once a key can be generated
    std::optional<QPointer<QWidget>> m_focusAtOffer; ///< since the offer's page is shown
    bool m_hasStarted = false;
    bool m_closesWhenForgotten = false;
    bool m_mayClose = false;
    std::unique_ptr<QEventLoopLocker> m_stay; ///< the program has not ended without a window
    bool m_hasSaidNotSaved = false;
};
