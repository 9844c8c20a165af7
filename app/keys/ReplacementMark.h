// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How far the replacement of a key by a new one is: see Replacement.
enum class ReplacementStep {
    Generating, ///< there is no new key
    Delivering, ///< its value is not where it is needed, as far as is known
    Watching, ///< the old key may still be needed
    ReadyToDelete, ///< the old key has been silent for as long as the user wants
    Renaming, ///< the old key is deleted, and the new one may get its name
    Done,
    Ended, ///< it cannot go on: see Replacement::ending
};

/// What the list shows of a replacement beside one of its keys.
struct ReplacementMark
{
    ReplacementStep step = ReplacementStep::Generating;
    bool isNewKey = false;
    bool isOldKeyUsed = false; ///< after the first use of the new one
    QString otherName = {}; ///< of the other key; empty if there is none

    bool operator==(const ReplacementMark &) const = default;
};
