// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sandbox {

// A key of the API without its secret. Dates are timestamps (Timestamp.h); null means never used.
struct ApiKey
{
    QString id;
    QString name;
    QString lastIp;
    QString lastActivity;
    QString creationDate;

    // Returns a key with a new id, created now.
    static ApiKey create(const QString &name);
    // Returns "api_key_" and 8 of [a-z0-9], the name of a key that is created without one.
    static QString generatedName();

    QJsonObject toJson() const;
    // Appends the same as compact JSON, without a QJsonObject: a list may have a million keys.
    void appendJson(QByteArray &out) const;
};

} // namespace sandbox
