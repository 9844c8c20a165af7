#include "widgets/Confirmation.h"

#include <QPushButton>

Confirmation::Confirmation(const QString &question, const QString &consequences,
    const QString &action, QWidget *parent)
    : QMessageBox(QMessageBox::Warning, QString(), question, QMessageBox::Cancel, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText);
    setInformativeText(consequences);
    setAccessibleName(question);
    QPushButton *go = addButton(action, QMessageBox::DestructiveRole);
    go->setObjectName(QStringLiteral("confirmButton"));
    go->setProperty("danger", true);
    QAbstractButton *cancel = button(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    setDefaultButton(QMessageBox::Cancel);
    setEscapeButton(cancel);
    connect(go, &QPushButton::clicked, this, &Confirmation::confirmed);
}
