// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyFact.h"

#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>

#include <algorithm>

KeyFact::KeyFact(const TranslatedText &caption, const TranslatedText &copyLabel, QWidget *parent)
    : QWidget(parent)
    , m_caption(new TextLabel(TextLabel::Role::Caption, this))
    , m_value(new TextLabel(TextLabel::Role::Normal, this))
    , m_copy(new CopyButton(this))
    , m_layout(new QGridLayout(this))
{
    m_caption->setSentence(caption);
    m_value->setWordWrap(true);
    m_value->setObjectName(QStringLiteral("factValue"));
    m_copy->setObjectName(QStringLiteral("copyFact"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(gap);
    m_layout->setVerticalSpacing(0);
    m_layout->setColumnStretch(1, 1);
    QSizePolicy policy = m_copy->sizePolicy(); // facts without a value are as high
    policy.setRetainSizeWhenHidden(true);
    m_copy->setSizePolicy(policy);
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

int KeyFact::captionWidth() const
{
    return m_caption->sizeHint().width();
}

int KeyFact::wordWidth() const
{
    int widest = 0;
    for (const QString &word : m_value->text().split(u' '))
        widest = std::max(widest, m_value->fontMetrics().horizontalAdvance(word));
    return widest;
}

void KeyFact::setBreaksAfterHyphens()
{
    m_value->setBreaksAfterHyphens();
}

/// A line of text beside the button is in its middle, and the caption on the line of the value.
void KeyFact::arrange(int captionWidth)
{
    const bool isBeside = captionWidth > 0;
    const int margin
        = std::max(0, (m_copy->sizeHint().height() - m_value->fontMetrics().height()) / 2);
    const int drop = m_value->fontMetrics().ascent() - m_caption->fontMetrics().ascent();
    m_caption->setContentsMargins(0, isBeside ? margin + drop : 0, 0, 0);
    m_value->setContentsMargins(0, isBeside ? margin : 0, 0, isBeside ? margin : 0);
    m_layout->setColumnMinimumWidth(0, captionWidth);
    for (QWidget *part : { static_cast<QWidget *>(m_caption), static_cast<QWidget *>(m_value),
             static_cast<QWidget *>(m_copy) })
        m_layout->removeWidget(part);
    if (isBeside) {
        m_layout->addWidget(m_caption, 0, 0, Qt::AlignTop);
        m_layout->addWidget(m_value, 0, 1, Qt::AlignTop);
        m_layout->addWidget(m_copy, 0, 2, Qt::AlignTop);
    } else {
        m_layout->addWidget(m_caption, 0, 0, 1, 2);
        m_layout->addWidget(m_value, 1, 0, 1, 2);
        m_layout->addWidget(m_copy, 0, 2, 2, 1, Qt::AlignVCenter);
    }
}
