// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace sandbox {

class Database;

// A key as the activity log shows it.
struct ApiKey
{
    QString id;
    QString name;
};

// Returns "api_key_" and 8 of [a-z0-9], the name of a key that is created without one.
QString generatedKeyName();

// The user's API keys in the database. Every function may throw DatabaseError.
class KeyRepository
{
public:
    // The tables must exist. The database must outlive this object.
    explicit KeyRepository(Database &database);

    qint64 count();
    // Appends the keys as of the offset, oldest first, as comma-separated JSON objects. A limit of
    // -1 is none.
    void appendKeys(qint64 offset, qint64 limit, QByteArray &out);

    // Returns the key as in the API: id, name, lastIp, lastActivity, creationDate.
    std::optional<QJsonObject> find(const QString &id);
    std::optional<ApiKey> findBySecret(QByteArrayView secret);

    // Creates a key now, and returns its id.
    QString insert(const QString &name, const QByteArray &secret);
    // Return false if there is no such key.
    bool rename(const QString &id, const QString &name);
    bool remove(const QString &id);

    void recordUse(const QString &id, const QString &ip);

    // Replaces the secret of the oldest key of that name, or creates the key, and returns the
    // secret.
    QByteArray rotateSecret(const QString &name);

    // Must be called after a rollback: the cached values may be those of the transaction.
    void invalidateCache();

private:
    qint64 lastSeqBefore(qint64 offset);

    Database &m_database;
    std::optional<qint64> m_count; // counting a million rows for every request would be slow
    // Offset of a page -> seq of the row before it: a page in any order costs the rows read and not
    // the rows skipped. Cleared by every removal.
    QMap<qint64, qint64> m_pageStarts { { 0, 0 } };
};

} // namespace sandbox
