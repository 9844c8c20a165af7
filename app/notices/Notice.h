// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

/// Something that happened to a connection's keys elsewhere, or that the user is to do. It has no
/// secret.
struct Notice
{
    enum class Kind {
        KeyAppeared, ///< a key that was not generated here
        KeyVanished, ///< a key that was not deleted here
        NewAddress, ///< a key was used from an address never seen for it
        KeyWoke, ///< a key was used after 90 days of silence
        ReplacementReady, ///< for its last step
        ReviewDue,
        SignInEnded, ///< the service has refused the key that Llavero signs in with
        OutcomeFound, ///< of a change whose response was lost
    };
    /// Of `OutcomeFound`.
    enum class Outcome { None, Generated, NotGenerated, Renamed, NotRenamed, Deleted, NotDeleted };

    QString id = {}; ///< within its connection
    Kind kind = Kind::KeyAppeared;
    QDateTime time = {}; ///< in UTC, by this computer's clock: when it was found
    QString keyId = {}; ///< empty for a group and for `SignInEnded`
    QString keyName = {}; ///< at that time; data of the service
    QString address = {}; ///< of `NewAddress`, and of `KeyWoke` if known; data of the service
    QDateTime usedAt = {}; ///< in UTC: the use of `NewAddress` and `KeyWoke`
    int count = 1; ///< of keys; a group has more than one, and no key
    Outcome outcome = Outcome::None;
    bool isRead = false;

    bool operator==(const Notice &) const = default;

    static QList<Kind> allKinds();
    /// Returns the name of the kind in files.
    static QString kindName(Kind kind);
};
