// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/KeyRepository.h"

#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/SecretFormat.h"
#include "app/sandbox/store/Timestamp.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// SQLite writes the JSON, because a list may have a million keys.
const QString kSelectJson
    = u"SELECT json_object('id', id, 'name', name, 'lastIp', last_ip, 'lastActivity',"
      " last_activity, 'creationDate', creation_date), seq FROM api_keys "_s;

// A far page is found in steps of this size, which are cached: of a million keys each page that is
// requested from the end would otherwise take as long as the first, 60 ms.
constexpr qint64 kStride = 10'000;

} // namespace

QString generatedKeyName()
{
    constexpr QStringView alphabet = u"abcdefghijklmnopqrstuvwxyz0123456789";
    QString name = u"api_key_"_s;
    for (int i = 0; i < 8; ++i)
        name += alphabet[QRandomGenerator::system()->bounded(36)];
    return name;
}

KeyRepository::KeyRepository(Database &database)
    : m_database(database)
{
}

qint64 KeyRepository::count()
{
    if (!m_count) {
        QSqlQuery query = m_database.run(u"SELECT COUNT(*) FROM api_keys"_s);
        m_count = query.next() ? query.value(0).toLongLong() : 0;
    }
    return *m_count;
}

void KeyRepository::invalidateCache()
{
    m_count.reset();
    m_pageStarts = { { 0, 0 } };
}

qint64 KeyRepository::lastSeqBefore(qint64 offset)
{
    auto known = std::prev(m_pageStarts.upperBound(offset));
    while (known.key() < offset) {
        const qint64 next = std::min(offset, known.key() + kStride);
        QSqlQuery query = m_database.run(
            u"SELECT seq FROM api_keys WHERE seq > ? ORDER BY seq LIMIT 1 OFFSET ?"_s,
            { known.value(), next - known.key() - 1 });
        if (!query.next())
            return std::numeric_limits<qint64>::max();
        known = m_pageStarts.insert(next, query.value(0).toLongLong());
    }
    return known.value();
}

void KeyRepository::appendKeys(qint64 offset, qint64 limit, QByteArray &out)
{
    if (offset >= count())
        return;
    constexpr qint64 bytesPerKey = 230;
    const qint64 rows = limit < 0 ? count() : std::min(limit, count());
    out.reserve(out.size() + rows * bytesPerKey);
    QSqlQuery query = m_database.run(
        kSelectJson + u"WHERE seq > ? ORDER BY seq LIMIT ?"_s, { lastSeqBefore(offset), limit });
    qint64 read = 0;
    for (; query.next(); ++read) {
        if (read > 0)
            out += ',';
        out += query.value(0).toByteArray();
        if (read + 1 == limit)
            m_pageStarts.insert(offset + limit, query.value(1).toLongLong());
    }
}

std::optional<QJsonObject> KeyRepository::find(const QString &id)
{
    QSqlQuery query = m_database.run(kSelectJson + u"WHERE id = ?"_s, { id });
    if (!query.next())
        return std::nullopt;
    return QJsonDocument::fromJson(query.value(0).toByteArray()).object();
}

std::optional<ApiKey> KeyRepository::findBySecret(QByteArrayView secret)
{
    QSqlQuery query = m_database.run(
        u"SELECT id, name FROM api_keys WHERE secret_hash = ?"_s, { SecretFormat::hash(secret) });
    if (!query.next())
        return std::nullopt;
    return ApiKey { query.value(0).toString(), query.value(1).toString() };
}

QString KeyRepository::insert(const QString &name, const QByteArray &secret)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_database.run(u"INSERT INTO api_keys (id, name, secret_hash, creation_date)"
                   " VALUES (?, ?, ?, ?)"_s,
        { id, name, SecretFormat::hash(secret), timestampNow() });
    if (m_count)
        ++*m_count;
    return id;
}

bool KeyRepository::rename(const QString &id, const QString &name)
{
    const QSqlQuery update
        = m_database.run(u"UPDATE api_keys SET name = ? WHERE id = ?"_s, { name, id });
    return update.numRowsAffected() > 0;
}

bool KeyRepository::remove(const QString &id)
{
    const QSqlQuery removal = m_database.run(u"DELETE FROM api_keys WHERE id = ?"_s, { id });
    if (removal.numRowsAffected() < 1)
        return false;
    if (m_count)
        --*m_count;
    m_pageStarts = { { 0, 0 } };
    return true;
}

void KeyRepository::recordUse(const QString &id, const QString &ip)
{
    m_database.run(u"UPDATE api_keys SET last_ip = ?, last_activity = ? WHERE id = ?"_s,
        { ip, timestampNow(), id });
}

QByteArray KeyRepository::rotateSecret(const QString &name)
{
    const QByteArray secret = SecretFormat::generate();
    const QSqlQuery update
        = m_database.run(u"UPDATE api_keys SET secret_hash = ?"
                         " WHERE seq = (SELECT MIN(seq) FROM api_keys WHERE name = ?)"_s,
            { SecretFormat::hash(secret), name });
    if (update.numRowsAffected() < 1)
        insert(name, secret);
    return secret;
}

} // namespace sandbox
