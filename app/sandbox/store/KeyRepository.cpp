// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/KeyRepository.h"

#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/SecretFormat.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString kSelect = u"SELECT id, name, last_ip, last_activity, creation_date, seq, secret_hash"
                        " FROM api_keys "_s;

// A far page is found in steps of this size, which are cached: of a million keys each page that is
// requested from the end would otherwise take as long as the first, 60 ms.
constexpr qint64 kStride = 10'000;

ApiKey toKey(const QSqlQuery &row)
{
    const auto text = [&row](int column) { return row.value(column).toString(); };
    return { text(0), text(1), text(2), text(3), text(4) };
}

std::optional<ApiKey> firstKey(QSqlQuery &&rows)
{
    return rows.next() ? std::optional(toKey(rows)) : std::nullopt;
}

// Takes the same time for a difference at any position.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace

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
        kSelect + u"WHERE seq > ? ORDER BY seq LIMIT ?"_s, { lastSeqBefore(offset), limit });
    qint64 read = 0;
    for (; query.next(); ++read) {
        if (read > 0)
            out += ',';
        toKey(query).appendJson(out);
        if (read + 1 == limit)
            m_pageStarts.insert(offset + limit, query.value(5).toLongLong());
    }
}

std::optional<ApiKey> KeyRepository::find(const QString &id)
{
    return firstKey(m_database.run(kSelect + u"WHERE id = ?"_s, { id }));
}

std::optional<ApiKey> KeyRepository::findBySecret(QByteArrayView secret)
{
    const QByteArray hash = SecretFormat::hash(secret);
    QSqlQuery rows = m_database.run(kSelect + u"WHERE secret_hash = ?"_s, { hash });
    if (!rows.next() || !equalInConstantTime(rows.value(6).toByteArray(), hash))
        return std::nullopt;
    return toKey(rows);
}

void KeyRepository::insert(const ApiKey &key, const QByteArray &secretHash)
{
    m_database.run(u"INSERT INTO api_keys (id, name, secret_hash, creation_date)"
                   " VALUES (?, ?, ?, ?)"_s,
        { key.id, key.name, secretHash, key.creationDate });
    if (m_count)
        ++*m_count;
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

void KeyRepository::recordUse(const QString &id, const QString &ip, const QString &timestamp)
{
    m_database.run(u"UPDATE api_keys SET last_ip = ?, last_activity = ? WHERE id = ?"_s,
        { ip, timestamp, id });
}

QByteArray KeyRepository::rotateSecret(const QString &name)
{
    const QByteArray secret = SecretFormat::generate();
    const QByteArray hash = SecretFormat::hash(secret);
    const auto key
        = firstKey(m_database.run(kSelect + u"WHERE name = ? ORDER BY seq LIMIT 1"_s, { name }));
    if (key)
        m_database.run(u"UPDATE api_keys SET secret_hash = ? WHERE id = ?"_s, { hash, key->id });
    else
        insert(ApiKey::create(name), hash);
    return secret;
}

} // namespace sandbox
