// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/PastedText.h"

static void dropFormatCharacters(QString &text)
{
    qsizetype kept = 0;
    for (qsizetype i = 0, width = 0; i < text.size(); i += width) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        width = isPair ? 2 : 1;
        const char32_t character = isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1))
                                          : char32_t(text.at(i).unicode());
        if (QChar::category(character) == QChar::Other_Format)
            continue;
        for (qsizetype unit = 0; unit < width; ++unit)
            text[kept++] = text.at(i + unit);
    }
    text.truncate(kept);
}

static void dropWhiteSpaceAround(QString &text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    while (!text.isEmpty() && text.front().isSpace())
        text.remove(0, 1);
}

static bool isAsciiQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

/// Word processors, chats and keyboards of other languages replace ASCII quotes by these.
static bool isTypographicQuote(QChar c)
{
    return c.category() == QChar::Punctuation_InitialQuote
        || c.category() == QChar::Punctuation_FinalQuote
        || QStringView(u"\u201a\u201e\u00b4\u2032\u2033\u300c\u300d\u300e\u300f\uff02\uff07")
               .contains(c);
}

/// A pair of ASCII quotes counts only around text without them, as in `"name": "value"`.
static bool dropQuotesAround(QString &text)
{
    if (text.size() < 2)
        return false;
    const QChar first = text.front();
    const QChar last = text.back();
    const bool isPair = first == last && isAsciiQuote(first)
        && !QStringView(text).mid(1, text.size() - 2).contains(first);
    const bool isMixed = (isTypographicQuote(first) && isAsciiQuote(last))
        || (isAsciiQuote(first) && isTypographicQuote(last));
    if (!isPair && !isMixed && !(first == u'<' && last == u'>'))
        return false;
    text.chop(1);
    text.remove(0, 1);
    return true;
}

static bool dropTypographicQuote(QString &text)
{
    if (!text.isEmpty() && isTypographicQuote(text.back()))
        text.chop(1);
    else if (!text.isEmpty() && isTypographicQuote(text.front()))
        text.remove(0, 1);
    else
        return false;
    return true;
}

void cleanPastedText(QString &text)
{
    dropFormatCharacters(text);
    do
        dropWhiteSpaceAround(text);
    while (dropQuotesAround(text) || dropTypographicQuote(text));
}
