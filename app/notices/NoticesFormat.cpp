// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notices/NoticesFormat.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

using NoticeKind = Notice::Kind;
using NoticeOutcome = Notice::Outcome;

// --- A notice ------------------------------------------------------------------------------

static QString outcomeName(NoticeOutcome outcome)
{
    switch (outcome) {
    case NoticeOutcome::None:
        return {};
    case NoticeOutcome::Generated:
        return u"generated"_s;
    case NoticeOutcome::NotGenerated:
        return u"notGenerated"_s;
    case NoticeOutcome::Renamed:
        return u"renamed"_s;
    case NoticeOutcome::NotRenamed:
        return u"notRenamed"_s;
    case NoticeOutcome::Deleted:
        return u"deleted"_s;
    case NoticeOutcome::NotDeleted:
        return u"notDeleted"_s;
    }
    Q_UNREACHABLE();
}

static std::optional<NoticeKind> noticeKind(const QString &name)
{
    for (const NoticeKind kind : Notice::allKinds()) {
        if (Notice::kindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

static std::optional<NoticeOutcome> noticeOutcome(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(NoticeOutcome::NotDeleted); ++i) {
        if (outcomeName(static_cast<NoticeOutcome>(i)) == name)
            return static_cast<NoticeOutcome>(i);
    }
    return std::nullopt;
}

static QDateTime noticeTimeFrom(const QJsonValue &json)
{
    return QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
}

static QString noticeTimeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// Returns nullopt for what is no notice.
static std::optional<Notice> noticeFrom(const QJsonObject &json)
{
    const auto kind = noticeKind(json["kind"_L1].toString());
    const auto outcome = noticeOutcome(json["outcome"_L1].toString());
    const Notice notice { .id = json["id"_L1].toString(),
        .kind = kind.value_or(NoticeKind::KeyAppeared),
        .time = noticeTimeFrom(json["time"_L1]),
        .keyId = json["key"_L1].toString(),
        .keyName = json["name"_L1].toString(),
        .address = json["address"_L1].toString(),
        .usedAt = noticeTimeFrom(json["used"_L1]),
        .count = json["count"_L1].toInt(1),
        .outcome = outcome.value_or(NoticeOutcome::None),
        .isRead = json["read"_L1].toBool() };
    const bool isReadable
        = kind && outcome && !notice.id.isEmpty() && notice.time.isValid() && notice.count > 0;
    return isReadable ? std::optional(notice) : std::nullopt;
}

static QJsonObject toJson(const Notice &notice)
{
    QJsonObject json { { u"id"_s, notice.id }, { u"kind"_s, Notice::kindName(notice.kind) },
        { u"time"_s, noticeTimeText(notice.time) } };
    const auto put = [&json](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            json[name] = text;
    };
    put("key"_L1, notice.keyId);
    put("name"_L1, notice.keyName);
    put("address"_L1, notice.address);
    put("outcome"_L1, outcomeName(notice.outcome));
    if (notice.usedAt.isValid())
        json["used"_L1] = noticeTimeText(notice.usedAt);
    if (notice.count > 1)
        json["count"_L1] = notice.count;
    if (notice.isRead)
        json["read"_L1] = true;
    return json;
}

// --- Hashes --------------------------------------------------------------------------------

static QDataStream &operator<<(QDataStream &stream, const NoticeBook::Own &own)
{
    return stream << static_cast<quint8>(own.kind) << own.time;
}

static QDataStream &operator>>(QDataStream &stream, NoticeBook::Own &own)
{
    quint8 kind = 0;
    stream >> kind >> own.time;
    if (kind >= static_cast<quint8>(OwnChange::Kind::Failed))
        stream.setStatus(QDataStream::ReadCorruptData);
    own.kind = static_cast<OwnChange::Kind>(kind);
    return stream;
}

template <typename T>
static QString packHash(const QHash<quint64, T> &hash)
{
    QMap<quint64, T> sorted; // the same entries are the same bytes
    for (auto entry = hash.cbegin(); entry != hash.cend(); ++entry)
        sorted.insert(entry.key(), *entry);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    for (auto entry = sorted.cbegin(); entry != sorted.cend(); ++entry)
        stream << entry.key() << *entry;
    return QString::fromLatin1(bytes.toBase64());
}

/// Returns false for other texts.
template <typename T>
static bool unpackHash(const QJsonValue &json, QHash<quint64, T> &hash)
{
    const QByteArray bytes = QByteArray::fromBase64(json.toString().toLatin1());
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    while (!stream.atEnd()) {
        quint64 key = 0;
        T value {};
        stream >> key >> value;
        if (stream.status() != QDataStream::Ok)
            return false;
        hash.insert(key, value);
    }
    return true;
}

// --- The file ------------------------------------------------------------------------------

Result<noticesFormat::Content, noticesFormat::Error> noticesFormat::read(const QByteArray &json)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    const int found = document["version"_L1].toInt();
    if (found > version)
        return Error::Newer;
    if (found < 1 || !document["notices"_L1].isArray())
        return Error::Damaged;
    Content content;
    NoticeBook &book = content.book;
    const QJsonArray notices = document["notices"_L1].toArray();
    for (const QJsonValue &value : notices) {
        if (const auto notice = noticeFrom(value.toObject()))
            book.notices.append(*notice);
        else
            content.isComplete = false;
    }
    if (document.contains("known"_L1)) {
        book.known = KnownKeys::fromBytes(
            QByteArray::fromBase64(document["known"_L1].toString().toLatin1()));
        content.isComplete = content.isComplete && book.known;
    }
    book.requestedAt = noticeTimeFrom(document["listed"_L1]);
    book.isSignInEnded = document["signInEnded"_L1].toBool();
    if (!unpackHash(document["changes"_L1], book.ownChanges)
        || !unpackHash(document["reported"_L1], book.reported))
        content.isComplete = false;
    return content;
}

QByteArray noticesFormat::write(const NoticeBook &book)
{
    QJsonArray notices;
    for (const Notice &notice : book.notices)
        notices.append(toJson(notice));
    QJsonObject json { { u"version"_s, version }, { u"notices"_s, notices } };
    if (book.known)
        json["known"_L1] = QString::fromLatin1(book.known->toBytes().toBase64());
    if (book.requestedAt.isValid())
        json["listed"_L1] = noticeTimeText(book.requestedAt);
    if (book.isSignInEnded)
        json["signInEnded"_L1] = true;
    if (!book.ownChanges.isEmpty())
        json["changes"_L1] = packHash(book.ownChanges);
    if (!book.reported.isEmpty())
        json["reported"_L1] = packHash(book.reported);
    return QJsonDocument(json).toJson();
}
