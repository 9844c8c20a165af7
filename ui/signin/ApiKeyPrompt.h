// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/Session.h"

#include <QFrame>

#include <functional>

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
    /// The state of the connection that needs a key.
    struct State
    {
        Session::Access access; ///< with `Opening`, the keychain asks the user
        QString host; ///< of the portal
        std::optional<SecretStoreError> keyProblem = {};
        std::optional<ApiError> loadError = {};
        KeychainProgram keychain = KeychainProgram::Unknown;
        std::optional<QDateTime> updatedAt = {}; ///< the list
        bool isKeyDeleted = false; ///< by the user
    };

    /// `clipboard` must outlive this.
    ApiKeyPrompt(
        SecretClipboard &clipboard, std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// Shows the prompt, and announces the reason unless it is shown already.
    void ask(const State &state);
    /// Reports that the service has refused the typed key, which stays in the field.
    void showRefusal(const ApiError &error);
    /// Reports that the typed key, which stays in the field, belongs to another account.
    void showOtherAccount();
    void setBusy(bool busy);
    void focusField();
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
    void updateMaximumWidth();
    QLayout *createActions();
    QString reason(const State &state) const;
    void submit();
    void retranslateUi();

    const std::function<QDateTime()> m_now;
    TextLabel *m_reason;
    PasswordField *m_key;
    QPushButton *m_signIn;
    LinkButton *m_keychain;
    Spinner *m_spinner;
    bool m_busy = false;
    bool m_isForThisSession = false; ///< the keychain may still respond
};
