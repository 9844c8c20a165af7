// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/SortOrder.h"

#include "app/platform/Async.h"

#include <QBitArray>
#include <QCollator>
#include <QHostAddress>
#include <QMetaEnum>

#include <algorithm>
#include <array>
#include <compare>
#include <numeric>
#include <string_view>
#include <tuple>
#include <vector>

QCollator nameCollator(const QLocale &locale)
{
    // QCollator ignores its options in the C locale.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

namespace {

/// An address as it is sorted.
struct AddressKey
{
    enum class Kind { IPv4, IPv6, Other, None };
    Kind kind = Kind::None;
    std::array<quint8, 16> number = {};
    std::string_view text = {}; ///< of an `Other`

    static AddressKey from(QByteArrayView address)
    {
        if (address.isEmpty())
            return {};
        const QHostAddress host(QString::fromUtf8(address));
        AddressKey key;
        if (host.isNull()) {
            key.kind = Kind::Other;
            key.text = { address.data(), static_cast<std::size_t>(address.size()) };
            return key;
        }
        key.kind = host.protocol() == QHostAddress::IPv4Protocol ? Kind::IPv4 : Kind::IPv6;
        const Q_IPV6ADDR number = host.toIPv6Address();
        std::copy(std::begin(number.c), std::end(number.c), key.number.begin());
        return key;
    }

    std::weak_ordering compare(const AddressKey &other, bool isReversed) const
    {
        const bool isNone = kind == Kind::None;
        if (isNone || other.kind == Kind::None)
            return isNone <=> (other.kind == Kind::None);
        const auto ascending
            = std::tie(kind, number, text) <=> std::tie(other.kind, other.number, other.text);
        return isReversed ? 0 <=> ascending : ascending;
    }
};

} // namespace

/// Calls `use` with two functions: one returns what a key is sorted by, and one compares two of
/// those.
static QList<quint32> withSortKeys(const SortOrder &order, auto use)
{
    const auto compareTimes = [isReversed = order.isReversed](qint64 left, qint64 right) {
        return isReversed ? left <=> right : right <=> left;
    };
    switch (order.column) {
    case SortOrder::Column::Name:
        // Sort keys also where two names are compared: QCollator::compare differs in empty names.
        return use(
            [names = nameCollator(order.locale)](
                const ApiKeyView &key) { return names.sortKey(QString::fromUtf8(key.name)); },
            [isReversed = order.isReversed](
                const QCollatorSortKey &left, const QCollatorSortKey &right) {
                return (isReversed ? right.compare(left) : left.compare(right)) <=> 0;
            });
    case SortOrder::Column::LastIp:
        return use([](const ApiKeyView &key) { return AddressKey::from(key.lastIp); },
            [isReversed = order.isReversed](const AddressKey &left, const AddressKey &right) {
                return left.compare(right, isReversed);
            });
    case SortOrder::Column::LastActivity:
        return use([](const ApiKeyView &key) { return key.lastActivity; }, compareTimes);
    case SortOrder::Column::Creation:
        return use([](const ApiKeyView &key) { return key.creationDate; }, compareTimes);
    }
    Q_UNREACHABLE();
}

Qt::SortOrder SortOrder::direction() const
{
    const bool isOfTimes = column == Column::LastActivity || column == Column::Creation;
    return isOfTimes == isReversed ? Qt::AscendingOrder : Qt::DescendingOrder;
}

static constexpr QLatin1StringView reversedSuffix(" reversed");

QString SortOrder::settingsName() const
{
    const auto name
        = QString::fromLatin1(QMetaEnum::fromType<Column>().valueToKey(static_cast<int>(column)));
    return isReversed ? name + reversedSuffix : name;
}

SortOrder SortOrder::fromSettingsName(const QString &name)
{
    const bool isReversed = name.endsWith(reversedSuffix);
    const QString column = isReversed ? name.chopped(reversedSuffix.size()) : name;
    bool isKnown = false;
    const int value
        = QMetaEnum::fromType<Column>().keyToValue(column.toLatin1().constData(), &isKnown);
    if (!isKnown)
        return {};
    return { .column = static_cast<Column>(value), .isReversed = isReversed };
}

QString SortOrder::persistentName() const
{
    return column == Column::Name
        ? QStringLiteral("%1 %2 %3")
              .arg(settingsName(), locale.bcp47Name(), QString::fromLatin1(qVersion()))
        : settingsName();
}

QList<quint32> SortOrder::sortedRows(const ApiKeyTable &keys) const
{
    return withSortKeys(*this, [&keys](const auto &sortKey, const auto &compare) {
        std::vector<decltype(sortKey(ApiKeyView()))> sortKeys;
        sortKeys.reserve(static_cast<std::size_t>(keys.size()));
        for (qsizetype row = 0; row < keys.size(); ++row)
            sortKeys.push_back(sortKey(keys.view(row)));
        QList<quint32> rows(keys.size());
        std::iota(rows.begin(), rows.end(), 0U);
        std::stable_sort(rows.begin(), rows.end(), [&](quint32 left, quint32 right) {
            return std::is_lt(compare(sortKeys[left], sortKeys[right]));
        });
        return rows;
    });
}

bool SortOrder::isEquivalent(const ApiKeyView &left, const ApiKeyView &right) const
{
    switch (column) {
    case Column::Name:
        return left.name == right.name;
    case Column::LastIp:
        return left.lastIp == right.lastIp;
    case Column::LastActivity:
        return left.lastActivity == right.lastActivity;
    case Column::Creation:
        return left.creationDate == right.creationDate;
    }
    Q_UNREACHABLE();
}

/// Searches for the positions of the added rows, so that the others need no comparison.
QList<quint32> SortOrder::mergeSorted(
    QList<quint32> added, const QList<quint32> &rows, const ApiKeyTable &keys) const
{
    return withSortKeys(*this, [&](const auto &sortKey, const auto &compare) {
        const auto isLess = [&](quint32 left, quint32 right) {
            const auto result = compare(sortKey(keys.view(left)), sortKey(keys.view(right)));
            return std::is_eq(result) ? left < right : std::is_lt(result);
        };
        std::sort(added.begin(), added.end(), isLess);
        QList<quint32> merged;
        merged.reserve(rows.size() + added.size());
        auto from = rows.begin();
        for (const quint32 row : std::as_const(added)) {
            const auto position = std::lower_bound(from, rows.end(), row, isLess);
            std::copy(from, position, std::back_inserter(merged));
            merged.append(row);
            from = position;
        }
        std::copy(from, rows.end(), std::back_inserter(merged));
        return merged;
    });
}

// --- Sorted keys ---------------------------------------------------------------------------

/// Inserting a key takes as long as sorting this number of keys.
static constexpr qsizetype insertCost = 20;

SortedKeys SortedKeys::sort(const ApiKeyTable &keys, const SortOrder &order)
{
    return { keys, order, order.sortedRows(keys) };
}

SortedKeys SortedKeys::sort(
    const ApiKeyTable &keys, const SortOrder &order, const SortedKeys &previous)
{
    if (previous.order != order || previous.keys.isEmpty())
        return sort(keys, order);
    QList<quint32> changed = keys.changedRows(previous.keys);
    changed.removeIf([&](quint32 row) {
        return row < previous.keys.size()
            && order.isEquivalent(previous.keys.view(row), keys.view(row));
    });
    if (changed.size() > keys.size() / insertCost)
        return sort(keys, order);
    QBitArray hasChanged(std::max(keys.size(), previous.keys.size()));
    for (const quint32 row : std::as_const(changed))
        hasChanged.setBit(row);
    QList<quint32> rows;
    rows.reserve(keys.size());
    std::copy_if(previous.rows.begin(), previous.rows.end(), std::back_inserter(rows),
        [&](quint32 row) { return row < keys.size() && !hasChanged.testBit(row); });
    return { keys, order, order.mergeSorted(changed, rows, keys) };
}

void sortKeys(const ApiKeyTable &keys, const SortOrder &order, QObject *context,
    std::function<void(const SortedKeys &)> done)
{
    if (keys.size() <= syncSortLimit)
        return done(SortedKeys::sort(keys, order));
    runAsync(
        computePool(), [=] { return SortedKeys::sort(keys, order); }, context, std::move(done));
}
