// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Libsecret.h"

#include <QLibrary>

#include <utility>

namespace libsecret {

namespace {

// From glib's headers, which we do not build with.
constexpr int sessionBus = 2;
using OnReady = void (*)(void *source, void *result, void *data);
using GetBus = void (*)(int bus, void *cancellable, OnReady ready, void *data);
using GetBusFinish = void *(*)(void *result, void **error);
using SetExitOnClose = void (*)(void *connection, int exits);
using Unref = void (*)(void *object);

template <typename Function>
Function resolve(const char *library, const char *name)
{
    return reinterpret_cast<Function>(QLibrary(QLatin1String(library), 0).resolve(name));
}

// The connection that libsecret shares with all of the program.
struct Bus
{
    Bus() = default;
    Q_DISABLE_COPY_MOVE(Bus)
    ~Bus()
    {
        const auto unref = resolve<Unref>("gobject-2.0", "g_object_unref");
        if (connection && unref)
            unref(connection);
    }

    std::function<void()> ready;
    void *connection = nullptr;
};

void onConnected(void *, void *result, void *data)
{
    const std::unique_ptr<std::shared_ptr<Bus>> held(static_cast<std::shared_ptr<Bus> *>(data));
    Bus &bus = **held;
    const auto finish = resolve<GetBusFinish>("gio-2.0", "g_bus_get_finish");
    const auto setExitOnClose
        = resolve<SetExitOnClose>("gio-2.0", "g_dbus_connection_set_exit_on_close");
    if (finish)
        bus.connection = finish(result, nullptr);
    if (bus.connection && setExitOnClose)
        setExitOnClose(bus.connection, false);
    bus.ready();
}

}

bool load()
{
    return QLibrary(QStringLiteral("secret-1"), 0).load(); // as QtKeychain names it
}

void serviceIs(const QString &owner)
{
    static QString known; // as long as libsecret's own knowledge of it
    const QString before = std::exchange(known, owner);
    if (before.isEmpty() || before == owner)
        return;
    using Disconnect = void (*)();
    if (const auto disconnect = resolve<Disconnect>("secret-1", "secret_service_disconnect"))
        disconnect();
}

std::shared_ptr<void> surviveTheBus(std::function<void()> ready)
{
    auto bus = std::make_shared<Bus>();
    bus->ready = std::move(ready);
    if (const auto getBus = resolve<GetBus>("gio-2.0", "g_bus_get"))
        getBus(sessionBus, nullptr, onConnected, new std::shared_ptr<Bus>(bus));
    return bus;
}

}
