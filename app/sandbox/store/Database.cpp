// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/Database.h"

#include "app/sandbox/store/Account.h"

#include <QSqlError>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int kSchemaVersion = 2;

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

Database::Content Database::content()
{
    QSqlQuery query = run(u"PRAGMA user_version"_s);
    const int version = query.next() ? query.value(0).toInt() : 0;
    if (version > kSchemaVersion)
        throw DatabaseError { u"it was written by a newer version"_s };
    if (version == 0)
        return Content::Nothing;
    return version == kSchemaVersion ? Content::Current : Content::Older;
}

void Database::createTables()
{
    run(u"CREATE TABLE api_keys (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL,"
        " secret_hash BLOB NOT NULL, last_ip TEXT, last_activity TEXT,"
        " creation_date TEXT NOT NULL)"_s);
    createLog();
}

void Database::upgradeTables()
{
    run(u"DROP INDEX activity_log_created"_s);
    run(u"ALTER TABLE activity_log RENAME TO older_log"_s);
    createLog();
    run(u"INSERT INTO activity_log (created, json) SELECT created, CAST(json_object('id', id,"
        " 'eventCode', event_code, 'category', category, 'status', status, 'created', created,"
        " 'requesterIp', requester_ip, 'apiKeyId', api_key_id, 'apiKeyName', api_key_name,"
        " 'userId', ?, 'userName', ?, 'organizationName', ?) AS BLOB) FROM older_log"
        " ORDER BY seq"_s,
        { account::kUserId, account::kUserName, account::kOrganizationName });
    run(u"DROP TABLE older_log"_s);
}

void Database::createLog()
{
    run(u"CREATE TABLE activity_log (seq INTEGER PRIMARY KEY, created TEXT NOT NULL,"
        " json BLOB NOT NULL)"_s);
    run(u"PRAGMA user_version = %1"_s.arg(kSchemaVersion));
}

void Database::createIndexes()
{
    run(u"CREATE UNIQUE INDEX IF NOT EXISTS api_keys_id ON api_keys (id)"_s);
    run(u"CREATE UNIQUE INDEX IF NOT EXISTS api_keys_secret ON api_keys (secret_hash)"_s);
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
