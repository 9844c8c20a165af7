// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/Async.h"

QThreadPool &lookUpPool()
{
    static QThreadPool &pool = *[] {
        auto *made = new QThreadPool; // never destroyed, because its destructor waits
        made->setMaxThreadCount(1);
        return made;
    }();
    return pool;
}
