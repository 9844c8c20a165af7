// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace sandbox {

// Thrown for an error of SQLite.
struct DatabaseError
{
    QString message; // SQLite's own
};

// The connection to the database. Most functions throw DatabaseError.
class Database
{
public:
    // Opens the file or creates it. ":memory:" is a database that ends with this object.
    explicit Database(const QString &file);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    enum class Content {
        Nothing,
        Older, // of a version whose log had no entries of sample keys
        Current,
    };
    Content content();
    // For Nothing and Older: the caller runs these, fills the new tables and runs createIndexes()
    // in one transaction, so that an interrupted start leaves nothing incomplete.
    void createTables();
    void upgradeTables();
    // Separate because a million rows are inserted faster without indexes.
    void createIndexes();

    // Prepares and executes one statement.
    QSqlQuery run(const QString &sql, const QVariantList &values = {});
    // Prepares a statement that is executed for every row.
    QSqlQuery prepare(const QString &sql);
    static void execute(QSqlQuery &statement, const QVariantList &values);

    void begin();
    void commit();
    void rollback() noexcept;

private:
    void createLog();

    QSqlDatabase m_connection;
};

// Rolls back in its destructor unless it was committed.
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
