// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/Async.h"

/// Returns a pool that is never destroyed, because its destructor waits.
static QThreadPool &makePool()
{
    auto *pool = new QThreadPool;
    pool->setMaxThreadCount(1);
    return *pool;
}

QThreadPool &lookUpPool()
{
    static QThreadPool &pool = makePool();
    return pool;
}

QThreadPool &filePool()
{
    static QThreadPool &pool = makePool();
    return pool;
}
