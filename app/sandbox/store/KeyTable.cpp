// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KeyTable.h"

#include "routes/Page.h"
#include "store/Database.h"
#include "store/SecretFormat.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString kSelect = u"SELECT id, name, last_ip, last_activity, creation_date, seq, secret_hash"
                        " FROM api_keys "_s;

// Far pages are found in such steps, which are remembered: the first one of a million keys takes
// 60 ms, and with a single step each would, of those that are asked for from the end.
constexpr qint64 kStride = 10'000;

ApiKey keyOf(const QSqlQuery &row)
{
    const auto text = [&row](int column) { return row.value(column).toString(); };
    return { text(0), text(1), text(2), text(3), text(4) };
}

std::optional<ApiKey> firstOf(QSqlQuery &&rows)
{
    return rows.next() ? std::optional(keyOf(rows)) : std::nullopt;
}

// Takes the same time wherever the first difference is.
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

KeyTable::KeyTable(Database &database)
    : m_database(database)
{
}

qint64 KeyTable::count()
{
    if (!m_count) {
        QSqlQuery query = m_database.run(u"SELECT COUNT(*) FROM api_keys"_s);
        m_count = query.next() ? query.value(0).toLongLong() : 0;
    }
    return *m_count;
}

void KeyTable::forgetRolledBack()
{
    m_count.reset();
    forgetPages();
}

void KeyTable::forgetPages()
{
    m_pageStarts = { { 0, 0 } };
}

qint64 KeyTable::lastSeqBefore(qint64 offset)
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

void KeyTable::appendPage(const Page &page, QByteArray &out)
{
    if (page.isPastWholeList() || page.offset() >= count())
        return;
    constexpr qint64 bytesPerKey = 230;
    const qint64 rows = page.limit() < 0 ? count() : std::min(page.limit(), count());
    out.reserve(out.size() + rows * bytesPerKey);
    QSqlQuery query = m_database.run(kSelect + u"WHERE seq > ? ORDER BY seq LIMIT ?"_s,
        { lastSeqBefore(page.offset()), page.limit() });
    qint64 read = 0;
    for (; query.next(); ++read) {
        if (read > 0)
            out += ',';
        keyOf(query).appendJson(out);
        if (read + 1 == page.limit())
            m_pageStarts.insert(page.offset() + page.limit(), query.value(5).toLongLong());
    }
}

std::optional<ApiKey> KeyTable::find(const QString &id)
{
    return firstOf(m_database.run(kSelect + u"WHERE id = ?"_s, { id }));
}

std::optional<ApiKey> KeyTable::findBySecret(QByteArrayView secret)
{
    const QByteArray hash = SecretFormat::hash(secret);
    QSqlQuery rows = m_database.run(kSelect + u"WHERE secret_hash = ?"_s, { hash });
    if (!rows.next() || !equalInConstantTime(rows.value(6).toByteArray(), hash))
        return std::nullopt;
    return keyOf(rows);
}

void KeyTable::insert(const ApiKey &key, const QByteArray &secretHash)
{
    m_database.run(u"INSERT INTO api_keys (id, name, secret_hash, creation_date)"
                   " VALUES (?, ?, ?, ?)"_s,
        { key.id, key.name, secretHash, key.creationDate });
    if (m_count)
        ++*m_count;
}

bool KeyTable::rename(const QString &id, const QString &name)
{
    const QSqlQuery update
        = m_database.run(u"UPDATE api_keys SET name = ? WHERE id = ?"_s, { name, id });
    return update.numRowsAffected() > 0;
}

bool KeyTable::remove(const QString &id)
{
    const QSqlQuery removal = m_database.run(u"DELETE FROM api_keys WHERE id = ?"_s, { id });
    if (removal.numRowsAffected() < 1)
        return false;
    if (m_count)
        --*m_count;
    forgetPages();
    return true;
}

void KeyTable::touch(const QString &id, const QString &ip, const QString &when)
{
    m_database.run(
        u"UPDATE api_keys SET last_ip = ?, last_activity = ? WHERE id = ?"_s, { ip, when, id });
}

QByteArray KeyTable::rotateSecret(const QString &name)
{
    const QByteArray secret = SecretFormat::generate();
    const QByteArray hash = SecretFormat::hash(secret);
    const auto key
        = firstOf(m_database.run(kSelect + u"WHERE name = ? ORDER BY seq LIMIT 1"_s, { name }));
    if (key)
        m_database.run(u"UPDATE api_keys SET secret_hash = ? WHERE id = ?"_s, { hash, key->id });
    else
        insert(ApiKey::create(name), hash);
    return secret;
}

} // namespace sandbox
