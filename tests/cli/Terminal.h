// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"

#include <QByteArray>

#include <memory>

class QSocketNotifier;

/// A terminal with one program, which a test uses as a user does.
class Terminal
{
public:
    Terminal();
    ~Terminal();
    Q_DISABLE_COPY_MOVE(Terminal)

    void start(const QString &program, const QStringList &arguments,
        const QProcessEnvironment &environment);
    void type(const QByteArray &keys) const;
    /// Returns what the terminal shows, also of what is typed.
    const QByteArray &output() const { return m_output; }
    /// Returns true if it shows what is typed.
    bool echoes() const;
    /// Returns -1 until the program has ended.
    int exitCode() const;

private:
    void read();

    int m_user = -1; ///< the end of the user's keyboard and screen
    int m_program = -1; ///< the other end
    ChildProcess m_process;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_output;
};
