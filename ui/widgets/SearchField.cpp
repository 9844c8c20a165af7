// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchField.h"

#include "ui/widgets/IconButton.h"

#include <QStyle>

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new IconButton(QStringLiteral("close"), this))
{
    m_clear->setObjectName(QStringLiteral("clearSearch"));
    m_clear->setFocusPolicy(Qt::NoFocus); // Escape clears the field, too
    m_clear->hide();
    connect(m_clear, &IconButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
        [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

void SearchField::setClearLabel(const QString &label)
{
    m_clear->setLabel(label);
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    emit focused();
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QRect button(width() - height(), 0, height(), height());
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), button));
    setTextMargins(isRightToLeft() ? height() : 0, 0, isRightToLeft() ? 0 : height() - 8, 0);
}
