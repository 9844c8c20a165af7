// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/KeyField.h"

#include "signin/KeyLineEdit.h"
#include "widgets/IconButton.h"
#include "widgets/TypedSecrets.h"

#include <QEvent>
#include <QHBoxLayout>

KeyField::KeyField(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_field(new KeyLineEdit(clipboard, this))
    , m_eye(new IconButton(QStringLiteral("eye"), this))
{
    m_field->setObjectName(QStringLiteral("keyField"));
    m_eye->setObjectName(QStringLiteral("revealKey"));
    hideTypedSecrets();
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
    connect(m_field, &QLineEdit::returnPressed, this, &KeyField::submitted);
    retranslate();
}

Result<Secret, ApiKeyProblem> KeyField::key() const
{
    return Secret::readApiKey(Secret(m_field->text().toUtf8()));
}

void KeyField::forget()
{
    m_field->setText({}); // unlike clear(), this cannot be undone
    m_eye->setChecked(false);
}

/// The field is no focus proxy: Tab would come back to it from its parent, for ever.
void KeyField::focusField()
{
    m_field->setFocus();
}

void KeyField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyField::retranslate()
{
    m_field->setAccessibleName(tr("API key"));
    m_eye->setLabel(tr("Show API key"));
}
