// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What this program is, and what it is made of. Names and licences are no sentences: they are the
/// same in every language.
namespace BuildInfo {

/// One that is linked.
struct Library
{
    QString name;
    QString licence; ///< its SPDX identifier
};

QString version(); ///< of Llavero: CMakeLists.txt has it
QString qtVersion(); ///< of the Qt that is running, not of that it was built with
QString keychainVersion();
QString buildType(); ///< CMake's name for it, e.g. "RelWithDebInfo"

/// What `--version` prints: a line each.
QString description();

QList<Library> librariesOfLlavero();
QList<Library> librariesOfSandbox();

} // namespace BuildInfo
