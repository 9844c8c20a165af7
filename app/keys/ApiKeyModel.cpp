#include "keys/ApiKeyModel.h"

#include <QSet>

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
    default:
        return {};
    }
}

void ApiKeyModel::update(const QList<ApiKey> &keys)
{
    removeRowsNotIn(keys);
    QList<ApiKey> added;
    for (const ApiKey &key : keys) {
        if (m_rows.contains(key.id))
            insertOrUpdate(key);
        else
            added.append(key);
    }
    append(added);
}

void ApiKeyModel::insertOrUpdate(const ApiKey &key)
{
    if (const int row = rowOf(key.id); row >= 0) {
        if (m_keys.at(row) != key) {
            m_keys[row] = key;
            rowChanged(row);
        }
        return;
    }
    append({ key });
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
        rowChanged(row);
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

void ApiKeyModel::rowChanged(int row)
{
    emit dataChanged(index(row), index(row));
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
