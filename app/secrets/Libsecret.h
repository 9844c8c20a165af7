#pragma once

#include <memory>

/// The library over which QtKeychain reaches the Secret Service, loaded at run time. Both functions
/// may wait for the disk or the bus: call them from a thread that may.
namespace libsecret {

/// False when it is not installed, of which QtKeychain says "Unknown error".
bool load();

/// libsecret's connection to the session bus ends the whole program, by SIGTERM, when the bus goes
/// away. It does not while this is held.
std::shared_ptr<void> survivingBusConnection();

}
