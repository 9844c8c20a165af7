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

/// Returns whether a pair surrounds the text. ASCII quotes count only around text without them, not
/// as in `"name": "value"`.
static bool isQuoted(QStringView text)
{
    if (text.size() < 2)
        return false;
    const QChar first = text.front();
    const QChar last = text.back();
    const bool isPair
        = first == last && isAsciiQuote(first) && !text.mid(1, text.size() - 2).contains(first);
    const bool isMixed = (isTypographicQuote(first) && isAsciiQuote(last))
        || (isAsciiQuote(first) && isTypographicQuote(last));
    return isPair || isMixed || (first == u'<' && last == u'>');
}

/// Returns the part within white space and quotes.
static QStringView innerText(QStringView text)
{
    while (true) {
        text = text.trimmed();
        if (isQuoted(text))
            text = text.mid(1, text.size() - 2);
        else if (!text.isEmpty() && isTypographicQuote(text.back()))
            text.chop(1);
        else if (!text.isEmpty() && isTypographicQuote(text.front()))
            text = text.mid(1);
        else
            return text;
    }
}

void cleanPastedText(QString &text)
{
    dropFormatCharacters(text);
    const QStringView inner = innerText(text);
    const qsizetype begin = inner.isEmpty() ? 0 : inner.begin() - QStringView(text).begin();
    text.truncate(begin + inner.size());
    text.remove(0, begin);
}
