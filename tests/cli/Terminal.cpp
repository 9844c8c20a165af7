// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Terminal.h"

#include <QSocketNotifier>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

Terminal::Terminal()
{
    if (::openpty(&m_user, &m_program, nullptr, nullptr, nullptr) != 0)
        qFatal("there is no terminal");
    for (const int end : { m_user, m_program })
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_user, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &m_process, [this] { read(); });
}

Terminal::~Terminal()
{
    m_notifier.reset();
    ::close(m_user);
    ::close(m_program);
}

void Terminal::start(
    const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([end = m_program] {
        ::setsid();
        ::ioctl(end, TIOCSCTTY, 0);
        for (int stream = 0; stream <= 2; ++stream)
            ::dup2(end, stream);
    });
    m_process.start(program, arguments);
    QVERIFY(m_process.waitForStarted());
}

void Terminal::read()
{
    char bytes[4096];
    const ssize_t count = ::read(m_user, bytes, sizeof bytes);
    if (count > 0)
        m_output.append(bytes, count);
}

void Terminal::type(const QByteArray &keys) const
{
    QCOMPARE(::write(m_user, keys.constData(), size_t(keys.size())), keys.size());
}

bool Terminal::echoes() const
{
    termios mode {};
    return ::tcgetattr(m_program, &mode) == 0 && (mode.c_lflag & ECHO) != 0;
}

int Terminal::exitCode() const
{
    return m_process.state() == QProcess::NotRunning ? m_process.exitCode() : -1;
}
