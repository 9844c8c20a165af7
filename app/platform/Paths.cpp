// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/Paths.h"

#include <QFile>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <QByteArrayList>
#include <QCoreApplication>

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

QString pathToFolder(const QByteArray &name)
{
    const QString path = QFile::decodeName(name);
    if (QFile::encodeName(path) == name)
        return path;
    std::error_code ignored;
    std::filesystem::create_directories(name.toStdString(), ignored);
    const int file = ::open(name.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    return file < 0 ? path : QStringLiteral("/proc/self/fd/%1").arg(file);
}

/// See the XDG Base Directory Specification.
static QString userFolder(const char *variable, const char *inHome)
{
    const QByteArray folder = qgetenv(variable);
    return folder.isEmpty() ? pathToFolder(qgetenv("HOME")) + QLatin1StringView(inHome)
                            : pathToFolder(folder);
}

#else

void ignoreRelativeFolders() { }

QString pathToFolder(const QByteArray &name)
{
    return QFile::decodeName(name);
}

#endif

static Paths pathsIn(const QString &config, const QString &cache)
{
    return { config + QStringLiteral("/settings.json"), config + QStringLiteral("/connections"),
        cache };
}

Paths Paths::standard()
{
#ifdef Q_OS_LINUX
    const QString name = u'/' + QCoreApplication::applicationName();
    return pathsIn(userFolder("XDG_CONFIG_HOME", "/.config") + name,
        userFolder("XDG_CACHE_HOME", "/.cache") + name);
#else
    return pathsIn(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation),
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
#endif
}

Paths Paths::under(const QString &folder)
{
    return pathsIn(folder + QStringLiteral("/config"), folder + QStringLiteral("/cache"));
}
