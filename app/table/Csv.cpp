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
static bool isFormula(QByteArrayView field)
{
    static constexpr QByteArrayView starts[]
        = { "=", "+", "-", "@", "\t", "\r", "\n", "\xef\xbc\x9d" /* ＝ */, "\xef\xbc\x8b" /* ＋ */,
              "\xef\xbc\x8d" /* － */, "\xef\xbc\xa0" /* ＠ */ };
    return std::any_of(std::begin(starts), std::end(starts),
        [field](QByteArrayView start) { return field.startsWith(start); });
}

static void appendField(QByteArray &text, QByteArrayView field)
{
    static constexpr QByteArrayView special("\",\r\n");
    const bool isQuoted
        = std::find_first_of(field.cbegin(), field.cend(), special.cbegin(), special.cend())
        != field.cend();
    if (isQuoted)
        text += '"';
    if (isFormula(field))
        text += '\'';
    for (const char c : field) {
        if (c == '"')
            text += '"';
        text += c;
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
