// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

/// A process that ends with the test, however the test ends.
class ChildProcess : public QProcess
{
    Q_OBJECT

public:
    ChildProcess();
    ~ChildProcess() override;

    /// The process stands still, as one that hangs, until it is thawed.
    void freeze();
    void thaw();

private:
    void send(int signal);
};
