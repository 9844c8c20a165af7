// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <vector>
#endif

/// What this program was started with, and a program that replaces it inherits. Create it first,
/// because Llavero limits cores (`hardenProcess`), Qt and D-Bus ignore SIGPIPE, and variables of
/// the environment are removed.
class InheritedState
{
public:
    InheritedState();

    /// Restores the limit of cores and the handling of SIGPIPE, for a program that replaces this
    /// one. The system itself makes the memory of that program readable again.
    void restore() const;
    /// Restores the handling of SIGPIPE alone: the memory still contains keys.
    void restoreBrokenPipe() const;

#ifdef Q_OS_UNIX
    /// Returns the variables as they were, `NAME=value`; the system keeps the texts.
    const std::vector<char *> &environment() const
    {
        return m_environment;
    }

private:
    std::vector<char *> m_environment;
    rlimit m_coreLimit {};
    struct sigaction m_brokenPipe = {};
#endif
};
