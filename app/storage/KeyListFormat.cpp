#include "storage/KeyListFormat.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

static constexpr QByteArrayView start("LLVKEYS\n\1\0\0\0", 12);
static constexpr qsizetype checksumSize = 32;
static constexpr qsizetype headSize = start.size() + checksumSize;

static constexpr QString User::*userFields[]
    = { &User::id, &User::userName, &User::firstName, &User::lastName, &User::email, &User::locale,
          &User::timeZone, &User::organization, &User::primaryRole };
static_assert(sizeof(User) == std::size(userFields) * sizeof(QString), "a field is missing above");

static QByteArray checksum(QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(content);
    return hash.result();
}

static void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    stream.setByteOrder(
        QDataStream::LittleEndian); // so that texts need no turning on most machines
}

static void put(QDataStream &out, const QString &text)
{
    out << text;
}

static void take(QDataStream &in, QString &text)
{
    in >> text;
}

static void put(QDataStream &out, const QDateTime &time)
{
    out << qint64(time.toMSecsSinceEpoch());
}

static void take(QDataStream &in, QDateTime &time)
{
    qint64 milliseconds = 0;
    in >> milliseconds;
    time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

template <typename T>
static void put(QDataStream &out, const std::optional<T> &value)
{
    out << value.has_value();
    if (value)
        put(out, *value);
}

template <typename T>
static void take(QDataStream &in, std::optional<T> &value)
{
    bool isThere = false;
    in >> isThere;
    if (isThere)
        take(in, value.emplace());
}

template <typename T>
static void put(QDataStream &out, const QList<T> &items)
{
    out << quint32(items.size());
    for (const T &item : items)
        put(out, item);
}

/// Makes no room for the count ahead: nothing says yet that the items are there.
template <typename T>
static void take(QDataStream &in, QList<T> &items)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        take(in, items.emplaceBack());
}

static void put(QDataStream &out, const ApiKey &key)
{
    put(out, key.id);
    put(out, key.name);
    put(out, key.lastIp);
    put(out, key.lastActivity);
    put(out, key.creationDate);
}

static void take(QDataStream &in, ApiKey &key)
{
    take(in, key.id);
    take(in, key.name);
    take(in, key.lastIp);
    take(in, key.lastActivity);
    take(in, key.creationDate);
    if (key.id.isEmpty())
        in.setStatus(QDataStream::ReadCorruptData);
}

static void put(QDataStream &out, const User &user)
{
    for (const auto field : userFields)
        put(out, user.*field);
}

static void take(QDataStream &in, User &user)
{
    for (const auto field : userFields)
        take(in, user.*field);
}

QByteArray keyListFormat::encode(const KeyListSnapshot &snapshot)
{
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    prepare(out);
    put(out, snapshot.confirmedAt);
    put(out, snapshot.keys.toList());
    put(out, snapshot.user);
    put(out, snapshot.additionalRoles);
    return start.toByteArray() + checksum(content) + content;
}

static std::optional<KeyListSnapshot> decodeContent(const QByteArray &content)
{
    KeyListSnapshot snapshot;
    QDataStream in(content);
    prepare(in);
    take(in, snapshot.confirmedAt);
    QList<ApiKey> keys;
    take(in, keys);
    snapshot.keys = ApiKeyTable(keys);
    take(in, snapshot.user);
    take(in, snapshot.additionalRoles);
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return snapshot;
}

std::optional<KeyListSnapshot> keyListFormat::decode(const QByteArray &file)
{
    if (file.size() < headSize || !file.startsWith(start))
        return std::nullopt;
    const auto content
        = QByteArray::fromRawData(file.constData() + headSize, file.size() - headSize);
    if (QByteArrayView(file).sliced(start.size(), checksumSize) != checksum(content))
        return std::nullopt;
    return decodeContent(content);
}
