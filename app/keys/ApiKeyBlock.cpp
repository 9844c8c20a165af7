#include "keys/ApiKeyBlock.h"

static qint64 millisecondsOf(const std::optional<QDateTime> &time)
{
    return time ? time->toMSecsSinceEpoch() : ApiKeyBlock::never;
}

std::optional<QDateTime> timeOf(qint64 milliseconds)
{
    if (milliseconds == ApiKeyBlock::never)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

ApiKey ApiKeyBlock::at(qsizetype row) const
{
    return { .id = QString::fromUtf8(ids.at(row)),
        .name = QString::fromUtf8(names.at(row)),
        .lastIp = QString::fromUtf8(lastIps.at(row)),
        .lastActivity = timeOf(lastActivities.at(row)),
        .creationDate = timeOf(creationDates.at(row)) };
}

void ApiKeyBlock::append(const ApiKey &key)
{
    ids.append(key.id.toUtf8());
    names.append(key.name.toUtf8());
    lastIps.append(key.lastIp.toUtf8());
    lastActivities.append(millisecondsOf(key.lastActivity));
    creationDates.append(millisecondsOf(key.creationDate));
}

void ApiKeyBlock::replace(qsizetype row, const ApiKey &key)
{
    ids.replace(row, key.id.toUtf8());
    names.replace(row, key.name.toUtf8());
    lastIps.replace(row, key.lastIp.toUtf8());
    lastActivities[row] = millisecondsOf(key.lastActivity);
    creationDates[row] = millisecondsOf(key.creationDate);
}

void ApiKeyBlock::remove(qsizetype row)
{
    ids.remove(row);
    names.remove(row);
    lastIps.remove(row);
    lastActivities.removeAt(row);
    creationDates.removeAt(row);
}

void ApiKeyBlock::squeeze()
{
    ids.squeeze();
    names.squeeze();
    lastIps.squeeze();
    lastActivities.squeeze();
    creationDates.squeeze();
}
