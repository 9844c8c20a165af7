// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MessageBox.h"

#include "style/SvgIcon.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

MessageBox::MessageBox(
    const Sentence &title, const Sentence &text, const Sentence &explanation, QWidget *parent)
    : QMessageBox(parent)
    , m_title(title)
    , m_text(text)
    , m_explanation(explanation)
{
    setAttribute(Qt::WA_DeleteOnClose);
    retranslate();
    for (auto *label : findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText); // the box passes its own format to the first one only
        label->setOpenExternalLinks(false);
    }
    connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow);
}

QPushButton *MessageBox::add(const Sentence &words, ButtonRole role, const QString &name)
{
    QPushButton *button = addButton(words(), role);
    button->setObjectName(name);
    m_buttons.append({ button, words });
    return button;
}

QPushButton *MessageBox::addWayOut(const Sentence &words, const QString &name)
{
    QPushButton *button = add(words, RejectRole, name);
    setEscapeButton(button);
    setDefaultButton(button);
    return button;
}

void MessageBox::setIconName(const QString &iconName, QPalette::ColorRole color)
{
    m_iconName = iconName;
    m_iconColor = color;
    updateIcon();
}

void MessageBox::updateIcon()
{
    if (m_iconName.isEmpty())
        return;
    const int side = fontMetrics().height() * 2;
    setIconPixmap(SvgIcon::pixmap(
        m_iconName, palette().color(m_iconColor), { side, side }, devicePixelRatio()));
}

void MessageBox::changeEvent(QEvent *event)
{
    QMessageBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateIcon();
}

void MessageBox::retranslate()
{
    setWindowTitle(m_title());
    setAccessibleName(m_text());
    setText(m_text());
    setInformativeText(m_explanation());
    for (const auto &[button, words] : std::as_const(m_buttons))
        button->setText(words());
}
