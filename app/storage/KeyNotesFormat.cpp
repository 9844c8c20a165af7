// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyNotesFormat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

static QDateTime readTime(const QJsonValue &json)
{
    return QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
}

static QJsonValue writeTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

static bool isTextOrAbsent(const QJsonValue &json)
{
    return json.isUndefined() || json.isString();
}

/// Returns nullopt for what is no note.
static std::optional<KeyNote> readNote(const QJsonObject &json)
{
    const QJsonValue text = json["note"_L1];
    const QJsonValue reviewBy = json["reviewBy"_L1];
    KeyNote note { .text = KeyNote::normalized(text.toString()),
        .reviewBy = QDate::fromString(reviewBy.toString(), Qt::ISODate),
        .changedAt = readTime(json["changed"_L1]),
        .missingSince = readTime(json["missingSince"_L1]),
        .missingUntil = readTime(json["missingUntil"_L1]) };
    const bool isUnreadable = !isTextOrAbsent(text) || !isTextOrAbsent(reviewBy)
        || (!reviewBy.isUndefined() && !note.reviewBy.isValid());
    if (isUnreadable || note.isEmpty())
        return std::nullopt;
    return note;
}

Result<keyNotesFormat::Content, keyNotesFormat::Error> keyNotesFormat::read(const QByteArray &json)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    const int found = document["version"_L1].toInt();
    if (found > version)
        return Error::Newer;
    if (found < 1 || !document["notes"_L1].isArray())
        return Error::Damaged;
    Content content;
    const QJsonArray notes = document["notes"_L1].toArray();
    for (const QJsonValue &value : notes) {
        const QString id = value["id"_L1].toString();
        const auto note = readNote(value.toObject());
        if (note && !id.isEmpty() && !content.notes.contains(id))
            content.notes.insert(id, *note);
        else
            content.isComplete = false;
    }
    return content;
}

QByteArray keyNotesFormat::write(const KeyNoteHash &notes)
{
    QStringList ids = notes.keys();
    std::sort(ids.begin(), ids.end()); // the same notes are the same bytes
    QJsonArray array;
    for (const QString &id : std::as_const(ids)) {
        const KeyNote &note = *notes.constFind(id);
        QJsonObject json { { u"id"_s, id } };
        if (!note.text.isEmpty())
            json["note"_L1] = note.text;
        if (note.reviewBy.isValid())
            json["reviewBy"_L1] = note.reviewBy.toString(Qt::ISODate);
        if (note.changedAt.isValid())
            json["changed"_L1] = writeTime(note.changedAt);
        if (note.missingSince.isValid())
            json["missingSince"_L1] = writeTime(note.missingSince);
        if (note.missingUntil.isValid())
            json["missingUntil"_L1] = writeTime(note.missingUntil);
        array.append(json);
    }
    return QJsonDocument(
        QJsonObject { { u"version"_s, keyNotesFormat::version }, { u"notes"_s, array } })
        .toJson();
}
