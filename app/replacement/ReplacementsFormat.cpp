// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replacement/ReplacementsFormat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

using Presence = ReplacedKey::Presence;

// --- Parts ---------------------------------------------------------------------------------

static QDateTime timeFrom(const QJsonValue &json)
{
    return QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
}

/// Absent fields are false, empty or without a time.
static void putIfSet(QJsonObject &json, QLatin1StringView name, const QDateTime &time)
{
    if (time.isValid())
        json[name] = time.toUTC().toString(Qt::ISODateWithMs);
}

static void putIfSet(QJsonObject &json, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        json[name] = text;
}

static void putIfSet(QJsonObject &json, QLatin1StringView name, bool isTrue)
{
    if (isTrue)
        json[name] = true;
}

static ReplacedKey replacedKeyFrom(const QJsonValue &json)
{
    const QString deleted = json["deleted"_L1].toString();
    return { .id = json["id"_L1].toString(),
        .name = json["name"_L1].toString(),
        .presence = deleted == "here"_L1 ? Presence::DeletedHere
            : deleted == "elsewhere"_L1  ? Presence::DeletedElsewhere
                                         : Presence::Listed };
}

static QJsonObject toJson(const ReplacedKey &key)
{
    QJsonObject json { { u"id"_s, key.id }, { u"name"_s, key.name } };
    switch (key.presence) {
    case Presence::Listed:
        break;
    case Presence::DeletedHere:
        json["deleted"_L1] = u"here"_s;
        break;
    case Presence::DeletedElsewhere:
        json["deleted"_L1] = u"elsewhere"_s;
        break;
    }
    return json;
}

static std::optional<SeenUse> seenUseFrom(const QJsonValue &json)
{
    const SeenUse use { timeFrom(json["time"_L1]), json["ip"_L1].toString() };
    return use.time.isValid() ? std::optional(use) : std::nullopt;
}

static QJsonObject toJson(const SeenUse &use)
{
    QJsonObject json;
    putIfSet(json, "time"_L1, use.time);
    putIfSet(json, "ip"_L1, use.ip);
    return json;
}

// --- A replacement -------------------------------------------------------------------------

/// Returns nullopt for what is no replacement.
static std::optional<Replacement> replacementFrom(const QJsonObject &json)
{
    Replacement replacement { .oldKey = replacedKeyFrom(json["old"_L1]),
        .newKey = replacedKeyFrom(json["new"_L1]),
        .wantedName = json["wantedName"_L1].toString(),
        .startedAt = timeFrom(json["started"_L1]),
        .sentName = json["sentName"_L1].toString(),
        .sentAt = timeFrom(json["sent"_L1]),
        .hasValueArrived = json["valueArrived"_L1].toBool(),
        .lostKey = json["lostKey"_L1].toString(),
        .generatedAt = timeFrom(json["generated"_L1]),
        .isDelivered = json["delivered"_L1].toBool(),
        .isOwnKey = json["ownKey"_L1].toBool(),
        .keepsName = json["keepsName"_L1].toBool(),
        .isCheckedHere = json["checked"_L1].toBool(),
        .usesCountAfter = timeFrom(json["usesCountAfter"_L1]),
        .oldUsesCountAfter = timeFrom(json["oldUsesCountAfter"_L1]),
        .firstUse = seenUseFrom(json["firstUse"_L1]),
        .oldUse = seenUseFrom(json["oldUse"_L1]),
        .isFirstUseExact = json["firstUseExact"_L1].toBool(),
        .isOldUseUnreadable = json["oldUseUnreadable"_L1].toBool(),
        .rivalName = json["rival"_L1].toString(),
        .confirmedAt = timeFrom(json["confirmed"_L1]),
        .silenceSeenAt = timeFrom(json["silenceSeen"_L1]) };
    const std::chrono::hours silence(json["silenceHours"_L1].toInt());
    if (Replacement::silences().contains(silence))
        replacement.silence = silence;
    const QJsonArray uses = json["lateUses"_L1].toArray();
    for (const QJsonValue &value : uses) {
        if (const auto use = seenUseFrom(value))
            replacement.lateUses.append(*use);
    }
    replacement.lateUses.resize(std::min(replacement.lateUses.size(), Replacement::maxLateUses));
    const bool isReadable = !replacement.oldKey.id.isEmpty() && replacement.startedAt.isValid()
        && replacement.oldKey.id != replacement.newKey.id;
    return isReadable ? std::optional(replacement) : std::nullopt;
}

static QJsonObject toJson(const Replacement &replacement)
{
    QJsonObject json { { u"old"_s, toJson(replacement.oldKey) },
        { u"silenceHours"_s, static_cast<int>(replacement.silence.count()) } };
    if (!replacement.newKey.id.isEmpty())
        json["new"_L1] = toJson(replacement.newKey);
    putIfSet(json, "wantedName"_L1, replacement.wantedName);
    putIfSet(json, "started"_L1, replacement.startedAt);
    putIfSet(json, "sentName"_L1, replacement.sentName);
    putIfSet(json, "sent"_L1, replacement.sentAt);
    putIfSet(json, "valueArrived"_L1, replacement.hasValueArrived);
    putIfSet(json, "lostKey"_L1, replacement.lostKey);
    putIfSet(json, "generated"_L1, replacement.generatedAt);
    putIfSet(json, "delivered"_L1, replacement.isDelivered);
    putIfSet(json, "ownKey"_L1, replacement.isOwnKey);
    putIfSet(json, "checked"_L1, replacement.isCheckedHere);
    putIfSet(json, "usesCountAfter"_L1, replacement.usesCountAfter);
    putIfSet(json, "oldUsesCountAfter"_L1, replacement.oldUsesCountAfter);
    putIfSet(json, "keepsName"_L1, replacement.keepsName);
    if (replacement.firstUse)
        json["firstUse"_L1] = toJson(*replacement.firstUse);
    putIfSet(json, "firstUseExact"_L1, replacement.isFirstUseExact);
    if (replacement.oldUse)
        json["oldUse"_L1] = toJson(*replacement.oldUse);
    putIfSet(json, "oldUseUnreadable"_L1, replacement.isOldUseUnreadable);
    QJsonArray uses;
    for (const SeenUse &use : replacement.lateUses)
        uses.append(toJson(use));
    if (!uses.isEmpty())
        json["lateUses"_L1] = uses;
    putIfSet(json, "rival"_L1, replacement.rivalName);
    putIfSet(json, "confirmed"_L1, replacement.confirmedAt);
    putIfSet(json, "silenceSeen"_L1, replacement.silenceSeenAt);
    return json;
}

// --- The file ------------------------------------------------------------------------------

Result<replacementsFormat::Content, replacementsFormat::Error> replacementsFormat::read(
    const QByteArray &json)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    const int found = document["version"_L1].toInt();
    if (found > version)
        return Error::Newer;
    if (found < 1 || !document["replacements"_L1].isArray())
        return Error::Damaged;
    Content content;
    const QJsonArray array = document["replacements"_L1].toArray();
    for (const QJsonValue &value : array) {
        const auto replacement = replacementFrom(value.toObject());
        if (replacement && !content.replacements.contains(replacement->oldKey.id))
            content.replacements.insert(replacement->oldKey.id, *replacement);
        else
            content.isComplete = false;
    }
    return content;
}

QByteArray replacementsFormat::write(const ReplacementHash &replacements)
{
    QStringList ids = replacements.keys();
    std::sort(ids.begin(), ids.end()); // the same replacements are the same bytes
    QJsonArray array;
    for (const QString &id : std::as_const(ids))
        array.append(toJson(*replacements.constFind(id)));
    return QJsonDocument(QJsonObject { { u"version"_s, version }, { u"replacements"_s, array } })
        .toJson();
}
