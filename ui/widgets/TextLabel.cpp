// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextLabel.h"

#include "ui/widgets/MinuteTimer.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QtMath>

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
    , m_role(role)
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
        m_minute = new MinuteTimer(this);
        m_minute->setObjectName(QStringLiteral("minute"));
        connect(
            m_minute, &QTimer::timeout, this, [this] { setSentence(TranslatedText(m_sentence)); });
    }
    m_minute->start();
}

void TextLabel::setFirstSentenceBold(bool bold)
{
    m_isFirstSentenceBold = bold;
    m_heights.clear();
    updateGeometry();
    update();
}

/// Returns the number of lines.
static int breakLines(QTextLayout &layout, int width)
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({ 0, y });
        y += line.height();
    }
    layout.endLayout();
    return layout.lineCount();
}

/// Keeps a hyphenated word, such as the name of a key, in one line if that has room for it.
static QString withWholeWords(const QString &text, const QFontMetrics &metrics, int width)
{
    static const QRegularExpression hyphenated(QStringLiteral("\\S+-\\S+"));
    QString result;
    qsizetype end = 0;
    QRegularExpressionMatchIterator words = hyphenated.globalMatch(text);
    while (words.hasNext()) {
        const QRegularExpressionMatch word = words.next();
        result += QStringView(text).mid(end, word.capturedStart() - end);
        end = word.capturedEnd();
        QString whole = word.captured();
        if (metrics.horizontalAdvance(whole) <= width)
            whole.replace(u'-', QStringLiteral("-\u2060")); // a word joiner
        result += whole;
    }
    result += QStringView(text).mid(end);
    return result;
}

/// Lays out lines of `width` that break long words.
void TextLabel::layOut(QTextLayout &layout, int width, Qt::Alignment alignment) const
{
    constexpr int maxPlainLines = 2;
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QString shown = text().replace(u'\n', QChar::LineSeparator);
    if (m_breaksAfterHyphens)
        shown.replace(u'-', QStringLiteral("-\u200b")); // a zero width space
    else
        shown = withWholeWords(shown, QFontMetrics(font()), width);
    layout.setText(shown);
    layout.setFont(font());
    layout.setTextOption(option);
    if (breakLines(layout, width) <= maxPlainLines || !m_isFirstSentenceBold)
        return;
    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, layout.text());
    const qsizetype end = sentences.toNextBoundary();
    if (end < 0 || end == layout.text().size())
        return;
    QTextLayout::FormatRange first { 0, static_cast<int>(end), {} };
    first.format.setFontWeight(QFont::Bold);
    layout.setFormats({ first });
    breakLines(layout, width);
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
    if (height == 0) {
        QTextLayout layout;
        layOut(layout, inside, alignment());
        height = qCeil(layout.boundingRect().height());
    }
    return height + margins.top() + margins.bottom();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!wordWrap())
        return QLabel::paintEvent(event);
    const QRect contents = contentsRect();
    QTextLayout layout;
    layOut(layout, contents.width(), QStyle::visualAlignment(layoutDirection(), alignment()));
    const int spare = contents.height() - qCeil(layout.boundingRect().height());
    const int top = contents.top() + (alignment().testFlag(Qt::AlignVCenter) ? spare / 2 : 0);
    QPainter painter(this);
    drawFrame(&painter);
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, QPointF(contents.left(), top));
}

/// A label that has set its font does not inherit a change of the application's font.
bool TextLabel::event(QEvent *event)
{
    const bool isHandled = QLabel::event(event);
    if (event->type() != QEvent::ApplicationFontChange)
        return isHandled;
    if (m_role != Role::Normal && m_role != Role::Secondary)
        setFont(fontFor(m_role, QApplication::font(this)));
    setIndent(indent()); // otherwise an empty QLabel keeps its size
    return isHandled;
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_sentence)
        setText(m_sentence());
    QLabel::changeEvent(event);
}
