// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"

#include <QDeadlineTimer>

/// A change that was sent and whose response was lost. It is not saved: after a restart, the
/// changes between the saved list and the service's list show its outcome.
struct UnresolvedChange
{
    enum class Kind { Generate, Rename, Delete };
    enum class State {
        Unknown, ///< the change may or may not have been made
        Missing, ///< the service's time for changes has passed without a sign of it in the list
        SecretLost, ///< the key was generated, and its secret did not arrive
    };

    Kind kind;
    /// The key before the change. A generated key has only the name that was sent, and an id as of
    /// `SecretLost`.
    ApiKey key;
    QString newName = {}; ///< of a rename
    State state = State::Unknown;
    QDeadlineTimer timeout = {};

    bool operator==(const UnresolvedChange &) const = default;
};
