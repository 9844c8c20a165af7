// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class PushButton;
class ScrollArea;
class Spinner;

/// Hands over what is shown in the window, by an action that can be repeated: it stays open until
/// the user closes it, and deletes itself then.
class HandoverDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HandoverDialog(QWidget *parent);

protected:
    /// Above the buttons.
    ScrollArea *page() const { return m_page; }
    Spinner *spinner() const { return m_spinner; }
    PushButton *closeButton() const { return m_close; }
    PushButton *actionButton() const { return m_action; }

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    ScrollArea *m_page;
    Spinner *m_spinner;
    PushButton *m_close;
    PushButton *m_action;
};
