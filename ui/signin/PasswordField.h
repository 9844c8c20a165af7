// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"
#include "ui/text/TranslatedText.h"

#include <QLineEdit>

class FieldProblem;
class IconButton;
class SecretClipboard;

/// A line edit for an API key. Only SecretClipboard gets the selected text, even while the key is
/// shown: QLineEdit would copy it to X11's primary selection and, unmarked, to the clipboard.
class KeyLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    explicit KeyLineEdit(SecretClipboard &clipboard, QWidget *parent = nullptr);

    void setRevealed(bool revealed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    auto hideText();
    bool copySelection();

    SecretClipboard &m_clipboard;
};

/// A field for an API key, which it hides, a button that shows the key, and the problem with it.
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
    /// Shows what is wrong with the key until the user changes it.
    void showProblem(const TranslatedText &problem);
    void clearProblem();

signals:
    void changed();
    void submitted();

private:
    KeyLineEdit *m_field;
    IconButton *m_eye;
    FieldProblem *m_problem;
};
