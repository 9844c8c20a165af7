// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyBadge.h"

#include <QDateTime>

struct ApiKey;

/// What a row of the list says of its key, fit to be shown.
struct KeyRowData
{
    static KeyRowData of(const ApiKey &key, const QDateTime &now);

    QString name;
    KeyBadge badge = {};
    QString lastIp;
    QString lastActivity;
    bool isMarked = false; ///< as one that is seldom needed: see KeyUse
};
