// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QWidget>

class CopyButton;
class TextLabel;

/// A fact about a key: its caption, its value, and a button that copies the value.
class KeyFact : public QWidget
{
    Q_OBJECT

public:
    /// `copyLabel` says what the button copies.
    KeyFact(const TranslatedText &caption, const TranslatedText &copyLabel, QWidget *parent);

    /// Shows `value`, also after a change of the language, and updates it each minute. Copies
    /// `copied`; without a text there is no button.
    void setValue(const TranslatedText &value, const QString &copied, const QString &toolTip = {});

private:
    TextLabel *m_value;
    CopyButton *m_copy;
    QString m_copied;
};
