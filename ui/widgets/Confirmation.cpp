// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Confirmation.h"

#include <QPushButton>
#include <QStyle>

Confirmation::Confirmation(
    const Sentence &question, const Sentence &consequences, const Sentence &action, QWidget *parent)
    : MessageBox(action, question, consequences, parent)
{
    setIconName(QStringLiteral("warning"), QPalette::BrightText);
    QPushButton *go = add(action, QMessageBox::DestructiveRole, QStringLiteral("confirmButton"));
    go->setProperty("danger", true);
    go->style()->unpolish(go); // the box has polished it already
    go->style()->polish(go);
    addWayOut([] { return tr("Cancel"); }, QStringLiteral("cancelButton"));
    connect(go, &QPushButton::clicked, this, &Confirmation::confirmed);
}
