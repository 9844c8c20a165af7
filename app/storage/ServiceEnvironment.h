// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// An environment of a service connection. The names are data of the service.
struct ServiceEnvironment
{
    QString connectionId = {};
    QString connectionName = {};
    QString environmentId = {};
    QString environmentName = {};

    bool operator==(const ServiceEnvironment &) const = default;
    /// Returns true for the same environment, whatever its name is now.
    bool isSame(const ServiceEnvironment &other) const
    {
        return connectionId == other.connectionId && environmentId == other.environmentId;
    }
};
