// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Dialogs.h"

#include "ui/widgets/ConfirmationDialog.h"

#include <QDialog>

/// The one that was opened last; nullptr when there is none.
static QDialog *openDialog(const QWidget &window)
{
    QDialog *last = nullptr;
    for (auto *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            last = dialog;
    }
    return last;
}

void openOnce(QDialog *dialog)
{
    QDialog *other = openDialog(*dialog->parentWidget()->window());
    const bool isOver
        = qobject_cast<ConfirmationDialog *>(dialog) && !qobject_cast<ConfirmationDialog *>(other);
    if (!other || isOver)
        return dialog->open();
    other->raise();
    other->activateWindow();
    dialog->deleteLater();
}
