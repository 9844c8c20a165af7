#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

/// Does `work` in another thread, and then `done` with what it has brought in that of `context`,
/// unless `context` has gone.
template <typename Work, typename Done>
void doInBackground(QObject *context, Work work, Done done)
{
    using Value = decltype(work());
    const auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    promise->future().then(context, [done = std::move(done)](QFuture<Value> future) mutable {
        done(future.takeResult());
    });
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}
