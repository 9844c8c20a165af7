// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QList>
#include <QMessageBox>

class LinkButton;
class QLabel;
class QUrl;
class ScrollArea;

/// A window with text and buttons, as plain text in the current language. Text that does not fit
/// the screen scrolls, also by Page Up and Page Down. The window does not block, and deletes itself
/// when it is closed: `open()` it.
class MessageBox : public QMessageBox
{
    Q_OBJECT

public:
    /// A screen reader reads `text` when the window opens.
    MessageBox(const TranslatedText &title, const TranslatedText &text,
        const TranslatedText &explanation, QWidget *parent);

    QPushButton *add(const TranslatedText &text, ButtonRole role, const QString &name);
    /// Adds the button that Escape presses, which is the default one until another is set.
    QPushButton *addCancelButton(const TranslatedText &text, const QString &name);

protected:
    /// Adds a part below the text, with `space` above.
    void addPart(QWidget *part, int space = 0);
    LinkButton *addLink(
        const char *name, const char *iconName, const TranslatedText &text, int space = 0);
    /// Adds a link that opens `address` in the browser.
    void addWebLink(const char *name, const TranslatedText &text, const QUrl &address);
    /// Shows the text as a page to read: wider, with a title larger than its headings, and no
    /// taller than the window that it belongs to.
    void setIsPage();
    /// Adds links to the project's page and its issues.
    void addProjectLinks();
    /// Lets Tab go through the parts first, as they are read first.
    void tabThroughPartsFirst();
    /// The icon follows the theme.
    void setIconName(const QString &iconName, QPalette::ColorRole color);
    /// Shows another explanation.
    void setExplanation(const TranslatedText &explanation);
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPage();
    void fitToScreen();
    int preferredWidth() const;
    QSize maximumWindowSize() const;
    void updateTitle();
    QSize setPageSize(int width, int height);
    QList<QLabel *> originalLabels() const;
    void retranslateUi();
    void updateIcon();

    const TranslatedText m_title;
    const TranslatedText m_text;
    TranslatedText m_explanation;
    ScrollArea *m_page;
    QList<QLabel *> m_labels; ///< on the page: the text, and the explanation
    bool m_isPage = false;
    QString m_iconName;
    QPalette::ColorRole m_iconColor = QPalette::Text;
};
