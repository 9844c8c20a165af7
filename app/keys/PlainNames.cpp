#include "keys/PlainNames.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

/// ICU's order of the characters that ASCII prints, digits and letters left out.
static constexpr std::string_view signsInOrder = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
static constexpr quint8 number = signsInOrder.size() + 1; ///< comes before its length and digits
static constexpr qsizetype longestNumber = 250; ///< ICU divides those that are longer

static constexpr std::array<quint8, 256> weights = [] {
    std::array<quint8, 256> table {}; // zero: not plain
    for (std::size_t i = 0; i < signsInOrder.size(); ++i)
        table[static_cast<quint8>(signsInOrder[i])] = static_cast<quint8>(i + 1);
    for (quint8 digit = '0'; digit <= '9'; ++digit)
        table[digit] = number;
    for (quint8 letter = 0; letter < 26; ++letter)
        table['a' + letter] = table['A' + letter] = static_cast<quint8>(number + 1 + letter);
    return table;
}();

static quint8 weightOf(char character)
{
    return weights[static_cast<quint8>(character)];
}

bool PlainNames::isPlain(QByteArrayView name)
{
    qsizetype digits = 0;
    for (const char character : name) {
        const quint8 weight = weightOf(character);
        digits = weight == number ? digits + 1 : 0;
        if (weight == 0 || digits > longestNumber)
            return false;
    }
    return true;
}

void PlainNames::appendSortKey(QByteArrayView name, QByteArray &out)
{
    const qsizetype before = out.size();
    out.resize(before + 3 * name.size() + 1); // as long as it can be
    char *key = out.data() + before;
    for (auto at = name.begin(); at != name.end();) {
        const quint8 weight = weightOf(*at);
        *key++ = static_cast<char>(weight);
        if (weight != number) {
            ++at;
            continue;
        }
        const auto end
            = std::find_if(at, name.end(), [](char next) { return weightOf(next) != number; });
        at = std::find_if(at, end, [](char digit) { return digit != '0'; });
        *key++ = static_cast<char>(1 + (end - at));
        key = std::copy(at, end, key);
        at = end;
    }
    *key++ = '\0';
    out.truncate(key - out.constData());
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
