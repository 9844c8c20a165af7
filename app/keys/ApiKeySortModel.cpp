#include "keys/ApiKeySortModel.h"

#include "keys/ApiKeyModel.h"

ApiKeySortModel::ApiKeySortModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setLocale(QLocale());
    sort(0);
}

void ApiKeySortModel::setOrder(Order order)
{
    m_order = order;
    invalidate();
}

void ApiKeySortModel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

void ApiKeySortModel::setLocale(const QLocale &locale)
{
    m_collator = QCollator(locale);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    invalidate();
}

int ApiKeySortModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(ApiKeyModel::IdRole).toString() == id)
            return row;
    }
    return -1;
}

int ApiKeySortModel::rowStartingWith(const QString &prefix, int from) const
{
    const int count = rowCount();
    for (int step = 0; step < count; ++step) {
        const int row = (from + step) % count;
        if (index(row, 0).data().toString().startsWith(prefix, Qt::CaseInsensitive))
            return row;
    }
    return -1;
}

bool ApiKeySortModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto newerFirst
        = [&](int role) { return left.data(role).toDateTime() > right.data(role).toDateTime(); };
    switch (m_order) {
    case Order::LastActivity:
        return newerFirst(ApiKeyModel::LastActivityRole);
    case Order::Creation:
        return newerFirst(ApiKeyModel::CreationDateRole);
    case Order::Name:
        break;
    }
    return m_collator.compare(left.data().toString(), right.data().toString()) < 0;
}

bool ApiKeySortModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_search.isEmpty())
        return true;
    const QModelIndex key = sourceModel()->index(row, 0, parent);
    return key.data().toString().contains(m_search, Qt::CaseInsensitive)
        || key.data(ApiKeyModel::LastIpRole).toString().contains(m_search, Qt::CaseInsensitive);
}
