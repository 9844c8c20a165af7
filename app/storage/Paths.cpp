// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Paths.h"

#include <QStandardPaths>

Paths Paths::ofUser()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return { config + QStringLiteral("/settings.json"), config + QStringLiteral("/connections"),
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) };
}

Paths Paths::below(const QString &folder)
{
    return { folder + QStringLiteral("/config/settings.json"),
        folder + QStringLiteral("/config/connections"), folder + QStringLiteral("/cache") };
}
