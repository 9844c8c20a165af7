// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/ProcessHardening.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <algorithm>
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_MACOS
#include <sys/types.h>

#include <sys/ptrace.h>
#endif

#if defined(NDEBUG) && defined(Q_OS_UNIX)
/// Limits cores to 1 byte, which is less than any core takes, and the only limit that Linux applies
/// if a program receives the cores: see core(5). A child process, such as a browser, may raise it.
static void forbidCores()
{
    rlimit limit {};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = std::min<rlim_t>(1, limit.rlim_max);
        setrlimit(RLIMIT_CORE, &limit);
    }
}
#endif

void hardenProcess()
{
#ifdef NDEBUG
#ifdef Q_OS_UNIX
    forbidCores();
#endif
#ifdef Q_OS_LINUX
    // The portal opens the files of a Flatpak, and must be able to identify the program.
    if (access("/.flatpak-info", F_OK) != 0)
        prctl(PR_SET_DUMPABLE, 0);
#endif
#ifdef Q_OS_MACOS
    ptrace(PT_DENY_ATTACH, 0, nullptr, 0); // never run by us
#endif
#endif
}
