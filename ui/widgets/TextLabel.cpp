// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextLabel.h"

#include "ui/widgets/TextMetrics.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QTimer>
#include <QtMath>

#include <utility>

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

/// Lays out lines of `width` that break words. Returns their height.
static qreal layOut(QTextLayout &layout, const QFont &font, Qt::Alignment alignment, int width)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setFont(font);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({ 0, height });
        height += line.height();
    }
    layout.endLayout();
    return height;
}

static QString withLineSeparators(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

bool TextLabel::mustBreakWords(int width) const
{
    return wordWrap() && longestWordWidth() > width;
}

void TextLabel::clearOutdatedMeasures() const
{
    if (MeasureKey key = measureKey(); m_measured != key) {
        m_measured = std::move(key);
        m_longestWordWidth = -1;
        m_heights.clear();
    }
}

int TextLabel::longestWordWidth() const
{
    clearOutdatedMeasures();
    if (m_longestWordWidth < 0)
        m_longestWordWidth = TextMetrics::widthOfLongestWord(fontMetrics(), text());
    return m_longestWordWidth;
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
    clearOutdatedMeasures();
    const auto known = m_heights.constFind(width);
    return known != m_heights.cend() ? *known : *m_heights.insert(width, measureHeight(width));
}

int TextLabel::measureHeight(int width) const
{
    const QMargins margins = contentsMargins();
    const int inside = width - margins.left() - margins.right();
    if (!mustBreakWords(inside))
        return QLabel::heightForWidth(width);
    QTextLayout layout(withLineSeparators(text()));
    return qCeil(layOut(layout, font(), alignment(), inside)) + margins.top() + margins.bottom();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    const QRect contents = contentsRect();
    if (!mustBreakWords(contents.width()))
        return QLabel::paintEvent(event);
    QFrame::paintEvent(event);
    QTextLayout layout(withLineSeparators(text()));
    const qreal height = layOut(
        layout, font(), QStyle::visualAlignment(layoutDirection(), alignment()), contents.width());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const bool isCentered = alignment().testFlag(Qt::AlignVCenter);
    layout.draw(&painter,
        contents.topLeft() + QPointF(0, isCentered ? (contents.height() - height) / 2 : 0));
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_sentence)
        setText(m_sentence());
    if (event->type() == QEvent::StyleChange)
        m_measured.reset();
    QLabel::changeEvent(event);
}
