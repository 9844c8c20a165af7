#include "keys/PlainNames.h"

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

constexpr qsizetype longestNumber = 250; ///< ICU divides those that are longer

/// There is room for one between each two.
constexpr quint8 weightOfLetter(char small)
{
    return static_cast<quint8>(number + 1 + 2 * (small - 'a'));
}

constexpr std::array<quint8, 128> asciiWeights = [] {
    std::array<quint8, 128> table {}; // zero: not plain
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
        if (accent != accentsInOrder.npos && parts[0].unicode() < asciiWeights.size())
            letters[static_cast<std::size_t>(code - firstAccented)]
                = { asciiWeights[parts[0].unicode()], static_cast<quint8>(firstAccent + accent) };
    }
    return letters;
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

PlainNames::Character PlainNames::characterAt(QByteArrayView name, qsizetype at) const
{
    const auto byte = static_cast<quint8>(name[at]);
    return byte < asciiWeights.size() ? Character { asciiWeights[byte], 0, 1 }
                                      : accentedAt(name, at);
}

PlainNames::Character PlainNames::accentedAt(QByteArrayView name, qsizetype at) const
{
    static const AccentedLetters letters = makeAccentedLetters();
    const auto first = static_cast<quint8>(name[at]); // of two bytes in UTF-8
    if (!m_hasAccents || first < 0xC3 || first > 0xC5 || at + 1 >= name.size())
        return {};
    const auto code = static_cast<char16_t>((first & 0x1F) << 6 | (name[at + 1] & 0x3F));
    if (m_hasEnye && isEnye(code))
        return { static_cast<quint8>(weightOfLetter('n') + 1), 0, 2 };
    const Accented letter = letters[static_cast<std::size_t>(code - firstAccented)];
    return { letter.weight, letter.accent, 2 };
}

bool PlainNames::isPlain(QByteArrayView name) const
{
    qsizetype digits = 0;
    for (qsizetype at = 0; at < name.size();) {
        const Character character = characterAt(name, at);
        digits = character.weight == number ? digits + 1 : 0;
        if (character.weight == 0 || digits > longestNumber)
            return false;
        at += character.bytes;
    }
    return true;
}

void PlainNames::appendSortKey(QByteArrayView name, QByteArray &out) const
{
    const qsizetype before = out.size();
    out.resize(before + 3 * name.size()); // as long as it can be
    char *key = out.data() + before;
    bool hasAccents = false;
    for (qsizetype at = 0; at < name.size();) {
        const Character character = characterAt(name, at);
        *key++ = static_cast<char>(character.weight);
        hasAccents |= character.accent != 0;
        if (character.weight != number) {
            at += character.bytes;
            continue;
        }
        const auto isDigit = [](char next) { return next >= '0' && next <= '9'; };
        const auto end = std::find_if_not(name.begin() + at, name.end(), isDigit);
        const auto digits
            = std::find_if(name.begin() + at, end, [](char digit) { return digit != '0'; });
        *key++ = static_cast<char>(1 + (end - digits));
        key = std::copy(digits, end, key);
        at = end - name.begin();
    }
    out.truncate(key - out.constData());
    if (hasAccents)
        appendAccents(name, out);
    out.append('\0');
}

/// One for each character: of two names that are alike otherwise, the one whose first accent comes
/// later is before the other.
void PlainNames::appendAccents(QByteArrayView name, QByteArray &out) const
{
    out.append(static_cast<char>(accents));
    for (qsizetype at = 0; at < name.size();) {
        const Character character = characterAt(name, at);
        if (character.weight != number)
            out.append(static_cast<char>(noAccent));
        if (character.accent != 0)
            out.append(static_cast<char>(character.accent));
        at += character.bytes;
    }
}

void PlainNames::reserve(qsizetype names, qsizetype bytes)
{
    m_items.reserve(names);
    m_sortKeys.reserve(bytes);
}

void PlainNames::append(QByteArrayView name, quint32 row)
{
    m_items.append({ 0, row, static_cast<quint32>(m_sortKeys.size()) });
    appendSortKey(name, m_sortKeys);
}

/// What comes after the zero belongs to another name.
quint64 PlainNames::partOf(const Item &item, qsizetype depth) const
{
    const char *bytes = m_sortKeys.constData() + item.begin + depth;
    quint64 part = 0;
    for (int shift = 56; shift >= 0 && *bytes != 0; shift -= 8)
        part |= static_cast<quint64>(static_cast<quint8>(*bytes++)) << shift;
    return part;
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
        std::sort(begin, end, isBefore);
        for (auto first = begin; first != end;) {
            const auto last = std::find_if(
                first, end, [first](const Item &item) { return item.part != first->part; });
            if (last - first > 1 && (first->part & 0xFF) != 0)
                runs.append({ first - m_items.begin(), last - m_items.begin(), run.depth + 8 });
            first = last;
        }
    }
    QList<quint32> rows;
    rows.reserve(m_items.size());
    for (const Item &item : std::as_const(m_items))
        rows.append(item.row);
    return rows;
}
