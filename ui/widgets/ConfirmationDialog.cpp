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
    addWayOut([] { return tr("Cancel"); }, QStringLiteral("cancelButton"));
    connect(go, &QPushButton::clicked, this, &ConfirmationDialog::confirmed);
}
