// SPDX-License-Identifier: GPL-3.0-or-later
#include "Background.h"

#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

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

void background::lookUp(std::function<void()> work)
{
    // Neither ends: the thread may hang in a look-up when the program does.
    static Queue &queue = *[] {
        auto *made = new Queue;
        std::thread([made] { made->work(); }).detach();
        return made;
    }();
    {
        const std::lock_guard lock(queue.mutex);
        queue.waiting.push_back(std::move(work));
    }
    queue.changed.notify_one();
}
