// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QDialog>

class QGridLayout;
class QPushButton;
class ScrollArea;

/// A list of the keyboard shortcuts. It does not block, and deletes itself when it is closed.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildList();
    void addRow(QGridLayout &layout, const TranslatedText &keys, const char *action);
    void fitToList();

    ScrollArea *m_page;
    QPushButton *m_close;
};
