// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/JsonFields.h"

#include "api/Instant.h"

#include <QJsonArray>
#include <QJsonDocument>

QString JsonFields::text(QStringView name) const
{
    const QJsonValue value = m_object.value(name);
    return value.isArray() || value.isObject() ? QString() : value.toVariant().toString();
}

qint64 JsonFields::number(QStringView name, qint64 other) const
{
    bool isNumber = false;
    const qint64 number = text(name).toLongLong(&isNumber);
    return isNumber ? number : other;
}

bool JsonFields::boolean(QStringView name, bool other) const
{
    const QJsonValue value = m_object.value(name);
    return value.isNull() || value.isUndefined() ? false : value.toBool(other);
}

JsonFields JsonFields::object(QStringView name) const
{
    return JsonFields(m_object.value(name).toObject());
}

std::optional<QDateTime> JsonFields::instant(QStringView name) const
{
    const auto when = readInstant(m_object.value(name).toString().toUtf8());
    return when ? std::optional(QDateTime::fromMSecsSinceEpoch(*when, Qt::UTC)) : std::nullopt;
}

QString JsonFields::unreadableInstant(QStringView name) const
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
