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

    /// Stops the process until `thaw`, so that it hangs.
    void freeze();
    void thaw();

private:
    void send(int signal);
};
