// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/ApiKeyChunk.h"

#include "app/table/FoldedText.h"
#include "app/table/Utf8Text.h"

static qint64 toMilliseconds(const std::optional<QDateTime> &time)
{
    return time ? time->toMSecsSinceEpoch() : ApiKeyView::never;
}

static qint64 activityValue(const ApiKey &key)
{
    return key.unreadableActivity.isEmpty() ? toMilliseconds(key.lastActivity)
                                            : ApiKeyView::unreadable;
}

std::optional<QDateTime> toDateTime(qint64 milliseconds)
{
    if (!ApiKeyView::isTime(milliseconds))
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

ApiKey ApiKeyView::toApiKey() const
{
    return { .id = textFromUtf8(id),
        .name = textFromUtf8(name),
        .lastIp = textFromUtf8(lastIp),
        .lastActivity = toDateTime(lastActivity),
        .creationDate = toDateTime(creationDate),
        .unreadableActivity = textFromUtf8(unreadableActivity) };
}

ApiKeyView ApiKeyChunk::view(qsizetype row) const
{
    return { .id = ids.at(row),
        .name = names.at(row),
        .lastIp = lastIps.at(row),
        .lastActivity = lastActivities.at(row),
        .creationDate = creationDates.at(row),
        .unreadableActivity = unreadableActivities.at(row) };
}

void ApiKeyChunk::append(const ApiKeyView &key)
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
    append(ApiKeyView { .id = id,
        .name = name,
        .lastIp = lastIp,
        .lastActivity = activityValue(key),
        .creationDate = toMilliseconds(key.creationDate),
        .unreadableActivity = unreadableActivity });
}

void ApiKeyChunk::replace(qsizetype row, const ApiKey &key)
{
    ids.replace(row, key.id.toUtf8());
    names.replace(row, key.name.toUtf8());
    lastIps.replace(row, key.lastIp.toUtf8());
    lastActivities[row] = activityValue(key);
    creationDates[row] = toMilliseconds(key.creationDate);
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
static QList<T> squeezed(const QList<T> &list)
{
    return QList<T>(list.begin(), list.end());
}

ApiKeyChunk ApiKeyChunk::squeezed() const
{
    return { .ids = ids.squeezed(),
        .names = names.squeezed(),
        .lastIps = lastIps.squeezed(),
        .lastActivities = ::squeezed(lastActivities),
        .creationDates = ::squeezed(creationDates),
        .unreadableActivities = unreadableActivities.squeezed(),
        .foldedNames = foldedNames.squeezed(),
        .foldedRows = ::squeezed(foldedRows) };
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
