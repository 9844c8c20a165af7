// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/X11Activation.h"

#ifdef LLAVERO_HAS_XCB

#include <QGuiApplication>
#include <QScopedPointer>
#include <QWidget>

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <xcb/xcb.h>

namespace {

template <typename Reply>
using Owned = QScopedPointer<Reply, QScopedPointerPodDeleter>;

/// Requests to the window manager, by the Extended Window Manager Hints and the Startup
/// Notification protocol of freedesktop.org.
class WindowManager
{
public:
    explicit WindowManager(xcb_connection_t *connection)
        : m_connection(connection)
        , m_root(xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root)
    {
    }

    void completeStartup(const QByteArray &startupId) const
    {
        const QByteArray quoted = QByteArray(startupId).replace('\\', "\\\\").replace('"', "\\\"");
        QByteArray message = "remove: ID=\"" + quoted + '"';
        message.append('\0');
        xcb_client_message_event_t event {};
        event.format = 8;
        event.type = atom("_NET_STARTUP_INFO_BEGIN");
        event.window = m_root;
        for (qsizetype at = 0; at < message.size(); at += sizeof event.data.data8) {
            const QByteArray part = message.mid(at, sizeof event.data.data8);
            std::memset(event.data.data8, 0, sizeof event.data.data8);
            std::memcpy(event.data.data8, part.data(), static_cast<std::size_t>(part.size()));
            send(event, XCB_EVENT_MASK_PROPERTY_CHANGE);
            event.type = atom("_NET_STARTUP_INFO");
        }
    }

    void bringHere(xcb_window_t window) const
    {
        const auto workspace = value(m_root, "_NET_CURRENT_DESKTOP");
        const auto own = value(window, "_NET_WM_DESKTOP");
        if (workspace && own && own != onAllWorkspaces && own != workspace)
            ask(window, "_NET_WM_DESKTOP", { *workspace, isApplication });
    }

    void activate(xcb_window_t window, xcb_timestamp_t time) const
    {
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, window, atom("_NET_WM_USER_TIME"),
            XCB_ATOM_CARDINAL, 32, 1, &time);
        ask(window, "_NET_ACTIVE_WINDOW", { isApplication, time });
    }

private:
    static constexpr std::uint32_t isApplication = 1; ///< the requester, instead of a pager
    static constexpr std::uint32_t onAllWorkspaces = 0xFFFFFFFF;

    xcb_atom_t atom(const char *name) const
    {
        const auto cookie
            = xcb_intern_atom(m_connection, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
        const Owned<xcb_intern_atom_reply_t> reply(
            xcb_intern_atom_reply(m_connection, cookie, nullptr));
        return reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
    }

    std::optional<std::uint32_t> value(xcb_window_t window, const char *property) const
    {
        const auto cookie
            = xcb_get_property(m_connection, 0, window, atom(property), XCB_ATOM_CARDINAL, 0, 1);
        const Owned<xcb_get_property_reply_t> reply(
            xcb_get_property_reply(m_connection, cookie, nullptr));
        if (!reply || xcb_get_property_value_length(reply.data()) != sizeof(std::uint32_t))
            return std::nullopt;
        return *static_cast<const std::uint32_t *>(xcb_get_property_value(reply.data()));
    }

    void ask(xcb_window_t window, const char *what, std::array<std::uint32_t, 2> data) const
    {
        xcb_client_message_event_t event {};
        event.format = 32;
        event.type = atom(what);
        event.window = window;
        event.data.data32[0] = data[0];
        event.data.data32[1] = data[1];
        send(event, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT);
    }

    void send(xcb_client_message_event_t event, std::uint32_t mask) const
    {
        event.response_type = XCB_CLIENT_MESSAGE;
        xcb_send_event(m_connection, 0, m_root, mask, reinterpret_cast<const char *>(&event));
    }

    xcb_connection_t *m_connection;
    const xcb_window_t m_root;
};

/// Returns the time of the user's request, with which the desktop ends the id.
std::optional<xcb_timestamp_t> timeOf(const QByteArray &startupId)
{
    static const QByteArray mark = "_TIME";
    const qsizetype at = startupId.lastIndexOf(mark);
    bool isNumber = false;
    const auto time = startupId.mid(at + mark.size()).toUInt(&isNumber);
    return at >= 0 && isNumber ? std::optional(time) : std::nullopt;
}

} // namespace

void activateOnX11(const QWidget &window, const QByteArray &startupId)
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11 || !x11->connection())
        return;
    const WindowManager manager(x11->connection());
    const auto id = static_cast<xcb_window_t>(window.winId());
    manager.bringHere(id);
    if (const auto time = timeOf(startupId))
        manager.activate(id, *time);
    if (!startupId.isEmpty())
        manager.completeStartup(startupId);
    xcb_flush(x11->connection());
}

#else

void activateOnX11(const QWidget &, const QByteArray &) { }

#endif
