// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ConfirmationDialog.h"

#include "ui/widgets/Repolish.h"

#include <QPushButton>

ConfirmationDialog::ConfirmationDialog(const TranslatedText &question,
    const TranslatedText &consequences, const TranslatedText &action, QWidget *parent,
    const TranslatedText &alternative, const TranslatedText &cancel)
    : MessageBox(action, question, consequences, parent)
{
    setIconName(QStringLiteral("warning"), QPalette::BrightText);
    if (alternative) // first, because Tab follows the order of creation
        m_alternative
            = add(alternative, QMessageBox::AcceptRole, QStringLiteral("alternativeButton"));
    QPushButton *confirm
        = add(action, QMessageBox::DestructiveRole, QStringLiteral("confirmButton"));
    confirm->setProperty("danger", true);
    repolish(confirm); // QMessageBox has polished it without the property
    addCancelButton(cancel ? cancel : TranslatedText([] { return tr("Cancel"); }),
        QStringLiteral("cancelButton"));
    connect(confirm, &QPushButton::clicked, this, &ConfirmationDialog::confirmed);
}

void ConfirmationDialog::addOption(QWidget *option)
{
    constexpr int space = 8;
    addPart(option, space);
    tabThroughPartsFirst();
}

/// Returns the dialog that was opened last, or nullptr.
static QDialog *findOpenDialog(const QWidget &window)
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
    QDialog *other = findOpenDialog(*dialog->parentWidget()->window());
    const bool mayCover
        = qobject_cast<ConfirmationDialog *>(dialog) && !qobject_cast<ConfirmationDialog *>(other);
    if (!other || mayCover)
        return dialog->open();
    other->raise();
    other->activateWindow();
    dialog->deleteLater();
}
