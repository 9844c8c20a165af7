// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QDialog>
#include <QKeySequence>

class QGridLayout;
class QPushButton;

/// Lists the keyboard's shortcuts. It does not block, and goes when it is closed: `open()` it.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent);

    /// The keys that open this list.
    static QList<QKeySequence> ownKeys();
    /// The keys that refresh the list of API keys, the desktop's own first.
    static QList<QKeySequence> refreshKeys();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildList();
    void addRow(QGridLayout &layout, const QList<QKeySequence> &keys, const TranslatedText &action);
    void retranslate();

    QPushButton *m_close;
};
