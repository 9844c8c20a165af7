// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/JsonObjectReader.h"

#include "app/api/Timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>

QString JsonObjectReader::text(QStringView name) const
{
    const QJsonValue value = m_object.value(name);
    return value.isArray() || value.isObject() ? QString() : value.toVariant().toString();
}

qint64 JsonObjectReader::number(QStringView name, qint64 other) const
{
    bool isNumber = false;
    const qint64 number = text(name).toLongLong(&isNumber);
    return isNumber ? number : other;
}

bool JsonObjectReader::boolean(QStringView name, bool other) const
{
    const QJsonValue value = m_object.value(name);
    return value.isNull() || value.isUndefined() ? false : value.toBool(other);
}

JsonObjectReader JsonObjectReader::object(QStringView name) const
{
    return JsonObjectReader(m_object.value(name).toObject());
}

std::optional<QDateTime> JsonObjectReader::instant(QStringView name) const
{
    const auto when = readInstant(m_object.value(name).toString().toUtf8());
    return when ? std::optional(QDateTime::fromMSecsSinceEpoch(*when, Qt::UTC)) : std::nullopt;
}

QString JsonObjectReader::unreadableInstant(QStringView name) const
{
    constexpr qsizetype longest = 100;
    const QJsonValue value = m_object.value(name);
    if (value.isNull() || value.isUndefined() || instant(name))
        return {};
    if (value.isString())
        return value.toString().left(longest);
    const QByteArray array = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1).chopped(1)).left(longest);
}
