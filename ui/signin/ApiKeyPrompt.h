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

/// Asks for an API key of the connection that is open, above its cached list: because the service
/// no longer accepts the one there was, or because the keychain does not give it.
class ApiKeyPrompt : public QFrame
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    explicit ApiKeyPrompt(SecretClipboard &clipboard, QWidget *parent = nullptr);

    /// Shows the prompt. `reason` says why the key is asked for. With `keychainCanRetry` there is a
    /// button that asks the keychain again.
    void ask(const TranslatedText &reason, bool keychainCanRetry);
    /// Why the typed key was refused; it stays in the field.
    void showProblem(const TranslatedText &sentence);
    void setBusy(bool busy);
    void focusField();
    /// The keychain may yet answer: a key that is entered now is used until Llavero closes.
    void setForThisSession(bool forThisSession);
    /// Forgets the typed key, and hides.
    void close();

signals:
    void keyEntered(const Secret &key);
    void cancelRequested(); ///< of the try that is under way
    void keychainRequested(); ///< ask the keychain again

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *buildWords();
    QLayout *buildField();
    QLayout *buildActions();
    void submit();
    void setProblem(const TranslatedText &sentence);
    void retranslate();

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
