// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/Async.h"

#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace {

struct Queue
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> waiting;

    [[noreturn]] void work()
    {
        while (true) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [this] { return !waiting.empty(); });
            const auto next = std::move(waiting.front());
            waiting.pop_front();
            lock.unlock();
            next();
        }
    }
};

} // namespace

void background::compute(std::function<void()> work)
{
    QThreadPool::globalInstance()->start(std::move(work));
}

/// Neither the queue nor its thread ends: it may hang in a look-up when the program does.
static Queue &lookUpQueue()
{
    static Queue &queue = *[] {
        auto made = std::make_unique<Queue>();
        std::thread([queue = made.get()] { queue->work(); }).detach();
        return made.release();
    }();
    return queue;
}

void background::lookUp(std::function<void()> work)
{
    try {
        Queue &queue = lookUpQueue();
        {
            const std::lock_guard lock(queue.mutex);
            queue.waiting.push_back(std::move(work));
        }
        queue.changed.notify_one();
    } catch (const std::system_error &) { // there is no thread to be had now
        compute(std::move(work));
    }
}
