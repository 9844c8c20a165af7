// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <utility>

namespace background {

/// In one of the threads that the program waits for when it ends.
void compute(std::function<void()> work);

/// In the one thread of all that may wait for a server without end, one after the other. Nothing
/// waits for it, so that a server that hangs holds up neither the rest nor the end of the program.
void lookUp(std::function<void()> work);

/// Starts `work` by `start`, and calls `done` with its result in the thread of `context`, which is
/// the caller's. Once `context` was destroyed, does neither of what is yet to be done.
/// (`QFuture::then` of Qt 6.4 now and then calls twice when the work ends while it is being said
/// what is to follow.)
template <typename Start, typename Work, typename Done>
void run(Start start, QObject *context, Work work, Done done)
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
    start([promise, work = std::move(work)]() mutable {
        promise->start();
        if (!promise->isCanceled())
            promise->addResult(work());
        promise->finish();
    });
}

} // namespace background

/// Does `work` in another thread, and then `done` with what it has brought, unless `context` was
/// destroyed. `work` must not wait for a server: see `lookUpInBackground`.
template <typename Work, typename Done>
void doInBackground(QObject *context, Work work, Done done)
{
    background::run(&background::compute, context, std::move(work), std::move(done));
}

/// The same for what may wait for a server without end.
template <typename Work, typename Done>
void lookUpInBackground(QObject *context, Work work, Done done)
{
    background::run(&background::lookUp, context, std::move(work), std::move(done));
}
