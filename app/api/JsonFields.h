#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

/// Reads the optional fields of one JSON object; a missing field is the same as null, and a field
/// of another type than the contract's makes the whole object wrong.
class JsonFields
{
public:
    explicit JsonFields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(QStringView name);
    /// ISO 8601 with a time zone; UTC in the result.
    std::optional<QDateTime> instant(QStringView name);
    JsonFields object(QStringView name) const { return JsonFields(m_object.value(name).toObject()); }
    bool boolean(QStringView name) const { return m_object.value(name).toBool(); }

    bool areRight() const { return m_right; }

private:
    QJsonObject m_object;
    bool m_right = true;
};
