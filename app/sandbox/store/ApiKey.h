// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sandbox {

// A key as the API shows it. Dates are timestamps (see Timestamp.h); null means never used.
struct ApiKey
{
    QString id;
    QString name;
    QString lastIp;
    QString lastActivity;
    QString creationDate;

    // A key made now, with an id of its own.
    static ApiKey create(const QString &name);
    // "api_key_" and 8 of [a-z0-9], the name of a key that was given none.
    static QString generatedName();

    QJsonObject toJson() const;
    // The same as compact JSON text, appended without going through QJsonObject: a list may have
    // a million of these.
    void appendJson(QByteArray &out) const;
};

} // namespace sandbox
