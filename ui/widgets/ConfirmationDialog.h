// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/MessageBox.h"

/// A question before an action that cannot be undone: connect to `confirmed`, then open the dialog
/// by `openOnce()`. Cancel is the default, also for Escape.
class ConfirmationDialog : public MessageBox
{
    Q_OBJECT

public:
    /// `action` is the text of the button that confirms, `alternative` of an optional one before
    /// it, `cancel` of the one that closes the dialog, if that is not “Cancel”.
    ConfirmationDialog(const TranslatedText &question, const TranslatedText &consequences,
        const TranslatedText &action, QWidget *parent, const TranslatedText &alternative = {},
        const TranslatedText &cancel = {});

    /// Adds a choice below the text.
    void addOption(QWidget *option);

signals:
    void confirmed();

protected:
    /// Returns the button of the alternative.
    QPushButton *alternative() const { return m_alternative; }

private:
    QPushButton *m_alternative = nullptr;
};

/// Opens `dialog`, which deletes itself when it is closed. If another one is open in the window,
/// raises that and deletes `dialog`: assistive technology also presses buttons behind a dialog.
/// Only a ConfirmationDialog opens over a dialog of another kind.
void openOnce(QDialog *dialog);
