#pragma once

#include "api/ApiKey.h"
#include "keys/KeyChanges.h"

#include <QAbstractListModel>
#include <QHash>

/// The user's keys as the service last confirmed them. It never changes itself hopefully: rows
/// come, change and go only through the functions below, called with the service's answers.
class ApiKeyModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        IdRole = Qt::UserRole,
        LastIpRole, ///< QString, empty when never used
        LastActivityRole, ///< QDateTime in UTC, invalid when never used
        CreationDateRole, ///< QDateTime in UTC, invalid when unknown
        PendingRole, ///< ApiKeyModel::Pending
        NewsRole, ///< KeyChanges::Kind, invalid when there is nothing new about the key
        OwnRole, ///< bool: the key that was made for this computer, with which it signs in
    };
    /// A change that has been asked for and not yet answered.
    enum class Pending { None, Renaming, Deleting };
    Q_ENUM(Pending)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Makes the rows those of `keys`, by the smallest change: rows that are in both stay where
    /// they are.
    void update(const QList<ApiKey> &keys);
    /// Takes a key as a change of our own has made it: there is nothing new about it.
    void insertOrUpdate(const ApiKey &key);
    void remove(const QString &id);
    void setPending(const QString &id, Pending pending);
    /// What is new about the keys, by id, in place of what was.
    void setNews(const QHash<QString, KeyChanges::Kind> &news);
    /// An empty `id` for none.
    void setOwnKey(const QString &id);
    const QString &ownKey() const { return m_ownKey; }

    const QList<ApiKey> &keys() const { return m_keys; }
    const ApiKey *find(const QString &id) const;

private:
    int rowOf(const QString &id) const;
    void rowChanged(int row, const QList<int> &roles = {});
    void replace(int row, const ApiKey &key);
    void append(const QList<ApiKey> &keys);
    void removeRowsNotIn(const QList<ApiKey> &keys);
    void indexFrom(int row);

    QList<ApiKey> m_keys;
    QHash<QString, int> m_rows; ///< by id
    QHash<QString, Pending> m_pending; ///< by id
    QHash<QString, KeyChanges::Kind> m_news; ///< by id
    QString m_ownKey;
};
