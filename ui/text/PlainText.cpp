// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/PlainText.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <array>
#include <utility>

QString plainToolTip(const QString &text)
{
    static constexpr qsizetype maxUnbrokenLength
        = 70; // characters on a line, beyond which Qt may break it
    if (text.isEmpty())
        return {};
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString shown = line.toHtmlEscaped();
        lines << (line.size() > maxUnbrokenLength
                ? shown
                : QStringLiteral("<span style=\"white-space: pre\">%1</span>").arg(shown));
    }
    return QStringLiteral("<qt>%1</qt>").arg(lines.join(QStringLiteral("<br>")));
}

/// Returns true for characters that are drawn as a blank or not at all, despite their category.
static bool isBlank(char32_t c)
{
    static constexpr auto ranges = std::to_array<std::pair<char32_t, char32_t>>(
        { { 0x34f, 0x34f }, { 0x115f, 0x1160 }, { 0x17b4, 0x17b5 }, { 0x180b, 0x180f },
            { 0x2065, 0x2065 }, { 0x2800, 0x2800 }, { 0x3164, 0x3164 }, { 0xfe00, 0xfe0f },
            { 0xffa0, 0xffa0 }, { 0xfff0, 0xfff8 }, { 0xe0000, 0xe0fff } });
    return std::any_of(ranges.begin(), ranges.end(),
        [c](const auto &range) { return c >= range.first && c <= range.second; });
}

static bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c) || isBlank(c);
    }
}

/// Returns true for blanks that look like U+0020. An ideographic one is wider.
static bool isOtherBlank(char32_t c)
{
    return QChar::category(c) == QChar::Separator_Space && c != U' ' && c != 0x3000;
}

static bool isPictograph(char32_t c)
{
    return QChar::category(c) == QChar::Symbol_Other || (c >= 0x1f3fb && c <= 0x1f3ff);
}

/// Returns true if `c` is invisible but changes its neighbours, as in Persian words, Indic clusters
/// and emoji. A neighbour is 0 at either end.
static bool joins(char32_t before, char32_t c, char32_t after)
{
    constexpr char32_t nonJoiner = 0x200c;
    constexpr char32_t joiner = 0x200d;
    constexpr char32_t textStyle = 0xfe0e;
    constexpr char32_t emojiStyle = 0xfe0f;
    constexpr char32_t keycap = 0x20e3;
    constexpr unsigned char virama = 9;
    const auto isLetterThatJoins = [](char32_t letter) {
        const auto type = QChar::joiningType(letter);
        return type == QChar::Joining_Dual || type == QChar::Joining_Right;
    };
    switch (c) {
    case nonJoiner:
        return QChar::combiningClass(before) == virama
            || (QChar::joiningType(before) == QChar::Joining_Dual && isLetterThatJoins(after));
    case joiner:
        return QChar::combiningClass(before) == virama
            || ((isPictograph(before) || before == emojiStyle) && isPictograph(after));
    case textStyle:
    case emojiStyle:
        return isPictograph(before) || after == keycap;
    default:
        return false;
    }
}

static QString escaped(char32_t c)
{
    const QString digits = QString::number(uint(c), 16).toUpper();
    return c <= 0xffff ? QStringLiteral("\\u%1").arg(digits, 4, u'0')
                       : QStringLiteral("\\u{%1}").arg(digits);
}

/// Keeps half a surrogate pair.
static QList<char32_t> toCharacters(const QString &text)
{
    QList<char32_t> characters;
    characters.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair
            = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        characters.append(
            isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode());
        i += isPair ? 1 : 0;
    }
    return characters;
}

/// Escapes invisible characters, and those for which `isEscaped` returns true.
template <typename IsEscaped>
static QString withEscapes(const QString &text, IsEscaped isEscaped)
{
    const QList<char32_t> characters = toCharacters(text);
    QString result;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        if (isEscaped(c)
            || (isInvisible(c) && !joins(characters.value(i - 1), c, characters.value(i + 1))))
            result += escaped(c);
        else
            result += QChar::fromUcs4(c);
    }
    return result;
}

/// Isolates text that is written from right to left, which otherwise reorders what follows.
/// Characters that could end the isolate are escaped.
static QString withIsolatedDirection(const QString &text)
{
    const auto turns = [](char32_t c) {
        const auto direction = QChar::direction(c);
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
    };
    const QList<char32_t> characters = toCharacters(text);
    return std::any_of(characters.begin(), characters.end(), turns)
        ? QChar(0x2068) + text + QChar(0x2069)
        : text;
}

QString sanitizedLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            c = u' ';
    }
    return withIsolatedDirection(withEscapes(line, [](char32_t) { return false; }));
}

QString visibleName(const QString &name)
{
    const auto isSpace = [](QChar c) { return c == u' '; };
    const auto begin = std::find_if_not(name.begin(), name.end(), isSpace) - name.begin();
    const auto end = name.size()
        - (std::find_if_not(name.rbegin(), name.rend() - begin, isSpace) - name.rbegin());
    const QString blank = escaped(U' ');
    return blank.repeated(begin) + withEscapes(name.sliced(begin, end - begin), isOtherBlank)
        + blank.repeated(name.size() - end);
}

QString escapeMnemonic(const QString &text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

QString displayName(const QString &keyName)
{
    return keyName.isEmpty() ? QCoreApplication::translate("PlainText", "Unnamed key")
                             : withIsolatedDirection(visibleName(keyName));
}
