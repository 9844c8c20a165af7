// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

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
    bool copySelection();

    SecretClipboard &m_clipboard;
};
