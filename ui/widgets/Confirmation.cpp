#include "widgets/Confirmation.h"

#include "style/SvgIcon.h"

#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

bool Confirmation::isOpenIn(const QWidget *window)
{
    const auto questions = window->findChildren<Confirmation *>();
    return std::any_of(questions.cbegin(), questions.cend(),
        [](const Confirmation *question) { return question->isVisible(); });
}

void Confirmation::showAsPlainText(QMessageBox &box)
{
    for (auto *label : box.findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText); // the box passes its own format to the first one only
        label->setOpenExternalLinks(false);
    }
}

Confirmation::Confirmation(
    const QString &question, const QString &consequences, const QString &action, QWidget *parent)
    : QMessageBox(QMessageBox::NoIcon, QString(), question, QMessageBox::Cancel, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setInformativeText(consequences);
    showAsPlainText(*this);
    setAccessibleName(question);
    QPushButton *go = addButton(action, QMessageBox::DestructiveRole);
    go->setObjectName(QStringLiteral("confirmButton"));
    go->setProperty("danger", true);
    go->style()->unpolish(go); // the box has polished it already
    go->style()->polish(go);
    drawSign();
    QAbstractButton *cancel = button(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    setDefaultButton(QMessageBox::Cancel);
    setEscapeButton(cancel);
    connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow);
    connect(go, &QPushButton::clicked, this, &Confirmation::confirmed);
}

void Confirmation::changeEvent(QEvent *event)
{
    QMessageBox::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        drawSign();
}

void Confirmation::drawSign()
{
    const int side = fontMetrics().height() * 2;
    setIconPixmap(SvgIcon::pixmap(QStringLiteral("warning"), palette().color(QPalette::BrightText),
        { side, side }, devicePixelRatio()));
}
