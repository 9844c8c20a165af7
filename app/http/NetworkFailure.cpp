// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/NetworkFailure.h"

#include <QNetworkInterface>

#include <algorithm>

/// A link-local address reaches only computers on the same cable.
static bool reachesOthers(const QNetworkAddressEntry &entry)
{
    return !entry.ip().isLoopback() && !entry.ip().isLinkLocal();
}

static bool isConnected(const QNetworkInterface &interface)
{
    const auto needed = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
    const auto addresses = interface.addressEntries();
    return (interface.flags() & needed) == needed
        && std::any_of(addresses.begin(), addresses.end(), reachesOthers);
}

bool NetworkFailure::hasConnectedInterface()
{
    const auto interfaces = QNetworkInterface::allInterfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), isConnected);
}
