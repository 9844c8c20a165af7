// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QWidget>

class IconButton;
class KeyLineEdit;
class SecretClipboard;

/// A field for an API key, which it hides, and a button that shows the key.
class PasswordField : public QWidget
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    explicit PasswordField(SecretClipboard &clipboard, QWidget *parent = nullptr);

    /// The API key in the typed or pasted text.
    Result<Secret, ApiKeyProblem> key() const;
    /// Clears the text without undo, and hides the next one.
    void clear();
    void focusField();

signals:
    void submitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    KeyLineEdit *m_field;
    IconButton *m_eye;
};
