// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/keys/KeyFilter.h"
#include "app/keys/KeyListDiff.h"
#include "app/keys/KeySelection.h"
#include "app/keys/ReplacementMark.h"
#include "app/keys/SortOrder.h"
#include "app/storage/KeyNote.h"

#include <QAbstractListModel>
#include <QBitArray>
#include <QHash>

/// The keys as the service last confirmed them, in the chosen order and filtered by the search. It
/// is never optimistic: its owner changes it when the service has responded. A new list resets the
/// model; another order emits `layoutChanged`.
class ApiKeyModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        IdRole = Qt::UserRole,
        LastIpRole, ///< QString, empty when never used
        LastActivityRole, ///< QDateTime in UTC, invalid when never used, or unreadable
        UnreadableActivityRole, ///< QString, the service's text if it is no date
        CreationDateRole, ///< QDateTime in UTC, invalid when unknown
        PendingRole, ///< ApiKeyModel::Pending
        ChangeRole, ///< KeyListDiff::Kind, invalid if the key has not changed
        DeviceKeyRole, ///< bool: the key that was made for this computer, with which it signs in
        SelectedRole, ///< bool
        NoteRole, ///< KeyNote, empty without one
        DeleteErrorRole, ///< ApiError, invalid unless one of several deletions has failed
        ReplacementRole, ///< ReplacementMark, invalid unless the key is being replaced, or replaces
                         ///< one
        UnconfirmedRole, ///< ApiKeyModel::Pending: a change that may or may not have been made
    };
    /// A change that was requested and has no response yet.
    enum class Pending {
        None,
        Renaming,
        Waiting, ///< to be deleted after others
        Deleting,
    };
    Q_ENUM(Pending)
    /// Why keys were not deleted.
    struct DeleteFailure
    {
        ApiError error;
        QStringList ids;
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// All keys, regardless of the search.
    const ApiKeyTable &keys() const { return m_content.sorted.keys; }
    /// All keys in their current order, which differs from `order` until they are sorted.
    const SortedKeys &sortedKeys() const { return m_content.sorted; }
    std::optional<ApiKey> find(const QString &id) const;
    /// Returns the keys with these ids that are in the list, in their order.
    SortedKeys findAll(const QStringList &ids) const;
    /// Returns the row that shows the key; -1 if none does.
    int rowOf(const QString &id) const;
    /// Returns the next row, from `from` on and then from the first, whose name begins with `start`
    /// regardless of case and accents; -1 if there is none.
    int rowStartingWith(const QString &start, int from) const;

    const SortOrder &order() const { return m_order; }
    /// Sorts in another thread, and then emits `ordered`.
    void setOrder(const SortOrder &order);
    const KeyFilter &search() const { return m_search; }
    /// Shows the matching keys only, also of later lists.
    void setSearch(const KeyFilter &search);

    /// Replaces all keys. Sorts them if their order is not `order`.
    void setKeys(const SortedKeys &keys);
    /// Applies a change that the user made here, so that `ChangeRole` does not mark it.
    void insertOrUpdate(const ApiKey &key);
    void remove(const QString &id);
    /// Does the same with many keys, in one reset.
    void remove(const QStringList &ids);
    void setPending(const QString &id, Pending pending);
    void setPending(const QStringList &ids, Pending pending);
    Pending pending(const QString &id) const { return m_pending.value(id, Pending::None); }
    bool hasPending() const { return !m_pending.isEmpty(); }
    /// Also after others.
    bool isBeingDeleted(const QString &id) const
    {
        return pending(id) == Pending::Waiting || pending(id) == Pending::Deleting;
    }
    /// Replaces the changes that `ChangeRole` returns, by id.
    void setChanges(const QHash<QString, KeyListDiff::Kind> &changes);
    /// Replaces the errors that `DeleteErrorRole` returns.
    void setDeleteFailures(const QList<DeleteFailure> &failures);
    std::optional<ApiError> deleteError(const QString &id) const;
    /// Replaces the changes that `UnconfirmedRole` returns, by id.
    void setUnconfirmed(const QHash<QString, Pending> &changes);
    /// Replaces the notes that `NoteRole` returns.
    void setNotes(const KeyNoteHash &notes);
    /// Replaces the marks that `ReplacementRole` returns, by id.
    void setReplacements(const QHash<QString, ReplacementMark> &marks);
    /// An empty `id` for none.
    void setDeviceKey(const QString &id);
    const QString &deviceKey() const { return m_deviceKey; }

    // The selection is one of ids: another order, search or list keeps it. Keys that are no longer
    // in the list leave it.
    qsizetype selectedCount() const { return m_content.selection.count(); }
    /// Returns how many of the selected keys match the search.
    qsizetype shownSelectedCount() const
    {
        return m_content.selection.countIn(m_content.visibleRows);
    }
    /// Returns how many of `keys`, which have the table of `keys()`, do not match the search.
    qsizetype hiddenCount(const SortedKeys &keys) const;
    /// Returns the selected keys, in their order, also those that the search does not show.
    SortedKeys selectedKeys() const;
    /// Returns the keys that match the search, in their order.
    SortedKeys shownKeys() const;
    void setSelected(int row, bool selected);
    /// Selects the rows from `anchor` to `row`. Deselects what the calls before with the same
    /// anchor selected beyond them.
    void selectRange(int anchor, int row);
    /// Adds the rows, which match the search, to the selection.
    void selectAllShown();
    void deselect(const QStringList &ids);
    void clearSelection();

signals:
    /// The keys have changed, visible or not.
    void keysChanged();
    /// The keys are in the order of the last `setOrder`.
    void ordered();
    /// Other keys are selected, or the search shows others of them.
    void selectionChanged();

private:
    struct Content
    {
        SortedKeys sorted;
        QList<quint32> visibleRows; ///< the matching ones of `sorted.rows`
        KeySelection selection; ///< of the rows of `sorted.keys`
    };

    ApiKeyView fieldsAt(int row) const;
    qsizetype indexOfId(const QString &id) const;
    QBitArray findRows(const QStringList &ids) const;
    void cacheIndex(QByteArrayView id, quint32 key) const;
    void reorder();
    void applyOrder(const SortedKeys &sorted);
    void replaceContent(int before, int after, Content content);
    void emitRolesChanged(const QString &id, const QList<int> &roles);
    void changeSelection(KeySelection selection);
    void emitRolesChanged(const QList<int> &roles);

    Content m_content;
    quint64 m_version = 0; ///< incremented by each change of the keys
    SortOrder m_order;
    KeyFilter m_search;
    QHash<QString, Pending> m_pending; ///< by id
    QHash<QString, KeyListDiff::Kind> m_changes; ///< by id
    QList<ApiError> m_deleteErrors;
    QHash<QString, qsizetype> m_failedDeletions; ///< the index of the error, by id
    QHash<QString, Pending> m_unconfirmed; ///< by id
    KeyNoteHash m_notes; ///< by id
    QHash<QString, ReplacementMark> m_replacements; ///< by id
    QString m_deviceKey;
    /// The last indexes of ids that were used recently. They are checked before use: searching a
    /// million ids takes 5 ms.
    mutable QHash<QByteArray, quint32> m_indexCache;
};
