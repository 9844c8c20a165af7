// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/CredentialManager.h"
#include "ui/AppContext.h"
#include "ui/style/Zoom.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/TranslatedText.h"

#include <QEventLoopLocker>
#include <QPointer>
#include <QWidget>

#include <memory>

class ClipboardNote;
class ConnectionActions;
class PageStack;
class QTimer;
class Session;
class SignInPage;
class TopBar;
class SessionView;
class WindowNotice;

/// The content of the window: the blue bar, and below it the sign-in page or, while a connection is
/// open, its SessionView.
class MainWidget : public QWidget
{
    Q_OBJECT

public:
    explicit MainWidget(const AppContext &context, QWidget *parent = nullptr);

    /// Shows the sign-in page with the address of a portal.
    void prefillPortal(const QString &address);
    /// Calls `leave` once nothing that is on the screen would be lost, and no more keys are
    /// deleted.
    void confirmLeave(const std::function<void()> &leave);
    /// Does the same for a `leave` that asks once more: keys are deleted until `stopDeleting()`.
    void askBeforeLeaving(const std::function<void()> &leave);
    /// Calls `leave`, which ends the session, after a question if notes could not be saved.
    void confirmLoseNotes(const std::function<void()> &leave);
    /// Returns whether there are notes that could not be saved.
    bool wouldLoseNotes() const;
    /// Deletes no more keys, and calls `leave` when the service has responded to what was sent; but
    /// after a few seconds at the latest. The saved list then agrees with the service.
    void stopDeleting(const std::function<void()> &leave);
    /// Moves the focus to the button that generates a key, as soon as the button is enabled. Only
    /// the user presses it.
    void focusGenerate();
    /// Goes to the key of a notice, if it is still there, and marks the notice as read. Without a
    /// notice of that id, shows all notices. An open dialog stays.
    void showNotice(const QString &noticeId);
    /// Goes back one step, as Escape does. Returns false when there is nothing to go back from.
    bool goBack();
    /// Returns whether closing the window would lose the value of a new key.
    bool wouldLoseSecret() const;
    /// Returns whether the window may close now. If not, it closes later: when the user has agreed
    /// to lose a secret or to stop deleting, or when the keychain has removed a key. A second try
    /// does not wait for the service or the keychain.
    bool queryClose();

    /// Returns the title of the window.
    QString title() const;

signals:
    void titleChanged();
    void zoomRequested(Zoom::Step step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    bool isDeletingKeys() const;
    void close();
    void askBeforeLeaving(const std::function<void()> &leave, const TranslatedText &stop);
    /// `stop` is the text of the button that stops the deletion.
    void confirmLeaveDeletion(const std::function<void()> &leave, const TranslatedText &stop);
    /// Asks before `leave` if a new key would be lost.
    void leavePage(const std::function<void()> &leave);
    void setupUi();
    void connectBar();
    SignInPage &signInPage();
    void connectSignInPage();
    void connectSessions();

    void sessionChanged();
    void openSession(Session &session);
    void showUser();
    /// Returns the name of the open connection; empty for none.
    QString organization() const;
    void showConnections();
    void startFocusGenerate();
    void continueFocusGenerate();

    void showSignInPage();
    void switchTo(const QString &connectionId);
    void signInTo(const Connection &connection);
    void showRemoval();
    void showSession();
    void orderTabs();
    void updateBell();
    void onNoticesArrived();
    void onRemovalFinished(const CredentialManager::RemovalResult &result);
    void keepServingClipboard();

    const AppContext m_context;
    SessionManager &m_sessions;
    TopBar *m_bar;
    WindowNotice *m_notice;
    PageStack *m_pages;
    ClipboardNote *m_clipboardNote;
    SignInPage *m_signInPage = nullptr; ///< made when first needed
    ConnectionActions *m_actions;
    SessionView *m_sessionView = nullptr; ///< while a connection is open
    /// During a logout that deletes the device key.
    std::optional<DeviceKeyOutcome> m_deviceKeyOutcome;
    QString m_prefilledConnection; ///< the id of the connection on the sign-in page
    bool m_focusesGenerate = false; ///< until the button that generates a key is enabled
    std::optional<QPointer<QWidget>> m_focusBefore; ///< of focusGenerate()
    bool m_closesAfterRemoval = false;
    std::unique_ptr<QTimer> m_stopping; ///< until keys are no longer deleted
    bool m_leavesUnknown = false; ///< the user does not wait until it is known what was deleted
    bool m_canClose = false;
    std::unique_ptr<QEventLoopLocker> m_clipboardService; ///< keeps the program running
};
