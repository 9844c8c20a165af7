// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QWidget>

class CopyButton;
class QGridLayout;
class TextLabel;

/// A fact about a key: its caption, its value, and a button that copies the value.
class KeyFact : public QWidget
{
    Q_OBJECT

public:
    /// `copyLabel` says what the button copies.
    KeyFact(const TranslatedText &caption, const TranslatedText &copyLabel, QWidget *parent);

    /// Lines of the value may end after a hyphen, also before a digit.
    void setBreaksAfterHyphens();
    /// Shows `value`, also after a change of the language, and updates it each minute. Copies
    /// `copied`; without a text there is no button.
    void setValue(const TranslatedText &value, const QString &copied, const QString &toolTip = {});

    /// Returns the width of the caption.
    int captionWidth() const;
    /// Returns the width of the value's longest word, which should not be broken.
    int wordWidth() const;
    /// Puts the value beside a caption of `captionWidth`, or below it if that is 0.
    void arrange(int captionWidth);

    static constexpr int gap = 12; ///< before the value and before the button

private:
    TextLabel *m_caption;
    TextLabel *m_value;
    CopyButton *m_copy;
    QGridLayout *m_layout;
    QString m_copied;
};
