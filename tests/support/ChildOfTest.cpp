// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ChildOfTest.h"

#include <csignal>
#include <sys/prctl.h>

ChildOfTest::ChildOfTest()
{
    setStandardErrorFile(nullDevice());
    setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

ChildOfTest::~ChildOfTest()
{
    kill(); // which needs no thawing
    waitForFinished();
}

void ChildOfTest::freeze()
{
    send(SIGSTOP);
}

void ChildOfTest::thaw()
{
    send(SIGCONT);
}

void ChildOfTest::send(int signal)
{
    if (state() == QProcess::Running)
        ::kill(static_cast<pid_t>(processId()), signal);
}
