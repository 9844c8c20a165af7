// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/SessionManager.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/ScrollArea.h"

#include <QUrl>

class CheckBox;
class ConnectionOptions;
class FieldProblem;
class PasswordField;
class LinkButton;
class MessageBar;
class QLineEdit;
class QPushButton;
class SecretClipboard;
class QVBoxLayout;
class Spinner;
class TextLabel;

/// The page for signing in to a portal with a key, or opening the sandbox.
class SignInPage : public ScrollArea
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    explicit SignInPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    /// Adds the widget with the preferences at the end.
    void setPreferences(QWidget *preferences);

    /// Focuses the address, or the key if the address is known. No field is a focus proxy, because
    /// Tab would skip the widgets before it.
    void focusEmptyField();
    void setPortal(const QString &address);
    /// Shows the files of the connection.
    void setFiles(const ConnectionFiles::Paths &files);
    /// Adds a connection to the open one of `organization`, with a link back, unless that is empty.
    void setBackTo(const QString &organization);
    /// Offers the sandbox, unless it is open.
    void setSandboxOffered(bool offered);
    void setBusy(bool busy);
    /// Shows a problem of a field below the field, any other above the form.
    void showFailure(const ApiError &error);
    void showFilesProblem(const ConnectionFiles::Problem &problem);
    /// `reason` is the message of the sandbox or the system.
    void showSandboxFailure(const QString &reason);
    /// Reports that the key of the former session is being deleted or removed.
    void showRemoval(bool isDeletingKey);
    /// Reports that the keychain seems to ask the user before it removes the key.
    void showKeychainPrompt(KeychainProgram program);
    /// Reports what was removed; WindowNotice reports what was not. A key of this computer
    /// that was not deleted can be deleted in the portal.
    void showRemovalResult(const CredentialManager::RemovalResult &result,
        const std::optional<DeviceKeyOutcome> &deviceKeyOutcome);
    /// Clears the typed key and the message.
    void clearKey();

signals:
    void signInRequested(const SignInRequest &request);
    void sandboxRequested();
    void cancelRequested();
    void backRequested();
    void portalRequested(const QUrl &portal); ///< in the browser

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createForm();
    void updateMeasures();
    void setupWidgets();
    void connectWidgets();
    void retranslateUi();
    void submit();
    void showKeyHelp();
    void showPortalProblem(const TranslatedText &problem);
    void showKeyProblem(const TranslatedText &problem);
    void showProblem(const TranslatedText &problem);
    void clearProblems();
    void hideError();
    void updateEndpoint();
    void updateStayExplanation();
    void showNotice(const TranslatedText &sentence, const TranslatedText &action = {});
    void scrollTo(QWidget *part);

    LinkButton *m_back;
    MessageBar *m_message;
    TextLabel *m_title;
    TextLabel *m_explanation;
    QLineEdit *m_portal;
    FieldProblem *m_portalProblem;
    TextLabel *m_endpoint;
    PasswordField *m_key;
    LinkButton *m_getKey;
    CheckBox *m_stay;
    TextLabel *m_stayExplanation;
    ConnectionOptions *m_options;
    QPushButton *m_signIn;
    Spinner *m_spinner;
    TextLabel *m_sandboxOffer;
    QPushButton *m_sandbox;
    QVBoxLayout *m_form = nullptr;
    QString m_backTo;
    QUrl m_portalOfNotice; ///< for the button of the message
    bool m_busy = false;
};
