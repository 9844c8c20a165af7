#include "widgets/Confirmation.h"

#include "style/SvgIcon.h"

#include <QPixmap>
#include <QPushButton>
#include <QStyle>

Confirmation::Confirmation(
    const QString &question, const QString &consequences, const QString &action, QWidget *parent)
    : QMessageBox(QMessageBox::NoIcon, QString(), question, QMessageBox::Cancel, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText);
    setInformativeText(consequences);
    setAccessibleName(question);
    QPushButton *go = addButton(action, QMessageBox::DestructiveRole);
    go->setObjectName(QStringLiteral("confirmButton"));
    go->setProperty("danger", true);
    go->style()->unpolish(go); // the box has polished it already
    go->style()->polish(go);
    const int side = fontMetrics().height() * 2;
    setIconPixmap(SvgIcon::pixmap(QStringLiteral("warning"), palette().color(QPalette::BrightText),
        { side, side }, devicePixelRatio()));
    QAbstractButton *cancel = button(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    setDefaultButton(QMessageBox::Cancel);
    setEscapeButton(cancel);
    connect(go, &QPushButton::clicked, this, &Confirmation::confirmed);
}
