// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/Database.h"

#include <QSqlError>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int kSchemaVersion = 1;

[[noreturn]] void throwError(const QSqlError &error)
{
    throw DatabaseError { error.text().simplified() };
}

} // namespace

Database::Database(const QString &file)
    : m_connection(QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString()))
{
    m_connection.setDatabaseName(file);
    if (!m_connection.open())
        throwError(m_connection.lastError());
    // WAL with NORMAL needs no disk flush for every request: a crash of the machine may lose the
    // last requests but never damages the database.
    run(u"PRAGMA journal_mode = WAL"_s);
    run(u"PRAGMA synchronous = NORMAL"_s);
    run(u"PRAGMA cache_size = -65536"_s);
}

Database::~Database()
{
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

bool Database::isEmpty()
{
    QSqlQuery query = run(u"PRAGMA user_version"_s);
    const int version = query.next() ? query.value(0).toInt() : 0;
    if (version > kSchemaVersion)
        throw DatabaseError { u"it was written by a newer version"_s };
    return version == 0;
}

void Database::createTables()
{
    run(u"CREATE TABLE api_keys (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL,"
        " secret_hash BLOB NOT NULL, last_ip TEXT, last_activity TEXT,"
        " creation_date TEXT NOT NULL)"_s);
    run(u"CREATE TABLE activity_log (seq INTEGER PRIMARY KEY, id TEXT NOT NULL,"
        " event_code TEXT NOT NULL, category TEXT NOT NULL, status TEXT NOT NULL,"
        " created TEXT NOT NULL, requester_ip TEXT NOT NULL, api_key_id TEXT NOT NULL,"
        " api_key_name TEXT NOT NULL)"_s);
    run(u"PRAGMA user_version = %1"_s.arg(kSchemaVersion));
}

void Database::createIndexes()
{
    run(u"CREATE UNIQUE INDEX api_keys_id ON api_keys (id)"_s);
    run(u"CREATE UNIQUE INDEX api_keys_secret ON api_keys (secret_hash)"_s);
    run(u"CREATE INDEX activity_log_created ON activity_log (created)"_s);
}

QSqlQuery Database::prepare(const QString &sql)
{
    QSqlQuery statement(m_connection);
    statement.setForwardOnly(true);
    if (!statement.prepare(sql))
        throwError(statement.lastError());
    return statement;
}

void Database::execute(QSqlQuery &statement, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        statement.bindValue(static_cast<int>(i), values[i]);
    if (!statement.exec())
        throwError(statement.lastError());
}

QSqlQuery Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery statement = prepare(sql);
    execute(statement, values);
    return statement;
}

void Database::begin()
{
    if (!m_connection.transaction())
        throwError(m_connection.lastError());
}

void Database::commit()
{
    if (!m_connection.commit())
        throwError(m_connection.lastError());
}

void Database::rollback() noexcept
{
    m_connection.rollback();
}

} // namespace sandbox
