// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/JsonFields.h"

#include "api/Instant.h"

QJsonValue JsonFields::value(QStringView name, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(name);
    *m_right = *m_right && (value.type() == type || value.isNull() || value.isUndefined());
    return value;
}

QString JsonFields::text(QStringView name)
{
    return value(name, QJsonValue::String).toString();
}

bool JsonFields::boolean(QStringView name)
{
    return value(name, QJsonValue::Bool).toBool();
}

JsonFields JsonFields::object(QStringView name)
{
    JsonFields inside(value(name, QJsonValue::Object).toObject());
    inside.m_right = m_right;
    return inside;
}

std::optional<QDateTime> JsonFields::instant(QStringView name)
{
    const QString iso = text(name);
    if (iso.isEmpty())
        return std::nullopt;
    const auto when = readInstant(iso.toUtf8());
    *m_right = *m_right && when;
    return QDateTime::fromMSecsSinceEpoch(when.value_or(0), Qt::UTC);
}
