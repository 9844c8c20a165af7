// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

/// A test of those that share a program. The tests of a folder do, since one program each takes
/// three times as long to build. The program's first argument names the test that runs, the others
/// are Qt Test's: `build/tests/bin/unit_tests tst_secret clones`.
struct RegisteredTest
{
    using Run = int (*)(int argc, char **argv);

    /// `file` is the test's own, and its name that of the test.
    RegisteredTest(const char *file, Run run);
};

template <typename Test, typename Application>
int runTest(int argc, char **argv)
{
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi); // as QTEST_MAIN does
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// Stands where QTEST_MAIN would, at the end of a test's file.
#define LLAVERO_TEST(Test, Application) \
    static const RegisteredTest registered##Test(__FILE__, &runTest<Test, Application>);
