// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

/// Reads the optional fields of one JSON object; a missing field is the same as null, and a field
/// of another type than the contract's makes the whole object wrong, and the one around it.
class JsonFields
{
public:
    explicit JsonFields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(QStringView name);
    /// ISO 8601; UTC in the result, and where the text names no zone.
    std::optional<QDateTime> instant(QStringView name);
    JsonFields object(QStringView name);
    bool boolean(QStringView name);

    bool areRight() const { return *m_right; }

private:
    QJsonValue value(QStringView name, QJsonValue::Type type);

    QJsonObject m_object;
    std::shared_ptr<bool> m_right = std::make_shared<bool>(true); ///< one with the objects inside
};
