// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/BuildInfo.h"

namespace BuildInfo {

QString commit()
{
    return QStringLiteral(LLAVERO_COMMIT);
}

QString homepage()
{
    return QStringLiteral(LLAVERO_HOMEPAGE);
}

QString issues()
{
    return homepage() + QStringLiteral("/issues");
}

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
    return QStringLiteral("llavero %1\nCommit: %2\nQt %3\nQtKeychain %4\nBuild type: %5")
        .arg(version(), commit(), qtVersion(), keychainVersion(), buildType());
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
