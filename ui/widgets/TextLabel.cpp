// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QStaticText>
#include <QStyle>
#include <QTimer>
#include <QtMath>

using namespace std::chrono_literals;

static QFont fontFor(TextLabel::Role role, QFont font)
{
    const qreal size = font.pointSizeF();
    if (role == TextLabel::Role::Heading) {
        font.setPointSizeF(size * 1.25);
    } else if (role == TextLabel::Role::Caption) {
        font.setPointSizeF(size * 0.9);
    } else if (role == TextLabel::Role::Monospace) {
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(size);
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

void TextLabel::setSentence(const TranslatedText &sentence)
{
    m_sentence = sentence;
    setText(sentence ? sentence() : QString());
}

void TextLabel::setAgingSentence(const TranslatedText &sentence)
{
    setSentence(sentence);
    if (!m_minute) {
        m_minute = new QTimer(this);
        m_minute->setObjectName(QStringLiteral("minute"));
        connect(
            m_minute, &QTimer::timeout, this, [this] { setSentence(TranslatedText(m_sentence)); });
    }
    m_minute->start(1min);
}

/// Lays out lines of `width` that break long words.
static QStaticText layOut(const QLabel &label, Qt::Alignment alignment, int width)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QStaticText text(label.text());
    text.setTextFormat(Qt::PlainText);
    text.setTextOption(option);
    text.setTextWidth(width);
    text.prepare({}, label.font());
    return text;
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    // Enough for a usual word.
    return wordWrap() ? whole.boundedTo({ 14 * fontMetrics().averageCharWidth(), whole.height() })
                      : whole;
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    if (const std::pair measured(text(), font()); m_measured != measured) {
        m_measured = measured;
        m_heights.clear();
    }
    const QMargins margins = contentsMargins();
    if (text().isEmpty())
        return margins.top() + margins.bottom();
    const int inside = width - margins.left() - margins.right();
    int &height = m_heights[inside];
    if (height == 0)
        height = qCeil(layOut(*this, alignment(), inside).size().height());
    return height + margins.top() + margins.bottom();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!wordWrap())
        return QLabel::paintEvent(event);
    const QRect contents = contentsRect();
    const QStaticText text
        = layOut(*this, QStyle::visualAlignment(layoutDirection(), alignment()), contents.width());
    const int spare = contents.height() - qCeil(text.size().height());
    QPainter painter(this);
    drawFrame(&painter);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawStaticText(contents.left(),
        contents.top() + (alignment().testFlag(Qt::AlignVCenter) ? spare / 2 : 0), text);
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_sentence)
        setText(m_sentence());
    QLabel::changeEvent(event);
}
