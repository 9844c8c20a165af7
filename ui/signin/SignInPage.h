// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/SignInRequest.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/ScrollArea.h"

class CheckBox;
class ConnectionOptions;
class PasswordField;
class LinkButton;
class MessageBar;
class QLineEdit;
class QPushButton;
class SecretClipboard;
class QVBoxLayout;
class Spinner;
class TextLabel;

/// Where one says which portal, with which key; or tries the sandbox.
class SignInPage : public ScrollArea
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    explicit SignInPage(SecretClipboard &clipboard, QWidget *parent = nullptr);

    /// Puts what the user chooses for the whole program at the end.
    void setPreferences(QWidget *preferences);

    /// Not a focus proxy, for Tab would leave out what stands before the field.
    void focusPortal();
    void setPortal(const QString &address);
    /// The files that the connection has already.
    void setFiles(const ConnectionFiles::Paths &files);
    /// The organization that one can go back to; empty when there is nowhere to go back to.
    void setBackTo(const QString &organization);
    void setBusy(bool busy);
    void showProblem(const TranslatedText &sentence);
    /// Says what is no problem of the sign-in. `action` is the text of its button; without one
    /// there is no button.
    void hideNotice();
    void showNotice(const TranslatedText &sentence);
    /// Forgets the typed key.
    void clearKey();

signals:
    /// The receiver takes the key out of the request.
    void signInRequested(const SignInRequest &request);
    void sandboxRequested();
    void cancelRequested();
    void backRequested();
    void portalRequested(const QUrl &portal); ///< to be opened in the browser

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    void setUpParts();
    void connectParts();
    void retranslate();
    void submit();
    void explainKeys();
    void showEndpoint();
    void showWhereTheKeyGoes();
    void bringIntoSight(QWidget *widget);

    LinkButton *m_back;
    TextLabel *m_title;
    TextLabel *m_explanation;
    MessageBar *m_message;
    TextLabel *m_portalCaption;
    QLineEdit *m_portal;
    TextLabel *m_endpoint;
    TextLabel *m_keyCaption;
    PasswordField *m_key;
    LinkButton *m_getKey;
    CheckBox *m_stay;
    TextLabel *m_stayExplanation;
    ConnectionOptions *m_options;
    QPushButton *m_signIn;
    Spinner *m_spinner;
    TextLabel *m_orElse;
    QPushButton *m_sandbox;
    QVBoxLayout *m_form = nullptr;
    QString m_backTo;
    bool m_busy = false;
};
