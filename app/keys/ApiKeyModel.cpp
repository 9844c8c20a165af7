// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/ApiKeyModel.h"

#include "app/table/FoldedText.h"
#include "app/table/TextColumn.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

static constexpr qsizetype maxCachedIndexes = 1000;

int ApiKeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.visibleRows.size());
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
        cacheIndex(key.id, m_content.visibleRows.at(index.row()));
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
    case ChangeRole:
        return m_changes.contains(id) ? QVariant::fromValue(m_changes.value(id)) : QVariant();
    case NoteRole:
        return QVariant::fromValue(m_notes.value(id));
    case ReplacementRole:
        return m_replacements.contains(id) ? QVariant::fromValue(m_replacements.value(id))
                                           : QVariant();
    case DeviceKeyRole:
        return id == m_deviceKey;
    case SelectedRole:
        return m_content.selection.contains(m_content.visibleRows.at(index.row()));
    case DeleteErrorRole:
        return m_failedDeletions.contains(id) ? QVariant::fromValue(*deleteError(id)) : QVariant();
    case UnconfirmedRole:
        return QVariant::fromValue(m_unconfirmed.value(id, Pending::None));
    default:
        return {};
    }
}

ApiKeyView ApiKeyModel::fieldsAt(int row) const
{
    return m_content.sorted.keys.view(m_content.visibleRows.at(row));
}

// --- Looking for keys ----------------------------------------------------------------------

std::optional<ApiKey> ApiKeyModel::find(const QString &id) const
{
    const qsizetype key = indexOfId(id);
    return key < 0 ? std::nullopt : std::optional(m_content.sorted.keys.at(key));
}

SortedKeys ApiKeyModel::findAll(const QStringList &ids) const
{
    const QBitArray isWanted = findRows(ids);
    SortedKeys found { m_content.sorted.keys, m_content.sorted.order, {} };
    for (const quint32 row : m_content.sorted.rows) {
        if (isWanted.testBit(row))
            found.rows.append(row);
    }
    return found;
}

/// Returns a bit for each row of the table, in one pass.
QBitArray ApiKeyModel::findRows(const QStringList &ids) const
{
    QByteArrayList bytes;
    for (const QString &id : ids)
        bytes.append(id.toUtf8());
    const QSet<QByteArrayView> wanted(bytes.cbegin(), bytes.cend());
    QBitArray found(m_content.sorted.keys.size());
    qsizetype first = 0; // of the chunk
    for (const ApiKeyChunk &chunk : m_content.sorted.keys.chunks()) {
        for (qsizetype row = 0; row < chunk.size(); ++row)
            found.setBit(first + row, wanted.contains(chunk.ids.at(row)));
        first += chunk.size();
    }
    return found;
}

qsizetype ApiKeyModel::indexOfId(const QString &id) const
{
    const QByteArray wanted = id.toUtf8();
    if (const auto seen = m_indexCache.constFind(wanted); seen != m_indexCache.cend()) {
        if (*seen < m_content.sorted.keys.size() && m_content.sorted.keys.view(*seen).id == wanted)
            return *seen;
    }
    const qsizetype key = m_content.sorted.keys.find(wanted);
    if (key >= 0)
        cacheIndex(wanted, static_cast<quint32>(key));
    return key;
}

void ApiKeyModel::cacheIndex(QByteArrayView id, quint32 key) const
{
    if (m_indexCache.size() >= maxCachedIndexes)
        m_indexCache.clear();
    m_indexCache.insert(id.toByteArray(), key);
}

int ApiKeyModel::rowOf(const QString &id) const
{
    const qsizetype key = indexOfId(id);
    return key < 0 ? -1
                   : static_cast<int>(m_content.visibleRows.indexOf(static_cast<quint32>(key)));
}

int ApiKeyModel::rowStartingWith(const QString &start, int from) const
{
    const QString wanted = foldedText(start);
    for (int i = 0; i < rowCount(); ++i) {
        const int row = (from + i) % rowCount();
        // Folding the whole name would take ten times as long.
        const QByteArrayView name = fieldsAt(row).name.first(
            std::min(fieldsAt(row).name.size(), 4 * (wanted.size() + 1)));
        if (foldedText(textFromUtf8(name)).startsWith(wanted))
            return row;
    }
    return -1;
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
    const auto apply = [this, version = m_version](const SortedKeys &sorted) {
        if (sorted.order != m_order)
            return; // a later call of setOrder sorts
        if (version == m_version)
            applyOrder(sorted);
        else
            reorder();
    };
    sortKeys(m_content.sorted.keys, m_order, this, apply);
}

void ApiKeyModel::applyOrder(const SortedKeys &sorted)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<quint32> keysBefore;
    for (const QModelIndex &index : before)
        keysBefore.append(m_content.visibleRows.at(index.row()));
    m_content.sorted = sorted;
    m_content.visibleRows = m_search.filter(m_content.sorted.rows, m_content.sorted.keys);
    QModelIndexList after;
    for (const quint32 key : std::as_const(keysBefore))
        after.append(index(static_cast<int>(m_content.visibleRows.indexOf(key))));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
    emit ordered();
}

void ApiKeyModel::setSearch(const KeyFilter &search)
{
    if (search == m_search)
        return;
    const bool isSameQuestion = search.isSameQuestion(m_search);
    QList<quint32> rows = search.filter(m_content.sorted.rows, m_content.sorted.keys);
    if (isSameQuestion && rows == m_content.visibleRows) {
        m_search = search;
        return;
    }
    beginResetModel();
    m_search = search;
    m_content.visibleRows = std::move(rows);
    endResetModel();
    if (selectedCount() > 0)
        emit selectionChanged();
}

// --- Changes that the service has confirmed ------------------------------------------------

void ApiKeyModel::setKeys(const SortedKeys &keys)
{
    const bool hadSelection = selectedCount() > 0;
    beginResetModel();
    ++m_version;
    m_content.selection.replaceTable(m_content.sorted.keys, keys.keys);
    m_content.sorted = keys;
    m_content.visibleRows = m_search.filter(m_content.sorted.rows, m_content.sorted.keys);
    endResetModel();
    emit keysChanged();
    if (hadSelection)
        emit selectionChanged();
    if (keys.order != m_order)
        reorder();
}

void ApiKeyModel::insertOrUpdate(const ApiKey &key)
{
    const qsizetype known = indexOfId(key.id);
    const bool wasChanged = m_changes.remove(key.id) > 0;
    if (known >= 0 && m_content.sorted.keys.at(known) == key) {
        if (wasChanged)
            emitRolesChanged(key.id, { ChangeRole });
        return;
    }
    const auto row = static_cast<quint32>(known < 0 ? m_content.sorted.keys.size() : known);
    ApiKeyTable keys = m_content.sorted.keys;
    QList<quint32> rows = m_content.sorted.rows;
    KeySelection selection = m_content.selection;
    if (known < 0) {
        keys.append(key);
        selection.append();
    } else {
        keys.replace(known, key);
        rows.removeOne(row);
    }
    rows = m_content.sorted.order.mergeSorted({ row }, rows, keys);
    const auto before = static_cast<int>(m_content.visibleRows.indexOf(row));
    QList<quint32> visibleRows = m_search.filter(rows, keys);
    const auto after = static_cast<int>(visibleRows.indexOf(row));
    replaceContent(before, after,
        { { std::move(keys), m_content.sorted.order, std::move(rows) }, std::move(visibleRows),
            std::move(selection) });
}

void ApiKeyModel::remove(const QString &id)
{
    const qsizetype removed = indexOfId(id);
    if (removed < 0)
        return;
    m_pending.remove(id);
    m_changes.remove(id);
    m_failedDeletions.remove(id);
    ApiKeyTable keys = m_content.sorted.keys;
    keys.remove(removed);
    QList<quint32> rows = m_content.sorted.rows;
    rows.removeOne(static_cast<quint32>(removed));
    for (quint32 &row : rows)
        row -= row > removed ? 1 : 0;
    const auto before
        = static_cast<int>(m_content.visibleRows.indexOf(static_cast<quint32>(removed)));
    QList<quint32> visibleRows = m_search.filter(rows, keys);
    KeySelection selection = m_content.selection;
    selection.remove(static_cast<quint32>(removed));
    replaceContent(before, -1,
        { { std::move(keys), m_content.sorted.order, std::move(rows) }, std::move(visibleRows),
            std::move(selection) });
}

/// Returns `rows` without those that are removed, which are ascending, as the numbers that they
/// then have.
static QList<quint32> rowsWithout(
    const QList<quint32> &removed, const QList<quint32> &rows, qsizetype size)
{
    constexpr quint32 none = std::numeric_limits<quint32>::max();
    QList<quint32> now(size);
    std::iota(now.begin(), now.end(), 0);
    quint32 before = 0; // number of removed rows
    for (auto &row : now) {
        const bool isRemoved = before < removed.size() && removed.at(before) == row;
        row = isRemoved ? none : row - before;
        before += isRemoved ? 1 : 0;
    }
    QList<quint32> rest;
    rest.reserve(rows.size());
    for (const quint32 row : rows) {
        if (now.at(row) != none)
            rest.append(now.at(row));
    }
    return rest;
}

void ApiKeyModel::remove(const QStringList &ids)
{
    QByteArrayList bytes;
    for (const QString &id : ids) {
        bytes.append(id.toUtf8());
        m_pending.remove(id);
        m_changes.remove(id);
        m_failedDeletions.remove(id);
    }
    const qsizetype size = m_content.sorted.keys.size();
    ApiKeyTable keys = m_content.sorted.keys;
    const QList<quint32> removed = keys.remove(QSet<QByteArrayView>(bytes.begin(), bytes.end()));
    if (removed.isEmpty())
        return;
    Content content { { std::move(keys), m_content.sorted.order,
                          rowsWithout(removed, m_content.sorted.rows, size) },
        rowsWithout(removed, m_content.visibleRows, size), m_content.selection };
    content.selection.remove(removed);
    const bool hadSelection = selectedCount() > 0;
    beginResetModel();
    ++m_version;
    m_content = std::move(content);
    endResetModel();
    emit keysChanged();
    if (hadSelection)
        emit selectionChanged();
}

/// Announces the row that moves from `before` to `after`; -1 for none.
void ApiKeyModel::replaceContent(int before, int after, Content content)
{
    const bool hadSelection = selectedCount() > 0;
    ++m_version;
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
    emit keysChanged();
    if (hadSelection)
        emit selectionChanged();
}

// --- Other data of a key -------------------------------------------------------------------

void ApiKeyModel::setPending(const QString &id, Pending pending)
{
    if (pending == Pending::None)
        m_pending.remove(id);
    else
        m_pending.insert(id, pending);
    emitRolesChanged(id, { PendingRole });
}

void ApiKeyModel::setPending(const QStringList &ids, Pending pending)
{
    for (const QString &id : ids) {
        if (pending == Pending::None)
            m_pending.remove(id);
        else
            m_pending.insert(id, pending);
    }
    emitRolesChanged({ PendingRole });
}

void ApiKeyModel::setDeleteFailures(const QList<DeleteFailure> &failures)
{
    if (failures.isEmpty() && m_failedDeletions.isEmpty())
        return;
    m_deleteErrors.clear();
    m_failedDeletions.clear();
    for (const DeleteFailure &failure : failures) {
        for (const QString &id : failure.ids)
            m_failedDeletions.insert(id, m_deleteErrors.size());
        m_deleteErrors.append(failure.error);
    }
    emitRolesChanged({ DeleteErrorRole });
}

std::optional<ApiError> ApiKeyModel::deleteError(const QString &id) const
{
    const auto error = m_failedDeletions.constFind(id);
    return error == m_failedDeletions.cend() ? std::nullopt
                                             : std::optional(m_deleteErrors.at(*error));
}

void ApiKeyModel::setUnconfirmed(const QHash<QString, Pending> &changes)
{
    if (changes == m_unconfirmed)
        return;
    m_unconfirmed = changes;
    emitRolesChanged({ UnconfirmedRole });
}

void ApiKeyModel::setChanges(const QHash<QString, KeyListDiff::Kind> &changes)
{
    if (changes == m_changes)
        return;
    m_changes = changes;
    emitRolesChanged({ ChangeRole });
}

void ApiKeyModel::setNotes(const KeyNoteHash &notes)
{
    m_notes = notes;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), { NoteRole });
}

void ApiKeyModel::setReplacements(const QHash<QString, ReplacementMark> &marks)
{
    if (marks == m_replacements)
        return;
    m_replacements = marks;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), { ReplacementRole });
}

void ApiKeyModel::setDeviceKey(const QString &id)
{
    if (id == m_deviceKey)
        return;
    const QString before = std::exchange(m_deviceKey, id);
    emitRolesChanged(before, { DeviceKeyRole });
    emitRolesChanged(id, { DeviceKeyRole });
}

void ApiKeyModel::emitRolesChanged(const QString &id, const QList<int> &roles)
{
    if (const int row = id.isEmpty() ? -1 : rowOf(id); row >= 0)
        emit dataChanged(index(row), index(row), roles);
}

void ApiKeyModel::emitRolesChanged(const QList<int> &roles)
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), roles);
}

// --- Selection -----------------------------------------------------------------------------

SortedKeys ApiKeyModel::selectedKeys() const
{
    const SortedKeys &all = m_content.sorted;
    return { all.keys, all.order, m_content.selection.filter(all.rows) };
}

SortedKeys ApiKeyModel::shownKeys() const
{
    return { m_content.sorted.keys, m_content.sorted.order, m_content.visibleRows };
}

qsizetype ApiKeyModel::hiddenCount(const SortedKeys &keys) const
{
    QBitArray isShown(m_content.sorted.keys.size());
    for (const quint32 row : m_content.visibleRows)
        isShown.setBit(row);
    return std::count_if(keys.rows.cbegin(), keys.rows.cend(),
        [&isShown](quint32 row) { return !isShown.testBit(row); });
}

void ApiKeyModel::setSelected(int row, bool selected)
{
    KeySelection selection = m_content.selection;
    selection.set(m_content.visibleRows.at(row), selected);
    changeSelection(std::move(selection));
}

void ApiKeyModel::selectRange(int anchor, int row)
{
    const auto [first, last] = std::minmax(anchor, row);
    KeySelection selection = m_content.selection;
    selection.selectRange(
        m_content.visibleRows.at(anchor), m_content.visibleRows.mid(first, last - first + 1));
    changeSelection(std::move(selection));
}

void ApiKeyModel::selectAllShown()
{
    KeySelection selection = m_content.selection;
    selection.select(m_content.visibleRows);
    changeSelection(std::move(selection));
}

void ApiKeyModel::deselect(const QStringList &ids)
{
    if (ids.isEmpty() || selectedCount() == 0)
        return;
    const QBitArray isDeselected = findRows(ids);
    KeySelection selection = m_content.selection;
    for (qsizetype row = 0; row < isDeselected.size(); ++row) {
        if (isDeselected.testBit(row))
            selection.set(static_cast<quint32>(row), false);
    }
    changeSelection(std::move(selection));
}

void ApiKeyModel::clearSelection()
{
    KeySelection selection = m_content.selection;
    selection.clear();
    changeSelection(std::move(selection));
}

void ApiKeyModel::changeSelection(KeySelection selection)
{
    const bool isChanged = selection != m_content.selection;
    m_content.selection = std::move(selection);
    if (!isChanged)
        return;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), { SelectedRole });
    emit selectionChanged();
}
