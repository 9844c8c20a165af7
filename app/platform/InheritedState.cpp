// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/InheritedState.h"

#ifdef Q_OS_UNIX

#include <unistd.h>

extern char **environ; // which macOS declares nowhere

InheritedState::InheritedState()
{
    for (char **variable = environ; *variable; ++variable)
        m_environment.push_back(*variable);
    getrlimit(RLIMIT_CORE, &m_coreLimit);
    sigaction(SIGPIPE, nullptr, &m_brokenPipe);
}

void InheritedState::restore() const
{
    setrlimit(RLIMIT_CORE, &m_coreLimit);
    restoreBrokenPipe();
}

void InheritedState::restoreBrokenPipe() const
{
    sigaction(SIGPIPE, &m_brokenPipe, nullptr);
}

#else

InheritedState::InheritedState() = default;

void InheritedState::restore() const { }

void InheritedState::restoreBrokenPipe() const { }

#endif
