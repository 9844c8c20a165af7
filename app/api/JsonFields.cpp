#include "api/JsonFields.h"

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
    QDateTime when = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (when.timeSpec() == Qt::LocalTime) // it names no zone
        when = QDateTime::fromString(iso + u'Z', Qt::ISODateWithMs);
    *m_right = *m_right && when.isValid();
    return when.toUTC();
}
