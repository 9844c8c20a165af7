// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

/// Reads the optional fields of one JSON object. A missing field is the same as null, and a field
/// of another type than the contract's says what it can: a number or a bool where a text is
/// expected is that text, and anything else is the same as null.
class JsonObjectReader
{
public:
    explicit JsonObjectReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(QStringView name) const;
    /// ISO 8601; UTC in the result, and where the text names no zone.
    std::optional<QDateTime> instant(QStringView name) const;
    /// The beginning of what `instant` cannot read; empty where there is nothing to be read.
    QString unreadableInstant(QStringView name) const;
    JsonObjectReader object(QStringView name) const;
    /// Also of a text of digits; `other` where there is none.
    qint64 number(QStringView name, qint64 other) const;
    /// `other` where there is something that is no bool.
    bool boolean(QStringView name, bool other) const;

private:
    QJsonObject m_object;
};
