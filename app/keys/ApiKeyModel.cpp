// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/ApiKeyModel.h"

#include "app/table/FoldedText.h"
#include "app/table/Utf8Text.h"

#include <algorithm>
#include <utility>

static constexpr qsizetype mostLastSeen = 1000;

int ApiKeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.shown.size());
}

QVariant ApiKeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApiKeyView key = fieldsAt(index.row());
    const QString id = textFromUtf8(key.id);
    switch (role) {
    case NameRole:
        return textFromUtf8(key.name);
    case IdRole:
        remember(key.id, m_content.shown.at(index.row()));
        return id;
    case LastIpRole:
        return textFromUtf8(key.lastIp);
    case LastActivityRole:
        return toDateTime(key.lastActivity).value_or(QDateTime());
    case UnreadableActivityRole:
        return textFromUtf8(key.unreadableActivity);
    case CreationDateRole:
        return toDateTime(key.creationDate).value_or(QDateTime());
    case PendingRole:
        return QVariant::fromValue(m_pending.value(id, Pending::None));
    case NewsRole:
        return m_news.contains(id) ? QVariant::fromValue(m_news.value(id)) : QVariant();
    case OwnRole:
        return id == m_deviceKey;
    default:
        return {};
    }
}

ApiKeyView ApiKeyModel::fieldsAt(int row) const
{
    return m_content.all.keys.view(m_content.shown.at(row));
}

// --- Looking for keys ----------------------------------------------------------------------

std::optional<ApiKey> ApiKeyModel::find(const QString &id) const
{
    const qsizetype key = keyOf(id);
    return key < 0 ? std::nullopt : std::optional(m_content.all.keys.at(key));
}

qsizetype ApiKeyModel::keyOf(const QString &id) const
{
    const QByteArray wanted = id.toUtf8();
    if (const auto seen = m_lastSeen.constFind(wanted); seen != m_lastSeen.cend()) {
        if (*seen < m_content.all.keys.size() && m_content.all.keys.view(*seen).id == wanted)
            return *seen;
    }
    const qsizetype key = m_content.all.keys.find(wanted);
    if (key >= 0)
        remember(wanted, static_cast<quint32>(key));
    return key;
}

void ApiKeyModel::remember(QByteArrayView id, quint32 key) const
{
    if (m_lastSeen.size() >= mostLastSeen)
        m_lastSeen.clear();
    m_lastSeen.insert(id.toByteArray(), key);
}

int ApiKeyModel::rowOf(const QString &id) const
{
    const qsizetype key = keyOf(id);
    return key < 0 ? -1 : static_cast<int>(m_content.shown.indexOf(static_cast<quint32>(key)));
}

int ApiKeyModel::rowStartingWith(const QString &start, int from) const
{
    const QString wanted = foldedText(start);
    for (int i = 0; i < rowCount(); ++i) {
        const int row = (from + i) % rowCount();
        // No more of the name than its beginning can be: all of it would take ten times as long.
        const QByteArrayView name = fieldsAt(row).name.first(
            std::min(fieldsAt(row).name.size(), 4 * (wanted.size() + 1)));
        if (foldedText(textFromUtf8(name)).startsWith(wanted))
            return row;
    }
    return -1;
}

ApiKeyChunk ApiKeyModel::firstKeys(qsizetype count) const
{
    ApiKeyChunk first;
    for (qsizetype i = 0; i < std::min(count, m_content.all.rows.size()); ++i)
        first.append(m_content.all.keys.view(m_content.all.rows.at(i)));
    return first;
}

// --- Order and search ----------------------------------------------------------------------

void ApiKeyModel::setOrder(const SortOrder &order)
{
    if (order == m_order)
        return;
    m_order = order;
    reorder();
}

void ApiKeyModel::reorder()
{
    const auto take = [this, version = m_version](const SortedKeys &sorted) {
        if (sorted.order != m_order)
            return; // the one that is wanted by now is on its way
        if (version == m_version)
            takeOrder(sorted);
        else
            reorder();
    };
    sortKeys(m_content.all.keys, m_order, this, take);
}

void ApiKeyModel::takeOrder(const SortedKeys &sorted)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<quint32> keysBefore;
    for (const QModelIndex &index : before)
        keysBefore.append(m_content.shown.at(index.row()));
    m_content.all = sorted;
    m_content.shown = m_search.among(m_content.all.rows, m_content.all.keys);
    QModelIndexList after;
    for (const quint32 key : std::as_const(keysBefore))
        after.append(index(static_cast<int>(m_content.shown.indexOf(key))));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
    emit ordered();
}

void ApiKeyModel::setSearch(const KeyFilter &search)
{
    if (search == m_search)
        return;
    beginResetModel();
    m_search = search;
    m_content.shown = m_search.among(m_content.all.rows, m_content.all.keys);
    endResetModel();
}

// --- Changes that the service has confirmed ------------------------------------------------

void ApiKeyModel::setKeys(const SortedKeys &keys)
{
    beginResetModel();
    ++m_version;
    m_content.all = keys;
    m_content.shown = m_search.among(m_content.all.rows, m_content.all.keys);
    endResetModel();
    emit keysChanged();
    if (keys.order != m_order)
        reorder();
}

void ApiKeyModel::insertOrUpdate(const ApiKey &key)
{
    const qsizetype known = keyOf(key.id);
    const bool wasNews = m_news.remove(key.id) > 0;
    if (known >= 0 && m_content.all.keys.at(known) == key)
        return wasNews ? rolesChanged(key.id, { NewsRole }) : void();
    const auto row = static_cast<quint32>(known < 0 ? m_content.all.keys.size() : known);
    ApiKeyTable keys = m_content.all.keys;
    QList<quint32> rows = m_content.all.rows;
    if (known < 0) {
        keys.append(key);
    } else {
        keys.replace(known, key);
        rows.removeOne(row);
    }
    rows.insert(m_content.all.order.insertPosition(row, rows, keys), row);
    const auto before = static_cast<int>(m_content.shown.indexOf(row));
    QList<quint32> shown = m_search.among(rows, keys);
    const auto after = static_cast<int>(shown.indexOf(row));
    change(before, after,
        { { std::move(keys), m_content.all.order, std::move(rows) }, std::move(shown) });
}

void ApiKeyModel::remove(const QString &id)
{
    const qsizetype gone = keyOf(id);
    if (gone < 0)
        return;
    m_pending.remove(id);
    m_news.remove(id);
    ApiKeyTable keys = m_content.all.keys;
    keys.remove(gone);
    QList<quint32> rows = m_content.all.rows;
    rows.removeOne(static_cast<quint32>(gone));
    for (quint32 &row : rows)
        row -= row > gone ? 1 : 0;
    const auto before = static_cast<int>(m_content.shown.indexOf(static_cast<quint32>(gone)));
    QList<quint32> shown = m_search.among(rows, keys);
    change(before, -1,
        { { std::move(keys), m_content.all.order, std::move(rows) }, std::move(shown) });
}

void ApiKeyModel::change(int before, int after, Content content)
{
    ++m_version;
    move(before, after, std::move(content));
    emit keysChanged();
}

/// Takes the content, and tells of the one row that goes from `before` to `after`; -1 for nowhere.
void ApiKeyModel::move(int before, int after, Content content)
{
    if (before < 0 && after < 0) {
        m_content = std::move(content);
    } else if (before < 0) {
        beginInsertRows({}, after, after);
        m_content = std::move(content);
        endInsertRows();
    } else if (after < 0) {
        beginRemoveRows({}, before, before);
        m_content = std::move(content);
        endRemoveRows();
    } else {
        const bool isMove = before != after
            && beginMoveRows({}, before, before, {}, after > before ? after + 1 : after);
        m_content = std::move(content);
        if (isMove)
            endMoveRows();
        emit dataChanged(index(after), index(after));
    }
}

// --- What else there is to tell of a key ---------------------------------------------------

void ApiKeyModel::setPending(const QString &id, Pending pending)
{
    if (pending == Pending::None)
        m_pending.remove(id);
    else
        m_pending.insert(id, pending);
    rolesChanged(id, { PendingRole });
}

void ApiKeyModel::setNews(const QHash<QString, KeyListDiff::Kind> &news)
{
    if (news == m_news)
        return;
    m_news = news;
    if (rowCount() > 0) // no more than what is on the screen is looked at anew
        emit dataChanged(index(0), index(rowCount() - 1), { NewsRole });
}

void ApiKeyModel::setDeviceKey(const QString &id)
{
    if (id == m_deviceKey)
        return;
    const QString before = std::exchange(m_deviceKey, id);
    rolesChanged(before, { OwnRole });
    rolesChanged(id, { OwnRole });
}

void ApiKeyModel::rolesChanged(const QString &id, const QList<int> &roles)
{
    if (const int row = id.isEmpty() ? -1 : rowOf(id); row >= 0)
        emit dataChanged(index(row), index(row), roles);
}
