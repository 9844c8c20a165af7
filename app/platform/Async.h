// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

/// Runs `work` in a thread of `pool`, then calls `done` with its result in the thread of `context`,
/// which is the caller's. If `context` is destroyed before, `done` is not called, and work that has
/// not started is skipped. Work that may wait for a server belongs into `lookUpPool`.
/// (`QFuture::then` of Qt 6.4 sometimes calls twice if the work finishes while the continuation is
/// being attached.)
template <typename Work, typename Done>
void runAsync(QThreadPool &pool, Work work, QObject *context, Done done)
{
    using Value = decltype(work());
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            done(watcher->future().takeResult());
        });
    const auto promise = std::make_shared<QPromise<Value>>();
    watcher->setFuture(promise->future());
    QObject::connect(
        watcher, &QObject::destroyed, [future = promise->future()]() mutable { future.cancel(); });
    pool.start([promise, work = std::move(work)]() mutable {
        promise->start();
        if (!promise->isCanceled())
            promise->addResult(work());
        promise->finish();
    });
}

/// Returns the threads that the program waits for when it ends.
inline QThreadPool &computePool()
{
    return *QThreadPool::globalInstance();
}

/// Returns the one thread for work that may wait for a server without end. Nothing waits for it, so
/// that a server that hangs holds up neither other work nor the end of the program.
QThreadPool &lookUpPool();

/// Returns the one thread for files that the user has chosen, which may be on a server that hangs.
/// Nothing waits for it.
QThreadPool &filePool();
