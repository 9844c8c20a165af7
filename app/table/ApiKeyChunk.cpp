// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/ApiKeyChunk.h"

#include "app/table/FoldedText.h"
#include "app/table/Utf8Text.h"

static qint64 millisecondsOf(const std::optional<QDateTime> &time)
{
    return time ? time->toMSecsSinceEpoch() : ApiKeyChunk::never;
}

static qint64 activityOf(const ApiKey &key)
{
    return key.unreadableActivity.isEmpty() ? millisecondsOf(key.lastActivity)
                                            : ApiKeyChunk::unreadable;
}

std::optional<QDateTime> timeOf(qint64 milliseconds)
{
    if (!ApiKeyChunk::isTime(milliseconds))
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

ApiKey ApiKeyChunk::at(qsizetype row) const
{
    return { .id = textFromUtf8(ids.at(row)),
        .name = textFromUtf8(names.at(row)),
        .lastIp = textFromUtf8(lastIps.at(row)),
        .lastActivity = timeOf(lastActivities.at(row)),
        .creationDate = timeOf(creationDates.at(row)),
        .unreadableActivity = textFromUtf8(unreadableActivities.at(row)) };
}

ApiKeyChunk::Fields ApiKeyChunk::fieldsOf(qsizetype row) const
{
    return { .id = ids.at(row),
        .name = names.at(row),
        .lastIp = lastIps.at(row),
        .lastActivity = lastActivities.at(row),
        .creationDate = creationDates.at(row),
        .unreadableActivity = unreadableActivities.at(row) };
}

void ApiKeyChunk::append(const Fields &key)
{
    ids.append(key.id);
    names.append(key.name);
    lastIps.append(key.lastIp);
    lastActivities.append(key.lastActivity);
    creationDates.append(key.creationDate);
    unreadableActivities.append(key.unreadableActivity);
    foldName(size() - 1);
}

void ApiKeyChunk::append(const ApiKey &key)
{
    const QByteArray id = key.id.toUtf8();
    const QByteArray name = key.name.toUtf8();
    const QByteArray lastIp = key.lastIp.toUtf8();
    const QByteArray unreadableActivity = key.unreadableActivity.toUtf8();
    append(Fields { .id = id,
        .name = name,
        .lastIp = lastIp,
        .lastActivity = activityOf(key),
        .creationDate = millisecondsOf(key.creationDate),
        .unreadableActivity = unreadableActivity });
}

void ApiKeyChunk::replace(qsizetype row, const ApiKey &key)
{
    ids.replace(row, key.id.toUtf8());
    names.replace(row, key.name.toUtf8());
    lastIps.replace(row, key.lastIp.toUtf8());
    lastActivities[row] = activityOf(key);
    creationDates[row] = millisecondsOf(key.creationDate);
    unreadableActivities.replace(row, key.unreadableActivity.toUtf8());
    foldNames();
}

void ApiKeyChunk::foldNames()
{
    foldedNames = {};
    foldedRows = {};
    for (qsizetype row = 0; row < size(); ++row)
        foldName(row);
}

void ApiKeyChunk::foldName(qsizetype row)
{
    const QByteArrayView name = names.at(row);
    if (QtPrivate::isAscii(QLatin1StringView(name)))
        return;
    foldedNames.append(foldedText(textFromUtf8(name)).toUtf8());
    foldedRows.append(static_cast<quint16>(row));
}

void ApiKeyChunk::remove(qsizetype row)
{
    ids.remove(row);
    names.remove(row);
    lastIps.remove(row);
    lastActivities.removeAt(row);
    creationDates.removeAt(row);
    unreadableActivities.remove(row);
    foldNames();
}

template <typename T>
static QList<T> packed(const QList<T> &list)
{
    return QList<T>(list.begin(), list.end());
}

ApiKeyChunk ApiKeyChunk::packed() const
{
    return { .ids = ids.packed(),
        .names = names.packed(),
        .lastIps = lastIps.packed(),
        .lastActivities = ::packed(lastActivities),
        .creationDates = ::packed(creationDates),
        .unreadableActivities = unreadableActivities.packed(),
        .foldedNames = foldedNames.packed(),
        .foldedRows = ::packed(foldedRows) };
}

void ApiKeyChunk::clear()
{
    ids.clear();
    names.clear();
    lastIps.clear();
    lastActivities.clear();
    creationDates.clear();
    unreadableActivities.clear();
    foldedNames.clear();
    foldedRows.clear();
}
