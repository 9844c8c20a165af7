// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/BuildInfo.h"

#include <QStringList>

namespace BuildInfo {

QString version()
{
    return QStringLiteral(LLAVERO_VERSION);
}

QString qtVersion()
{
    return QString::fromLatin1(qVersion());
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
    return QStringList {
        QStringLiteral("llavero ") + version(),
        QStringLiteral("Qt ") + qtVersion(),
        QStringLiteral("QtKeychain ") + keychainVersion(),
        QStringLiteral("Build type: ") + buildType(),
    }
        .join(u'\n');
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
