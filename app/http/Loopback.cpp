// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/Loopback.h"

#include <QRegularExpression>

bool isLoopback(const QString &host)
{
    static const QRegularExpression loopback(
        QStringLiteral("\\A(?:localhost|::1|(?:::ffff:)?127(?:\\.(?:%1)){3})\\z")
            .arg(QStringLiteral("25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9]")));
    return loopback.match(host).hasMatch();
}
