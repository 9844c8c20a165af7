// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The signed-in user. Any field but the id may be empty.
struct User
{
    QString id;
    QString userName;
    QString firstName;
    QString lastName;
    QString email;
    QString locale;
    QString country; ///< ISO code or name
    QString timeZone; ///< IANA name
    QString organization;
    QString primaryRole;
    bool isSandbox = false; ///< the service says that it is one

    QString fullName() const { return QStringLiteral("%1 %2").arg(firstName, lastName).trimmed(); }
    /// The best there is to call the user by; may be empty.
    QString shownName() const
    {
        return !fullName().isEmpty() ? fullName() : !userName.isEmpty() ? userName : email;
    }
    bool operator==(const User &) const = default;
};
