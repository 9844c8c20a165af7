// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QFrame>
#include <QTimer>

class IconButton;
class IconLabel;
class SecretClipboard;
class TextLabel;

/// Counts down, at the bottom of the window, until a copied secret is removed from the clipboard,
/// and shows the outcome. It stays until the user dismisses it, because the parts above must not
/// move by themselves.
class ClipboardNote : public QFrame
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    explicit ClipboardNote(SecretClipboard &clipboard, QWidget *parent = nullptr);

    /// Hides an outcome, because another page is shown.
    void pageChanged();

private:
    void onCopied();
    void countDown();
    void onEnded(const TranslatedText &outcome, const QString &iconName);

    SecretClipboard &m_clipboard;
    IconLabel *m_icon;
    TextLabel *m_sentence;
    IconButton *m_dismiss;
    QTimer m_tick;
};
