// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QList>
#include <QMessageBox>

class QLabel;
class ScrollArea;

/// A window with some words and buttons, which stay in the language of the moment and are shown as
/// plain text. What does not fit the screen scrolls, also by Page Up and Page Down. It does not
/// block, and goes when it is closed: `open()` it.
class MessageBox : public QMessageBox
{
    Q_OBJECT

public:
    /// `title` is what the window is called; `text` is what a screen reader says as it opens.
    MessageBox(
        const TranslatedText &title, const TranslatedText &text, const TranslatedText &explanation, QWidget *parent);

protected:
    QPushButton *add(const TranslatedText &words, ButtonRole role, const QString &name);
    /// The button that Escape presses. It is the default one too, until another is set.
    QPushButton *addCancelButton(const TranslatedText &words, const QString &name);
    /// Kept in the colours of the moment.
    void setIconName(const QString &iconName, QPalette::ColorRole color);
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPage();
    void fitScreen();
    QSize setPageSize(int width, int height);
    QList<QLabel *> plainLabels() const;
    void retranslate();
    void updateIcon();

    const TranslatedText m_title;
    const TranslatedText m_text;
    const TranslatedText m_explanation;
    QList<std::pair<QPushButton *, TranslatedText>> m_buttons;
    ScrollArea *m_page;
    QList<QLabel *> m_labels; ///< on the page: the text, and the explanation
    QString m_iconName;
    QPalette::ColorRole m_iconColor = QPalette::Text;
};
