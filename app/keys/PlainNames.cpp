// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/PlainNames.h"

#include "app/keys/sorting.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

namespace {

/// ICU's order of the characters that ASCII prints, digits and letters left out.
constexpr std::string_view signsInOrder = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
/// ICU's order of the accents on letters up to U+017F.
constexpr std::u16string_view accentsInOrder
    = u"\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0327\u0328\u0304";

// What a sort key is made of, beside the lengths and digits of numbers.
constexpr quint8 accents = 1; ///< they follow
constexpr quint8 firstSign = 2;
constexpr quint8 number = firstSign + signsInOrder.size(); ///< comes before its length and digits
constexpr quint8 noAccent = 1;
constexpr quint8 firstAccent = 2;

constexpr qsizetype partSize = 8; ///< of a sort key, in bytes
constexpr qsizetype longestNumber = 250; ///< ICU divides those that are longer

/// There is room for one between each two.
constexpr quint8 weightOfLetter(char small)
{
    return static_cast<quint8>(number + 1 + 2 * (small - 'a'));
}

constexpr std::array<quint8, 256> weights = [] {
    std::array<quint8, 256> table {}; // zero: not ASCII, or not plain
    for (std::size_t i = 0; i < signsInOrder.size(); ++i)
        table[static_cast<quint8>(signsInOrder[i])] = static_cast<quint8>(firstSign + i);
    for (quint8 digit = '0'; digit <= '9'; ++digit)
        table[digit] = number;
    for (char letter = 'a'; letter <= 'z'; ++letter)
        table[static_cast<quint8>(letter)] = table[static_cast<quint8>(letter - 'a' + 'A')]
            = weightOfLetter(letter);
    return table;
}();

constexpr char16_t firstAccented = 0xC0;
constexpr char16_t lastAccented = 0x17F;

struct Accented
{
    quint8 weight = 0;
    quint8 accent = 0;
};
using AccentedLetters = std::array<Accented, lastAccented - firstAccented + 1>;

AccentedLetters makeAccentedLetters()
{
    AccentedLetters letters {};
    for (char16_t code = firstAccented; code <= lastAccented; ++code) {
        const QString parts = QChar(code).decomposition();
        const auto accent
            = parts.size() == 2 ? accentsInOrder.find(parts[1].unicode()) : accentsInOrder.npos;
        if (accent != accentsInOrder.npos && parts[0].unicode() < weights.size())
            letters[static_cast<std::size_t>(code - firstAccented)]
                = { weights[parts[0].unicode()], static_cast<quint8>(firstAccent + accent) };
    }
    return letters;
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isEnye(char16_t code)
{
    return code == u'ñ' || code == u'Ñ';
}

} // namespace

/// Canadian French looks at accents from the last on. What other languages do is left to ICU.
PlainNames::PlainNames(const QLocale &locale)
    : m_hasAccents(locale.language() == QLocale::English || locale.language() == QLocale::Spanish
        || (locale.language() == QLocale::French && locale.territory() != QLocale::Canada))
    , m_hasEnye(locale.language() == QLocale::Spanish)
{
}

PlainNames::Character PlainNames::characterAt(const char *at, const char *end) const
{
    const quint8 weight = weights[static_cast<quint8>(*at)];
    return weight != 0 ? Character { weight, 0, 1 } : accentedAt(at, end);
}

PlainNames::Character PlainNames::accentedAt(const char *at, const char *end) const
{
    static const AccentedLetters letters = makeAccentedLetters();
    const auto first = static_cast<quint8>(*at); // of two bytes in UTF-8
    if (!m_hasAccents || first < 0xC3 || first > 0xC5 || at + 1 == end)
        return {};
    const auto code = static_cast<char16_t>((first & 0x1F) << 6 | (at[1] & 0x3F));
    if (m_hasEnye && isEnye(code))
        return { static_cast<quint8>(weightOfLetter('n') + 1), 0, 2 };
    const Accented letter = letters[static_cast<std::size_t>(code - firstAccented)];
    return { letter.weight, letter.accent, 2 };
}

bool PlainNames::appendSortKey(QByteArrayView name, QByteArray &out) const
{
    const qsizetype before = out.size();
    out.resize(before + 3 * name.size() + 2); // as long as it can be
    const char *end = writeSortKey(name, out.data() + before);
    out.truncate(end ? end - out.constData() : before);
    return end;
}

/// Gives the end of what it has written; null for a name that is not plain.
char *PlainNames::writeSortKey(QByteArrayView name, char *key) const
{
    bool hasAccents = false;
    for (const char *at = name.begin(); at != name.end();) {
        const quint8 weight = weights[static_cast<quint8>(*at)];
        if (weight != 0 && weight != number) { // as nearly all of them: thrice as fast here
            *key++ = static_cast<char>(weight);
            ++at;
            continue;
        }
        const Character character = characterAt(at, name.end());
        if (character.weight == 0)
            return nullptr;
        *key++ = static_cast<char>(character.weight);
        hasAccents |= character.accent != 0;
        if (character.weight != number) {
            at += character.bytes;
            continue;
        }
        const char *last = std::find_if_not(at, name.end(), isDigit);
        const char *first = std::find_if(at, last, [](char digit) { return digit != '0'; });
        if (last - at > longestNumber)
            return nullptr;
        *key++ = static_cast<char>(1 + (last - first));
        key = std::copy(first, last, key);
        at = last;
    }
    if (hasAccents)
        key = writeAccents(name, key);
    *key++ = '\0';
    return key;
}

/// One for each character: of two names that are alike otherwise, the one whose first accent comes
/// later is before the other.
char *PlainNames::writeAccents(QByteArrayView name, char *key) const
{
    *key++ = static_cast<char>(accents);
    for (const char *at = name.begin(); at != name.end();) {
        const Character character = characterAt(at, name.end());
        if (character.weight != number)
            *key++ = static_cast<char>(noAccent);
        if (character.accent != 0)
            *key++ = static_cast<char>(character.accent);
        at += character.bytes;
    }
    return key;
}

void PlainNames::reserve(qsizetype names, qsizetype bytes)
{
    m_items.reserve(names);
    m_sortKeys.reserve(bytes);
}

bool PlainNames::append(QByteArrayView name, quint32 row)
{
    const auto begin = static_cast<quint32>(m_sortKeys.size());
    if (!appendSortKey(name, m_sortKeys))
        return false;
    const qsizetype rest = (m_sortKeys.size() - begin) % partSize;
    m_sortKeys.append(rest == 0 ? 0 : partSize - rest, '\0');
    m_items.append({ 0, row, begin });
    return true;
}

/// Eight bytes after eight bytes, going on where they are the same: names often begin alike.
QList<quint32> PlainNames::sortedRows()
{
    struct Run
    {
        qsizetype begin;
        qsizetype end;
        qsizetype depth;
    };
    QList<Run> runs { { 0, m_items.size(), 0 } };
    const auto isBefore = [](const Item &left, const Item &right) {
        return std::tie(left.part, left.begin) < std::tie(right.part, right.begin);
    };
    while (!runs.isEmpty()) {
        const Run run = runs.takeLast();
        const auto begin = m_items.begin() + run.begin;
        const auto end = m_items.begin() + run.end;
        for (auto item = begin; item != end; ++item)
            item->part = partOf(*item, run.depth);
        parallelSort(begin, end, isBefore);
        for (auto first = begin; first != end;) {
            const auto last = std::find_if(
                first, end, [first](const Item &item) { return item.part != first->part; });
            if (last - first > 1 && (first->part & 0xFF) != 0)
                runs.append(
                    { first - m_items.begin(), last - m_items.begin(), run.depth + partSize });
            first = last;
        }
    }
    QList<quint32> rows;
    rows.reserve(m_items.size());
    for (const Item &item : std::as_const(m_items))
        rows.append(item.row);
    return rows;
}

quint64 PlainNames::partOf(const Item &item, qsizetype depth) const
{
    return qFromBigEndian<quint64>(m_sortKeys.constData() + item.begin + depth);
}
