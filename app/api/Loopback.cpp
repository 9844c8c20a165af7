// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/Loopback.h"

#include <QHostAddress>

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}
