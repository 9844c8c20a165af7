// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/BuildInfo.h"

namespace BuildInfo {

QString keychainVersion()
{
    return QStringLiteral(LLAVERO_KEYCHAIN_VERSION);
}

QString buildType()
{
    return QStringLiteral(LLAVERO_BUILD_TYPE);
}

QString description()
{
    return QStringLiteral("llavero %1\nQt %2\nQtKeychain %3\nBuild type: %4")
        .arg(version(), qtVersion(), keychainVersion(), buildType());
}

QList<Library> librariesOfLlavero()
{
    return {
        { QStringLiteral("Qt"), QStringLiteral("LGPL-3.0-only") },
        { QStringLiteral("QtKeychain"), QStringLiteral("BSD-3-Clause") },
        { QStringLiteral("simdjson"), QStringLiteral("Apache-2.0") },
    };
}

QList<Library> librariesOfSandbox()
{
    return {
        { QStringLiteral("Boost"), QStringLiteral("BSL-1.0") },
        { QStringLiteral("zlib"), QStringLiteral("Zlib") },
    };
}

} // namespace BuildInfo
