// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// The program's version and libraries. Names and licences are not translated.
namespace BuildInfo {

/// A library that the program is linked with.
struct Library
{
    QString name;
    QString licence; ///< its SPDX identifier
};

/// Returns Llavero's version, from CMakeLists.txt.
inline QString version()
{
    return QStringLiteral(LLAVERO_VERSION);
}
/// Returns the version of the Qt that runs, which may be newer than the build's.
inline QString qtVersion()
{
    return QString::fromLatin1(qVersion());
}
/// Returns the short name of the commit, or "unknown" in a build from a tarball.
QString commit();
QString homepage(); ///< the address of the project
QString issues(); ///< the address where problems are reported
QString keychainVersion();
QString buildType(); ///< CMake's name for it, e.g. "RelWithDebInfo"

/// Returns the lines that `--version` prints.
QString description();

QList<Library> librariesOfLlavero();
QList<Library> librariesOfSandbox();

} // namespace BuildInfo
