// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeyFilter.h"
#include "app/keys/KeyListDiff.h"
#include "app/keys/SortedKeys.h"

#include <QAbstractListModel>
#include <QHash>

/// The user's keys as the service last confirmed them, in the order and with the search that a
/// person chose. It never changes itself hopefully: keys come, change and go only through the
/// functions below, called with the service's answers. A whole list resets it; another order is
/// told by `layoutChanged`.
class ApiKeyModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        IdRole = Qt::UserRole,
        LastIpRole, ///< QString, empty when never used
        LastActivityRole, ///< QDateTime in UTC, invalid when never used, or unreadable
        UnreadableActivityRole, ///< QString, what the service sends in place of a date
        CreationDateRole, ///< QDateTime in UTC, invalid when unknown
        PendingRole, ///< ApiKeyModel::Pending
        NewsRole, ///< KeyListDiff::Kind, invalid when there is nothing new about the key
        OwnRole, ///< bool: the key that was made for this computer, with which it signs in
    };
    /// A change that has been asked for and not yet answered.
    enum class Pending { None, Renaming, Deleting };
    Q_ENUM(Pending)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// All of them, whatever is searched for.
    const ApiKeyTable &keys() const { return m_content.all.keys; }
    /// Likewise, and in the order in which they are, which may not yet be the one that is wanted.
    const SortedKeys &orderedKeys() const { return m_content.all; }
    std::optional<ApiKey> find(const QString &id) const;
    /// Where the key is shown; -1 where it is not.
    int rowOf(const QString &id) const;
    /// The next row from `from` on, then from the first, whose name begins with `start`, whatever
    /// the case and accents; -1 when there is none.
    int rowStartingWith(const QString &start, int from) const;
    /// The first ones in the order, whatever is searched for.
    ApiKeyChunk firstKeys(qsizetype count) const;

    const SortOrder &order() const { return m_order; }
    /// Sorts in another thread; `ordered` tells.
    void setOrder(const SortOrder &order);
    const KeyFilter &search() const { return m_search; }
    /// Shows the keys that are found. Those that come later are searched too.
    void setSearch(const KeyFilter &search);

    /// Makes the keys these. Where they come in another order than is wanted by now, that follows.
    void setKeys(const SortedKeys &keys);
    /// Takes a key as a change of our own has made it: there is nothing new about it.
    void insertOrUpdate(const ApiKey &key);
    void remove(const QString &id);
    void setPending(const QString &id, Pending pending);
    /// What is new about the keys, by id, in place of what was.
    void setNews(const QHash<QString, KeyListDiff::Kind> &news);
    /// An empty `id` for none.
    void setDeviceKey(const QString &id);
    const QString &deviceKey() const { return m_deviceKey; }

signals:
    /// Another length or content, whatever is shown of it.
    void keysChanged();
    /// The keys have the order that was last asked for.
    void ordered();

private:
    struct Content
    {
        SortedKeys all;
        QList<quint32> shown; ///< of `all.rows`, those that are found
    };

    ApiKeyView fieldsAt(int row) const;
    qsizetype keyOf(const QString &id) const;
    void remember(QByteArrayView id, quint32 key) const;
    void reorder();
    void takeOrder(const SortedKeys &sorted);
    void change(int before, int after, Content content);
    void move(int before, int after, Content content);
    void rolesChanged(const QString &id, const QList<int> &roles);

    Content m_content;
    quint64 m_version = 0; ///< of `keys()`
    SortOrder m_order;
    KeyFilter m_search;
    QHash<QString, Pending> m_pending; ///< by id
    QHash<QString, KeyListDiff::Kind> m_news; ///< by id
    QString m_deviceKey;
    /// Where keys were that were lately shown or asked for: they are mostly there still, and a look
    /// at a million ids takes 5 ms.
    mutable QHash<QByteArray, quint32> m_lastSeen;
};
