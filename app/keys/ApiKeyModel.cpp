#include "keys/ApiKeyModel.h"

#include <QSet>

#include <algorithm>
#include <utility>

int ApiKeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant ApiKeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApiKey &key = m_keys.at(index.row());
    switch (role) {
    case NameRole:
        return key.name;
    case IdRole:
        return key.id;
    case LastIpRole:
        return key.lastIp;
    case LastActivityRole:
        return key.lastActivity.value_or(QDateTime());
    case CreationDateRole:
        return key.creationDate.value_or(QDateTime());
    case PendingRole:
        return QVariant::fromValue(m_pending.value(key.id, Pending::None));
    case NewsRole:
        return m_news.contains(key.id) ? QVariant::fromValue(m_news.value(key.id)) : QVariant();
    case OwnRole:
        return key.id == m_ownKey;
    default:
        return {};
    }
}

void ApiKeyModel::update(const QList<ApiKey> &keys)
{
    removeRowsNotIn(keys);
    QList<ApiKey> added;
    for (const ApiKey &key : keys) {
        if (const int row = rowOf(key.id); row >= 0)
            replace(row, key);
        else
            added.append(key);
    }
    append(added);
}

void ApiKeyModel::insertOrUpdate(const ApiKey &key)
{
    const int row = rowOf(key.id);
    if (row < 0)
        return append({ key });
    replace(row, key);
    if (m_news.remove(key.id))
        rowChanged(row, { NewsRole });
}

void ApiKeyModel::replace(int row, const ApiKey &key)
{
    if (m_keys.at(row) == key)
        return;
    m_keys[row] = key;
    rowChanged(row);
}

void ApiKeyModel::append(const QList<ApiKey> &keys)
{
    if (keys.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(keys.size()) - 1);
    m_keys.append(keys);
    indexFrom(first);
    endInsertRows();
}

void ApiKeyModel::remove(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_keys.removeAt(row);
    m_rows.remove(id);
    m_pending.remove(id);
    m_news.remove(id);
    indexFrom(row);
    endRemoveRows();
}

void ApiKeyModel::setPending(const QString &id, Pending pending)
{
    if (pending == Pending::None)
        m_pending.remove(id);
    else
        m_pending.insert(id, pending);
    if (const int row = rowOf(id); row >= 0)
        rowChanged(row, { PendingRole });
}

void ApiKeyModel::setNews(const QHash<QString, KeyChanges::Kind> &news)
{
    const auto before = std::exchange(m_news, news);
    const auto differs = [&](const ApiKey &key) {
        return before.contains(key.id) != news.contains(key.id)
            || before.value(key.id) != news.value(key.id);
    };
    // Once for each run of neighbours: a whole list may be new.
    for (auto key = m_keys.cbegin(); key != m_keys.cend();) {
        const auto first = std::find_if(key, m_keys.cend(), differs);
        key = std::find_if_not(first, m_keys.cend(), differs);
        if (first != key)
            emit dataChanged(index(static_cast<int>(first - m_keys.cbegin())),
                index(static_cast<int>(key - m_keys.cbegin()) - 1), { NewsRole });
    }
}

void ApiKeyModel::setOwnKey(const QString &id)
{
    if (id == m_ownKey)
        return;
    const int rows[] = { rowOf(m_ownKey), rowOf(id) };
    m_ownKey = id;
    for (const int row : rows) {
        if (row >= 0)
            rowChanged(row, { OwnRole });
    }
}

const ApiKey *ApiKeyModel::find(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_keys.at(row);
}

int ApiKeyModel::rowOf(const QString &id) const
{
    return m_rows.value(id, -1);
}

void ApiKeyModel::rowChanged(int row, const QList<int> &roles)
{
    emit dataChanged(index(row), index(row), roles);
}

void ApiKeyModel::removeRowsNotIn(const QList<ApiKey> &keys)
{
    QSet<QString> wanted;
    for (const ApiKey &key : keys)
        wanted.insert(key.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!wanted.contains(m_keys.at(row).id))
            remove(QString(m_keys.at(row).id));
    }
}

void ApiKeyModel::indexFrom(int row)
{
    for (int i = row; i < rowCount(); ++i)
        m_rows.insert(m_keys.at(i).id, i);
}
