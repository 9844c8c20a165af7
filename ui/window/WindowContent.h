// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Services.h"
#include "session/KeyKeeper.h"
#include "text/Sentence.h"
#include "widgets/MessageBar.h"
#include "window/Content.h"

#include <QEventLoopLocker>
#include <QPointer>

#include <chrono>
#include <memory>

class ClipboardNote;
class ConnectionActions;
class Help;
class PageStack;
class Session;
class SignInPage;
class TopBar;
class Workspace;
struct ApiError;

/// What is in the window: the blue bar, and below it the sign-in page or, while a connection is
/// open, the workspace.
class WindowContent : public Content
{
    Q_OBJECT

public:
    /// `window` owns it. Coming back to the window refreshes a list that is older than
    /// `staleAfter`.
    WindowContent(const Services &services, QWidget *window,
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
    enum class Notice { Other, KeychainAsks, KeyNotStored, LeftBehind };

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
        Notice about, MessageBar::Kind kind, const Sentence &sentence, const Sentence &action = {});
    void keyNotStored(const SecretStoreError &error);
    void forgotten(const KeyKeeper::Forgotten &what);
    void showLeftBehind();
    std::optional<Connection> leftBehind() const;
    void noticeAction();
    void noticeDismissed();

    void stayUntilPasted();
    void openDocs();

    const Services m_services;
    SignIn &m_signIn;
    const std::chrono::milliseconds m_staleAfter;
    TopBar *m_bar;
    MessageBar *m_notice;
    PageStack *m_pages;
    ClipboardNote *m_clipboardNote;
    SignInPage *m_signInPage = nullptr; ///< made when first needed
    ConnectionActions *m_actions;
    Help *m_help;
    Workspace *m_workspace = nullptr; ///< while a connection is open
    std::optional<KeyKeeper::Forgotten> m_leftBehind; ///< the last that was not removed as a whole
    Sentence m_ownKeyOutcome; ///< of the logout that has not ended
    QString m_offeredConnection; ///< the id of the one that the sign-in page is filled in for
    Notice m_noticeIsAbout = Notice::Other;
    bool m_offersGenerate = false; ///< once a key can be generated
    std::optional<QPointer<QWidget>> m_focusAtOffer; ///< since the offer's page is shown
    bool m_hasStarted = false;
    bool m_closesWhenForgotten = false;
    bool m_mayClose = false;
    std::unique_ptr<QEventLoopLocker> m_stay; ///< the program has not ended without a window
    bool m_hasSaidNotSaved = false;
};
