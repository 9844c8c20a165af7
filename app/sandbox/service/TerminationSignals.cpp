// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/TerminationSignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <unistd.h>

namespace sandbox {

namespace {

std::array<int, 2> wakePipe { -1, -1 };

// A signal handler may do next to nothing; writing a byte is allowed.
void wake(int /*signal*/)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(wakePipe[1], &byte, 1);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    if (pipe(wakePipe.data()) != 0)
        return; // the signals then keep their default action, which ends the program too
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit received();
    });
    std::signal(SIGTERM, wake);
    std::signal(SIGINT, wake);
}

} // namespace sandbox
