// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/Csv.h"

#include <algorithm>
#include <utility>

Csv::Csv(std::initializer_list<QByteArrayView> columns)
    : m_text("\xef\xbb\xbf")
{
    append(columns);
}

/// Programs that convert the text to another encoding make the full-width forms the usual ones.
static bool isFormula(QByteArrayView text)
{
    static constexpr QByteArrayView starts[] = { "=", "+", "-", "@", "\xef\xbc\x9d" /* ＝ */,
        "\xef\xbc\x8b" /* ＋ */, "\xef\xbc\x8d" /* － */, "\xef\xbc\xa0" /* ＠ */ };
    return std::any_of(std::begin(starts), std::end(starts),
        [text](QByteArrayView start) { return text.startsWith(start); });
}

/// Excel separates fields at semicolons in languages with decimal commas. Quotes inside a field do
/// not keep it together then: what follows one of these begins a field.
static bool mayEndField(char c)
{
    return c == ';' || c == '\t' || c == '\r' || c == '\n';
}

static QByteArrayView withoutQuotes(QByteArrayView text)
{
    while (text.startsWith('"') || text.startsWith(' '))
        text = text.sliced(1);
    return text;
}

static void appendField(QByteArray &text, QByteArrayView field)
{
    static constexpr QByteArrayView special("\",\r\n");
    const bool isQuoted
        = std::find_first_of(field.cbegin(), field.cend(), special.cbegin(), special.cend())
        != field.cend();
    if (isQuoted)
        text += '"';
    if (isFormula(field) || (!field.isEmpty() && mayEndField(field.front())))
        text += '\'';
    for (qsizetype at = 0; at < field.size(); ++at) {
        const char c = field.at(at);
        if (c == '"')
            text += '"';
        text += c;
        if (mayEndField(c) && isFormula(withoutQuotes(field.sliced(at + 1))))
            text += '\'';
    }
    if (isQuoted)
        text += '"';
}

void Csv::append(std::initializer_list<QByteArrayView> fields)
{
    for (const QByteArrayView &field : fields) {
        if (&field != fields.begin())
            m_text += ',';
        appendField(m_text, field);
    }
    m_text += "\r\n";
}

QByteArray Csv::take()
{
    return std::exchange(m_text, {});
}
