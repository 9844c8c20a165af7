// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/EndSignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

static int writeEnd = -1;

/// A signal handler may do little else than write.
static void noteSignal(int)
{
    const int before = errno;
    (void)!::write(writeEnd, "", 1);
    errno = before;
}

/// The pipe stays open, because a signal may still come.
void quitOnEndSignals(QCoreApplication &app)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return;
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    writeEnd = ends[1];
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [readEnd = ends[0]] {
        char byte = 0;
        (void)!::read(readEnd, &byte, 1);
        QCoreApplication::quit();
    });
    for (const int signal : { SIGTERM, SIGINT, SIGHUP }) {
        struct sigaction action = {};
        if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
            continue; // nohup sets it
        action = {};
        action.sa_handler = noteSignal;
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        ::sigaction(signal, &action, nullptr);
    }
}

#else

void quitOnEndSignals(QCoreApplication &) { }

#endif
