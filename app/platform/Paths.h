// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Takes relative folders out of the XDG variables of the environment: by their specification they
/// count as absent, and Qt 6.4 uses them. To be called before there is a second thread.
void ignoreRelativeFolders();

/// A path to the folder, whatever bytes its name has: one that is not UTF-8, which QString cannot
/// hold, is kept open and named by that. Makes it if it is missing then.
QString pathToFolder(const QByteArray &name);

/// Where Llavero keeps what is the user's. All of it is readable by its owner alone, and none of it
/// holds a secret.
struct Paths
{
    QString settingsFile;
    QString connectionsFolder; ///< a folder for each connection: `routes.json`, `ca.pem`
    QString cacheFolder; ///< the last list of each connection

    /// Those that the system has for the user's configuration and cache.
    static Paths ofUser();
    /// All below one folder, for tests.
    static Paths below(const QString &folder);
};
