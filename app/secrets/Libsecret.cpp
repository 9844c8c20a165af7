#include "secrets/Libsecret.h"

#include <QLibrary>

namespace libsecret {

namespace {

// From glib's headers, which we do not build with.
constexpr int sessionBus = 2;
using GetBus = void *(*)(int bus, void *cancellable, void **error);
using SetExitOnClose = void (*)(void *connection, int exits);
using Unref = void (*)(void *object);

}

bool load()
{
    return QLibrary(QStringLiteral("secret-1"), 0).load(); // as QtKeychain names it
}

std::shared_ptr<void> survivingBusConnection()
{
    QLibrary gio(QStringLiteral("gio-2.0"), 0);
    QLibrary gobject(QStringLiteral("gobject-2.0"), 0);
    const auto getBus = reinterpret_cast<GetBus>(gio.resolve("g_bus_get_sync"));
    const auto setExitOnClose
        = reinterpret_cast<SetExitOnClose>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    const auto unref = reinterpret_cast<Unref>(gobject.resolve("g_object_unref"));
    if (!getBus || !setExitOnClose || !unref)
        return {};
    void *connection = getBus(sessionBus, nullptr, nullptr); // the one that libsecret shares
    if (!connection)
        return {};
    setExitOnClose(connection, false);
    return { connection, unref };
}

}
