#include "api/JsonFields.h"

QString JsonFields::text(QStringView name)
{
    const QJsonValue value = m_object.value(name);
    m_right = m_right && (value.isString() || value.isNull() || value.isUndefined());
    return value.toString();
}

std::optional<QDateTime> JsonFields::instant(QStringView name)
{
    const QString iso = text(name);
    if (iso.isEmpty())
        return std::nullopt;
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODateWithMs);
    m_right = m_right && when.isValid();
    return when.toUTC();
}
