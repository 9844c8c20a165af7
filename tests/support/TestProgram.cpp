// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"

#include <QFileInfo>
#include <QMap>

#include <cstdio>

static QMap<QString, RegisteredTest::Run> &registeredTests()
{
    static QMap<QString, RegisteredTest::Run> tests;
    return tests;
}

RegisteredTest::RegisteredTest(const char *file, Run run)
{
    registeredTests().insert(QFileInfo(QFile::decodeName(file)).baseName(), run);
}

int main(int argc, char **argv)
{
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (const auto run = registeredTests().value(name)) {
        argv[1] = argv[0];
        return run(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "Name a test:\n  %s\n",
        qPrintable(QStringList(registeredTests().keys()).join(QStringLiteral("\n  "))));
    return 2;
}
