// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DisplayName.h"

#include "app/CommandLine.h"

#ifdef Q_OS_LINUX
/// `:0.0` and `unix:0` are the display `:0`.
static QString withoutScreen(QString display)
{
    if (display.startsWith(u"unix:"))
        display.remove(0, 4);
    const qsizetype point = display.indexOf(u'.', display.lastIndexOf(u':'));
    return point < 0 ? display : display.left(point);
}
#endif

QString displayName(const CommandLine &line)
{
#ifdef Q_OS_LINUX
    const QString platforms
        = line.platform.isEmpty() ? qEnvironmentVariable("QT_QPA_PLATFORM") : line.platform;
    const QString platform = platforms.section(u';', 0, 0).section(u':', 0, 0);
    const bool isX11 = platform == u"xcb";
    const bool isWayland = platform.startsWith(u"wayland");
    if (!platform.isEmpty() && !isX11 && !isWayland)
        return platform;
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (isWayland || (!isX11 && !wayland.isEmpty()))
        return wayland.isEmpty() ? platform : wayland;
    const QString display = line.display.isEmpty() ? qEnvironmentVariable("DISPLAY") : line.display;
    return display.isEmpty() ? platform : withoutScreen(display);
#else
    return line.platform.isEmpty() ? QStringLiteral("the desktop") : line.platform;
#endif
}
