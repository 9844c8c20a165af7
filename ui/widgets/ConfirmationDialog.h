// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/MessageBox.h"

/// A question before something that cannot be undone: connect to `confirmed`, then `open()` it. The
/// way out is the default, and Escape takes it.
class ConfirmationDialog : public MessageBox
{
    Q_OBJECT

public:
    /// `action` is on the button that goes on, `alternative` on one before it, if it is given.
    ConfirmationDialog(const TranslatedText &question, const TranslatedText &consequences, const TranslatedText &action,
        QWidget *parent, const TranslatedText &alternative = {});

signals:
    void confirmed();

protected:
    /// The button with the alternative.
    QPushButton *alternative() const { return m_alternative; }

private:
    QPushButton *m_alternative = nullptr;
};

/// Opens `dialog`, which deletes itself when it is closed, over its window. Where one is open there
/// already, brings that to the front instead and deletes `dialog`: assistive technology presses
/// what is behind a dialog, too. Only a question opens over a dialog that asks nothing.
void openOnce(QDialog *dialog);
