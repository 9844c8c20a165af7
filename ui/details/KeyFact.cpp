// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyFact.h"

#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>

KeyFact::KeyFact(const TranslatedText &caption, const TranslatedText &copyLabel, QWidget *parent)
    : QWidget(parent)
    , m_value(new TextLabel(TextLabel::Role::Normal, this))
    , m_copy(new CopyButton(this))
{
    auto *name = new TextLabel(TextLabel::Role::Caption, this);
    name->setSentence(caption);
    m_value->setWordWrap(true);
    m_value->setObjectName(QStringLiteral("factValue"));
    m_copy->setObjectName(QStringLiteral("copyFact"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(1);
    layout->addWidget(name, 0, 0);
    layout->addWidget(m_value, 1, 0);
    layout->addWidget(m_copy, 0, 1, 2, 1, Qt::AlignVCenter);
    layout->setColumnStretch(0, 1);
    QSizePolicy keepsPlace = m_copy->sizePolicy(); // facts without a value are as high
    keepsPlace.setRetainSizeWhenHidden(true);
    m_copy->setSizePolicy(keepsPlace);
    keepTranslated(m_copy, [this, copyLabel] { m_copy->setLabel(copyLabel()); });
    connect(m_copy, &CopyButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_copied);
        m_copy->confirm();
    });
}

void KeyFact::setValue(const TranslatedText &value, const QString &copied, const QString &toolTip)
{
    m_value->setAgingSentence(value);
    m_value->setToolTip(plainToolTip(toolTip));
    updateAccessibleDescription(m_value, toolTip);
    m_copied = copied;
    m_copy->setVisible(!copied.isEmpty());
}
