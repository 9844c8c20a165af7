// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ScriptedLog.h"
#include "tests/support/TestWindow.h"
#include "ui/details/KeyUseList.h"

#include <memory>

/// A window on a scripted service with a log of what its keys did.
class UseFixture
{
protected:
    using Server = FakeHttpServer;

    void start();
    void stop();

    /// Shows the list with the keys "1" and "2".
    void openList(const QByteArray &created = "2026-01-05T10:00:00Z");
    /// Opens the details of the key "1".
    void open(const QByteArray &created = "2026-01-05T10:00:00Z");
    /// Lets the log answer with an error.
    void failLog(int httpStatus);
    /// Waits until nothing is being loaded.
    void awaitLog();
    QString text(const char *name);
    /// The sentence about how loading goes; empty if none is shown.
    QString status();
    KeyUseList *operations() { return m_test->find<KeyUseList>("operationList"); }

    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<Server> m_server;
    std::unique_ptr<TestWindow> m_test;
};
