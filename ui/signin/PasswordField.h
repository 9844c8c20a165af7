// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QWidget>

class IconButton;
class KeyLineEdit;
class SecretClipboard;

/// A field for an API key: hidden, with an eye that shows it.
class PasswordField : public QWidget
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    explicit PasswordField(SecretClipboard &clipboard, QWidget *parent = nullptr);

    /// The key in what was typed or pasted.
    Result<Secret, ApiKeyProblem> key() const;
    /// Forgets the key for good, and hides what is typed next.
    void forget();
    void focusField();

signals:
    void submitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    KeyLineEdit *m_field;
    IconButton *m_eye;
};
