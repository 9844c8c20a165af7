// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ApiKey.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace sandbox {

class Database;
class Page;

// The user's API keys in the database. Every function may throw DatabaseError.
class KeyTable
{
public:
    // The tables must exist. The database must outlive this object.
    explicit KeyTable(Database &database);

    qint64 count();
    // Appends the page's keys, oldest first, as comma-separated JSON objects.
    void appendPage(const Page &page, QByteArray &out);

    std::optional<ApiKey> find(const QString &id);
    std::optional<ApiKey> findBySecret(QByteArrayView secret);

    void insert(const ApiKey &key, const QByteArray &secretHash);
    // False when there is no such key.
    bool rename(const QString &id, const QString &name);
    bool remove(const QString &id);

    // Notes a use of the key; when is a timestamp.
    void touch(const QString &id, const QString &ip, const QString &when);

    // Gives the oldest key of that name a new secret, makes the key when there is none, and
    // returns the secret.
    QByteArray rotateSecret(const QString &name);

    // Call it after a transaction was rolled back: what is remembered here may be of that one.
    void forgetRolledBack();

private:
    qint64 lastSeqBefore(qint64 offset);
    void forgetPages();

    Database &m_database;
    std::optional<qint64> m_count; // counting a million rows on every call would be slow
    // offset of a page -> seq of the row before it, so that pages, also several at a time and in
    // any order, cost the rows read and not the rows skipped. Emptied by every removal.
    QMap<qint64, qint64> m_pageStarts { { 0, 0 } };
};

} // namespace sandbox
