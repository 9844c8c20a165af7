// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

/// One of the tests that share a program, because one program each takes three times as long to
/// build. The program's first argument is the name of the test, the others are Qt Test's:
/// `build/tests/bin/unit_tests tst_secret clones`.
struct RegisteredTest
{
    using Run = int (*)(int argc, char **argv);

    /// The test has the name of `file`.
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

/// Replaces QTEST_MAIN at the end of a test's file.
#define LLAVERO_TEST(Test, Application)                                                            \
    static const RegisteredTest registered##Test(__FILE__, &runTest<Test, Application>);
