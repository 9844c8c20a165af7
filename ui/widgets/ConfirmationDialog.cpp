// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ConfirmationDialog.h"

#include <QPushButton>
#include <QStyle>

ConfirmationDialog::ConfirmationDialog(const TranslatedText &question, const TranslatedText &consequences,
    const TranslatedText &action, QWidget *parent, const TranslatedText &alternative)
    : MessageBox(action, question, consequences, parent)
{
    setIconName(QStringLiteral("warning"), QPalette::BrightText);
    if (alternative) // first, for Tab goes through them as they are made
        m_alternative
            = add(alternative, QMessageBox::AcceptRole, QStringLiteral("alternativeButton"));
    QPushButton *go = add(action, QMessageBox::DestructiveRole, QStringLiteral("confirmButton"));
    go->setProperty("danger", true);
    go->style()->unpolish(go); // the box has polished it already
    go->style()->polish(go);
    addCancelButton([] { return tr("Cancel"); }, QStringLiteral("cancelButton"));
    connect(go, &QPushButton::clicked, this, &ConfirmationDialog::confirmed);
}

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
