// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/PasswordField.h"

#include "ui/signin/KeyLineEdit.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PasswordEchoFilter.h"

#include <QEvent>
#include <QHBoxLayout>

PasswordField::PasswordField(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_field(new KeyLineEdit(clipboard, this))
    , m_eye(new IconButton(QStringLiteral("eye"), this))
{
    m_field->setObjectName(QStringLiteral("keyField"));
    m_eye->setObjectName(QStringLiteral("revealKey"));
    installPasswordEchoFilter();
    m_eye->setCheckable(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_eye);
    connect(m_eye, &IconButton::toggled, this, [this](bool revealed) {
        m_field->setRevealed(revealed);
        m_eye->setIconName(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    });
    connect(m_field, &QLineEdit::returnPressed, this, &PasswordField::submitted);
    retranslateUi();
}

Result<Secret, ApiKeyProblem> PasswordField::key() const
{
    return Secret::readApiKey(Secret(m_field->text().toUtf8()));
}

void PasswordField::clear()
{
    m_field->setText({}); // clear() could be undone
    m_eye->setChecked(false);
}

/// The field is no focus proxy, because Tab would never leave it.
void PasswordField::focusField()
{
    m_field->setFocus();
}

void PasswordField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void PasswordField::retranslateUi()
{
    m_field->setAccessibleName(tr("API key"));
    m_eye->setLabel(tr("Show API key"));
}
