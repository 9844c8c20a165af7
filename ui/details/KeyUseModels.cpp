// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyUseModels.h"

#include "ui/text/DateText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/PlainText.h"

#include <algorithm>
#include <utility>

QVariant KeyUseModel::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole && index.isValid() ? text(index.row()) : QVariant();
}

AddressModel::AddressModel(std::function<QDateTime()> now, QObject *parent)
    : KeyUseModel(parent)
    , m_now(std::move(now))
{
}

void AddressModel::setAddresses(const QList<KeyActivity::Address> &addresses)
{
    using Address = KeyActivity::Address;
    if (std::ranges::equal(addresses, m_addresses, {}, &Address::ip, &Address::ip)) {
        m_addresses = addresses;
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_addresses = addresses;
    endResetModel();
}

int AddressModel::rowOf(const QString &ip) const
{
    const auto found = std::ranges::find(m_addresses, ip, &KeyActivity::Address::ip);
    const auto row = static_cast<int>(found - m_addresses.begin());
    return row < rowCount() ? row : -1;
}

void AddressModel::setShowsAll(bool showsAll)
{
    if (showsAll == m_showsAll)
        return;
    const int all = static_cast<int>(m_addresses.size());
    const int few = std::min(all, fewRows);
    if (all == few) {
        m_showsAll = showsAll;
    } else if (showsAll) {
        beginInsertRows({}, few, all - 1);
        m_showsAll = true;
        endInsertRows();
    } else {
        beginRemoveRows({}, few, all - 1);
        m_showsAll = false;
        endRemoveRows();
    }
}

int AddressModel::rowCount(const QModelIndex &parent) const
{
    const auto all = static_cast<int>(m_addresses.size());
    return parent.isValid() ? 0 : m_showsAll ? all : std::min(all, fewRows);
}

KeyUseModel::Row AddressModel::row(int index) const
{
    const KeyActivity::Address &address = m_addresses.at(index);
    const QDateTime now = m_now();
    return { .title = address.ip.isEmpty() ? tr("Unknown address") : sanitizedLine(address.ip),
        .side = operationsText(address.count),
        //: When an address was used last; %1 is "3 minutes ago".
        .start = tr("Last %1").arg(relativeTimeInSentence(address.last, now)),
        //: When an address was used first; %1 is "3 minutes ago".
        .end = tr("First %1").arg(relativeTimeInSentence(address.first, now)) };
}

QString AddressModel::text(int index) const
{
    const KeyActivity::Address &address = m_addresses.at(index);
    const Row row = this->row(index);
    const QDateTime now = m_now();
    //: %1 is an IP address, %2 "42 operations", %3 and %4 are times.
    return tr("%1: %2, last %3, first %4")
        .arg(row.title, row.side, ageText(address.last, now), ageText(address.first, now));
}

void OperationModel::setOperations(const ActivityTable &operations)
{
    const auto ends = [](const ActivityTable &table) {
        return table.isEmpty() ? std::pair<qint64, qint64>()
                               : std::pair(table.rows().first().time, table.rows().last().time);
    };
    if (operations.size() == m_operations.size() && ends(operations) == ends(m_operations))
        return;
    beginResetModel();
    m_operations = operations;
    endResetModel();
}

int OperationModel::newerThanShown(const ActivityTable &operations) const
{
    if (m_operations.isEmpty())
        return -1;
    const qint64 first = m_operations.rows().first().time;
    const auto &rows = operations.rows();
    const auto found = std::lower_bound(rows.begin(), rows.end(), first,
        [](const auto &row, qint64 time) { return row.time > time; }); // newest first
    return found != rows.end() && found->time == first ? static_cast<int>(found - rows.begin())
                                                       : -1;
}

int OperationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(std::min<qsizetype>(m_operations.size(), maxRows));
}

KeyUseModel::Row OperationModel::row(int index) const
{
    const ActivityEntry entry = m_operations.at(index);
    return { .title
        = entry.eventCode.isEmpty() ? tr("Unnamed operation") : sanitizedLine(entry.eventCode),
        .side = outcomeText(entry.status),
        .start = shortExactTimeText(entry.time),
        .end = sanitizedLine(entry.ip),
        .isFailed = entry.failed };
}

QString OperationModel::text(int index) const
{
    const Row row = this->row(index);
    QStringList texts { row.title, row.side, row.start, row.end };
    texts.removeAll(QString());
    return texts.join(QStringLiteral(", "));
}
