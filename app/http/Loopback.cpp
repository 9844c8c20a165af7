// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/Loopback.h"

#include <QHostAddress>

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}
