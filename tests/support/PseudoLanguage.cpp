// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PseudoLanguage.h"

#include <QRegularExpression>

/// An accented vowel, twice, which gives most of the growth.
static QString grown(QChar c)
{
    static const QString plain = QStringLiteral("aeiouAEIOU");
    static const QString accented = QStringLiteral("áéíóúÁÉÍÓÚ");
    const qsizetype at = plain.indexOf(c);
    return at < 0 ? QString(c) : QString(2, accented.at(at));
}

static QString pseudo(const QString &source)
{
    // Placeholders, shortcuts, file patterns, options and variables stay unchanged.
    static const QRegularExpression kept(
        QStringLiteral("%L?\\d|%n|&\\w|\\(\\*[^)]*\\)|--\\w+|<[A-Z]+>|[A-Z]+_[A-Z_]+"));
    QString result;
    qsizetype done = 0;
    const auto growUntil = [&](qsizetype end) {
        for (; done < end; ++done)
            result += grown(source.at(done));
    };
    for (auto matches = kept.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        growUntil(match.capturedStart());
        result += match.captured();
        done = match.capturedEnd();
    }
    growUntil(source.size());
    return result.leftJustified(source.size() * 14 / 10, u'~');
}

PseudoLanguage::PseudoLanguage(QChar open, QChar close, QObject *parent)
    : QTranslator(parent)
    , m_open(open)
    , m_close(close)
{
}

QString PseudoLanguage::translate(
    const char *context, const char *source, const char *disambiguation, int n) const
{
    Q_UNUSED(context)
    Q_UNUSED(disambiguation)
    Q_UNUSED(n) // Qt inserts the number
    const QString text = QString::fromUtf8(source);
    if (text == u"QT_LAYOUT_DIRECTION") // not a sentence: Qt asks for the direction
        return text;
    return m_open + pseudo(text) + m_close;
}
