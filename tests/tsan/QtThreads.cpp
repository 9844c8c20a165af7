// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into every program under ThreadSanitizer. Qt is not built with it, so the sanitizer does
// not know that posting an event happens before its delivery in another thread, and reports every
// object handed over so as a race. The annotations stand where Qt and the sanitizer allow it: at
// the allocation and at the delivery of an event.

#include <QMetaObject>
#include <QRunnable>
#include <QThreadPool>

#include <sanitizer/tsan_interface.h>

#include <cstdarg>

#include <dlfcn.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

/// GCC has the function, but not its header <sanitizer/allocator_interface.h>.
extern "C" int __sanitizer_install_malloc_and_free_hooks(
    void (*had)(const volatile void *, size_t), void (*freed)(const volatile void *));

namespace {

constexpr size_t largestEvent = 256;

void memoryIsHad(const volatile void *memory, size_t size)
{
    if (size <= largestEvent)
        __tsan_release(const_cast<void *>(memory));
}

void memoryIsFreed(const volatile void * /*memory*/) { }

bool eventIsDelivered(void **receiverEventResult)
{
    __tsan_acquire(receiverEventResult[1]);
    return false; // deliver it
}

const bool isToldFromHereOn = [] {
    __sanitizer_install_malloc_and_free_hooks(memoryIsHad, memoryIsFreed);
    QInternal::registerCallback(QInternal::EventNotifyCallback, eventIsDelivered);
    return true;
}();

/// A queued call for another thread. Either thread may destroy it as its last owner, by a reference
/// count inside QtCore; and a thread that waited for the call sees its effects.
class WatchedCall : public QtPrivate::QSlotObjectBase
{
public:
    explicit WatchedCall(QtPrivate::QSlotObjectBase *call)
        : QSlotObjectBase(&answer)
        , m_call(call)
    {
    }

private:
    static void answer(int which, QSlotObjectBase *self, QObject *receiver, void **values, bool *)
    {
        auto *watched = static_cast<WatchedCall *>(self);
        if (which == Call) {
            watched->m_call->call(receiver, values);
            __tsan_release(watched);
        } else if (which == Destroy) {
            __tsan_acquire(watched);
            watched->m_call->destroyIfLastRef();
            delete watched;
        }
    }

    QtPrivate::QSlotObjectBase *m_call;
};

/// Work for a waiting thread of the pool.
class WatchedWork : public QRunnable
{
public:
    explicit WatchedWork(std::function<void()> work)
        : m_work(std::move(work))
    {
        __tsan_release(this);
    }

    void run() override
    {
        __tsan_acquire(this);
        m_work();
    }

private:
    const std::function<void()> m_work;
};

}

/// Replaces Qt's function.
bool QMetaObject::invokeMethodImpl(
    QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *ret)
{
    static const auto qts = reinterpret_cast<decltype(&invokeMethodImpl)>(dlsym(RTLD_NEXT,
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBase"
        "EN2Qt14ConnectionTypeEPv"));
    auto *call = new WatchedCall(slot);
    call->ref();
    const bool isInvoked = qts(object, call, type, ret);
    if (type == Qt::BlockingQueuedConnection)
        __tsan_acquire(call);
    call->destroyIfLastRef();
    return isInvoked;
}

/// Replaces Qt's function.
void QThreadPool::start(std::function<void()> work, int priority)
{
    start(new WatchedWork(std::move(work)), priority);
}

/// Replaces the system's vfork, by which QProcess starts a child in the memory of its parent: the
/// sanitizer would stop watching both when it stops watching the child.
extern "C" int clone(int (*child)(void *), void * /*stack*/, int flags, void *argument, ...)
{
    const pid_t pid = fork();
    if (pid == 0)
        _exit(child(argument));
    if (pid > 0 && (flags & CLONE_PIDFD) != 0) {
        va_list more;
        va_start(more, argument);
        *va_arg(more, int *) = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
        va_end(more);
    }
    return pid;
}
