// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace sandbox {

// SQLite said no. The message is SQLite's own, for the log of the service.
class DatabaseError
{
public:
    explicit DatabaseError(QString message)
        : m_message(std::move(message))
    {
    }

    const QString &message() const { return m_message; }

private:
    QString m_message;
};

// The one connection of the service, used on the main thread only.
class Database
{
public:
    // Opens the file, or makes an empty one. ":memory:" is a database that ends with this object.
    // Throws DatabaseError.
    explicit Database(const QString &file);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    // No schema yet: the caller runs createTables(), fills them and runs createIndexes(), all in
    // one transaction, so that a start cut short leaves nothing half-made.
    bool isEmpty();
    void createTables();
    // Apart from createTables(), because a million rows go in faster without indexes.
    void createIndexes();

    // Prepares and executes one statement; throws DatabaseError.
    QSqlQuery run(const QString &sql, const QVariantList &values = {});
    // The same statement once for every row.
    QSqlQuery prepare(const QString &sql);
    static void execute(QSqlQuery &statement, const QVariantList &values);

    void begin();
    void commit();
    void rollback() noexcept;

private:
    QSqlDatabase m_connection;
};

// Rolls back when it goes out of scope uncommitted.
class Transaction
{
public:
    explicit Transaction(Database &database)
        : m_database(database)
    {
        m_database.begin();
    }
    ~Transaction()
    {
        if (!m_committed)
            m_database.rollback();
    }
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit()
    {
        m_database.commit();
        m_committed = true;
    }

private:
    Database &m_database;
    bool m_committed = false;
};

} // namespace sandbox
