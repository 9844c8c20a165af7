// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"
#include "ui/text/TranslatedText.h"

#include <QFrame>

class PasswordField;
class LinkButton;
class QPushButton;
class SecretClipboard;
class Spinner;
class TextLabel;

/// Asks for an API key of the open connection, because the service does not accept the former key,
/// or because the keychain does not return it.
class ApiKeyPrompt : public QFrame
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    explicit ApiKeyPrompt(SecretClipboard &clipboard, QWidget *parent = nullptr);

    /// Shows the prompt with the `reason`. With `keychainCanRetry`, a button reads the keychain
    /// again.
    void ask(const TranslatedText &reason, bool keychainCanRetry);
    /// Reports why the typed key was refused. It stays in the field.
    void showProblem(const TranslatedText &sentence);
    void setBusy(bool busy);
    void focusField();
    /// The keychain may still respond: a key that is entered meanwhile is used until Llavero
    /// closes.
    void setForThisSession(bool forThisSession);
    /// Clears the typed key, and hides the prompt.
    void close();

signals:
    void keyEntered(const Secret &key);
    void cancelRequested(); ///< of the sign-in that is in progress
    void keychainRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *createReason();
    QLayout *createField();
    QLayout *createActions();
    void submit();
    void setProblem(const TranslatedText &sentence);
    void retranslateUi();

    TextLabel *m_reason;
    TextLabel *m_caption;
    PasswordField *m_key;
    TextLabel *m_problem;
    QPushButton *m_signIn;
    LinkButton *m_keychain;
    Spinner *m_spinner;
    bool m_busy = false;
    bool m_isForThisSession = false;
};
