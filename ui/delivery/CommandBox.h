// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QWidget>

class CopyButton;
class TextLabel;

/// A command for a terminal, below its caption and beside the button that copies it. Hidden until
/// there is one.
class CommandBox : public QWidget
{
    Q_OBJECT

public:
    CommandBox(const TranslatedText &caption, QWidget *parent);

    /// Empty for none.
    void setCommand(const QString &command);

private:
    void copy();

    TextLabel *m_text;
    CopyButton *m_copy;
    QString m_command;
};
