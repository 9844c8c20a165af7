// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ChildProcess.h"

#include <csignal>
#include <sys/prctl.h>

ChildProcess::ChildProcess()
{
    setStandardErrorFile(nullDevice());
    setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

ChildProcess::~ChildProcess()
{
    kill(); // works on a frozen process, too
    waitForFinished();
}

void ChildProcess::freeze()
{
    send(SIGSTOP);
}

void ChildProcess::thaw()
{
    send(SIGCONT);
}

void ChildProcess::send(int signal)
{
    if (state() == QProcess::Running)
        ::kill(static_cast<pid_t>(processId()), signal);
}
