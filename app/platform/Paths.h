// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Removes relative folders from the XDG variables of the environment, because the specification
/// ignores them and Qt 6.4 does not. Call it before there is a second thread.
void ignoreRelativeFolders();

/// Returns a path to a folder with any name. A name that is not UTF-8 does not fit into a QString:
/// that folder is created if it is missing, kept open, and named by its descriptor.
QString pathToFolder(const QByteArray &name);

/// The paths of the user's data, all of which is readable by its owner only, and free of secrets.
struct Paths
{
    QString settingsFile;
    QString
        connectionsFolder; ///< a folder for each connection: `routes.json`, `ca.pem`, `notes.json`
    QString cacheFolder; ///< the last list of each connection

    /// Returns the system's paths for the user's configuration and cache.
    static Paths standard();
    /// Returns paths below one folder, for tests.
    static Paths under(const QString &folder);
};
