// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Prompter.h"

#include "tests/support/PrivateBus.h"

#include <QTest>

Prompter::Prompter(PrivateBus &bus)
{
    m_process.setProcessEnvironment(bus.environment());
    m_process.start(QStringLiteral(LLAVERO_TEST_PROMPTER), QStringList());
    m_name = QString::fromUtf8(ask("name"));
}

void Prompter::willType(const QByteArray &password, std::chrono::milliseconds after)
{
    ask("type " + QByteArray::number(qint64(after.count())) + ' ' + password);
}

void Prompter::willCancel(std::chrono::milliseconds after)
{
    ask("cancel " + QByteArray::number(qint64(after.count())));
}

bool Prompter::isExpecting()
{
    return ask("expecting") != "0";
}

QByteArray Prompter::ask(const QByteArray &line)
{
    m_process.write(line + '\n');
    (void)QTest::qWaitFor([this] { return m_process.canReadLine(); }, 20'000);
    return m_process.readLine().trimmed();
}
