// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

/// The library over which QtKeychain reaches the Secret Service, loaded at run time.
namespace libsecret {

/// False when it is not installed, of which QtKeychain says "Unknown error". It waits for the disk:
/// call it from a thread that may.
bool load();

/// libsecret 0.20 keeps to the service that it found first, for the whole process, and refuses when
/// that has been started again since. To be told who answers on the bus; then it looks anew.
void serviceIs(const QString &owner);

/// libsecret's connection to the session bus ends the whole program, by SIGTERM, when the bus goes
/// away. From `ready` on, and until what this returns has gone, it does not. For the main thread,
/// which libsecret uses too.
std::shared_ptr<void> surviveTheBus(std::function<void()> ready);

}
