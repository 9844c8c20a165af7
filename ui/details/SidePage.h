// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QFrame>

class IconButton;
class QVBoxLayout;
class ScrollArea;

/// A page about a key, beside the list or instead of it: a title with Back or Close above a column
/// that scrolls.
class SidePage : public QFrame
{
    Q_OBJECT

public:
    enum class Form {
        Drawer, ///< below a title bar with Back and Close
        Page, ///< with its own title and Back
        Panel, ///< beside the list, with its own title and Close
    };

    SidePage(const TranslatedText &title, QWidget *parent);

    /// Returns the width beside the list in a window of `windowWidth`.
    static int panelWidth(int windowWidth, const QFontMetrics &metrics);

    Form form() const { return m_form; }
    void setForm(Form form);
    /// Moves the focus to the first thing that the user may do.
    virtual void focusContent() = 0;

signals:
    /// Back, Close or Escape.
    void closeRequested();

protected:
    ScrollArea *scroll() const { return m_scroll; }
    /// The parent of what the column contains.
    QWidget *content() const;
    QWidget *titleBar() const { return m_titleBar; }
    QVBoxLayout &column() const { return *m_column; }
    virtual void onFormChanged() { }

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void setupTitle(const TranslatedText &title);
    void updateMargins();

    Form m_form = Form::Drawer;
    QFrame *m_titleBar;
    IconButton *m_back;
    IconButton *m_close;
    ScrollArea *m_scroll;
    QVBoxLayout *m_column;
};
