// SPDX-License-Identifier: GPL-3.0-or-later
// delivery_writer FILE [new]: writes other values of KEY to the file as fast as possible, until it
// is killed; prints "ready" after the first one. With `new`, it is a new file each time.

#include "app/delivery/EnvFileWriter.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

int main(int argc, char *argv[])
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // also when the test fails
    const QCoreApplication application(argc, argv);
    const QString path = QCoreApplication::arguments().at(1);
    const bool isNew = QCoreApplication::arguments().size() > 2;
    for (int number = 0;; ++number) {
        if (isNew)
            QFile::remove(path);
        // Of different sizes, so that a mixture of two is noticed.
        const QByteArray value(1 + number % 5'000, static_cast<char>('a' + number % 26));
        const QList<Variable> variables { { "KEY", Secret(value) } };
        const auto state = inspectEnvFile(path, variables);
        if (!state || !writeEnvFile(state.value(), variables))
            return 1;
        if (number == 0) {
            std::puts("ready");
            std::fflush(stdout);
        }
    }
}
