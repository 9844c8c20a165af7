// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Paths.h"

#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <QByteArrayList>
#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <filesystem>
#include <system_error>
#endif

#ifdef Q_OS_LINUX

static bool isRelative(const QByteArray &folder)
{
    return !folder.startsWith('/');
}

void ignoreRelativeFolders()
{
    for (const char *name : { "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
             "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS" }) {
        QByteArrayList folders = qgetenv(name).split(':');
        if (folders.removeIf(isRelative) == 0)
            continue;
        if (folders.isEmpty())
            qunsetenv(name);
        else
            qputenv(name, folders.join(':'));
    }
}

/// A path to the folder: through an open file, which stays open, if it has no name in UTF-8.
static QString pathTo(const QByteArray &folder)
{
    const QString path = QFile::decodeName(folder);
    if (QFile::encodeName(path) == folder)
        return path;
    std::error_code ignored;
    std::filesystem::create_directories(folder.toStdString(), ignored);
    const int file = ::open(folder.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    return file < 0 ? path : QStringLiteral("/proc/self/fd/%1").arg(file);
}

/// See the XDG Base Directory Specification.
static QString userFolder(const char *variable, const char *inHome)
{
    const QByteArray folder = qgetenv(variable);
    return folder.isEmpty() ? pathTo(qgetenv("HOME")) + QLatin1StringView(inHome) : pathTo(folder);
}

Paths Paths::ofUser()
{
    const QString name = u'/' + QCoreApplication::applicationName();
    const QString config = userFolder("XDG_CONFIG_HOME", "/.config") + name;
    return { config + QStringLiteral("/settings.json"), config + QStringLiteral("/connections"),
        userFolder("XDG_CACHE_HOME", "/.cache") + name };
}

#else

void ignoreRelativeFolders() { }

Paths Paths::ofUser()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return { config + QStringLiteral("/settings.json"), config + QStringLiteral("/connections"),
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) };
}

#endif

Paths Paths::below(const QString &folder)
{
    return { folder + QStringLiteral("/config/settings.json"),
        folder + QStringLiteral("/config/connections"), folder + QStringLiteral("/cache") };
}
