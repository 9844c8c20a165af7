// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TextLabel.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTimer>

using namespace std::chrono_literals;

static QFont fontFor(TextLabel::Role role, QFont font)
{
    switch (role) {
    case TextLabel::Role::Heading:
        font.setPointSizeF(font.pointSizeF() * 1.25);
        break;
    case TextLabel::Role::Caption:
        font.setPointSizeF(font.pointSizeF() * 0.9);
        break;
    case TextLabel::Role::Monospace: {
        const qreal size = font.pointSizeF();
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(size);
        break;
    }
    case TextLabel::Role::Normal:
    case TextLabel::Role::Secondary:
        break;
    }
    return font;
}

TextLabel::TextLabel(Role role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fontFor(role, font()));
    if (role == Role::Caption || role == Role::Secondary)
        setProperty("secondary", true);
}

void TextLabel::setSentence(const Sentence &sentence)
{
    m_sentence = sentence;
    setText(sentence ? sentence() : QString());
}

void TextLabel::setAgingSentence(const Sentence &sentence)
{
    setSentence(sentence);
    if (!m_minute) {
        m_minute = new QTimer(this);
        m_minute->setObjectName(QStringLiteral("minute"));
        connect(m_minute, &QTimer::timeout, this, [this] { setSentence(Sentence(m_sentence)); });
    }
    m_minute->start(1min);
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_sentence)
        setText(m_sentence());
    QLabel::changeEvent(event);
}
