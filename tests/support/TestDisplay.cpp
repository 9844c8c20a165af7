// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestDisplay.h"

#include <QTest>

using namespace Qt::StringLiterals;

TestDisplay::TestDisplay()
{
    m_server.start(u"Xvfb"_s,
        { u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1024x768x24"_s, u"-nolisten"_s, u"tcp"_s,
            u"-noreset"_s });
    QVERIFY(QTest::qWaitFor([this] { return m_server.canReadLine(); }, 20'000));
    m_name = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
}

void TestDisplay::addTo(QProcessEnvironment &environment) const
{
    environment.insert(u"DISPLAY"_s, m_name);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
}

bool TestDisplay::shows(const QString &title) const
{
    return !findWindow(title).isEmpty();
}

bool TestDisplay::answer(const QString &title, const QStringList &keys) const
{
    const bool isThere = QTest::qWaitFor([&] { return shows(title); }, 20'000);
    if (isThere)
        xdotool(QStringList { u"windowfocus"_s, u"--sync"_s, findWindow(title), u"key"_s,
                    u"--delay"_s, u"20"_s }
            + keys);
    return isThere && QTest::qWaitFor([&] { return !shows(title); }, 20'000);
}

QStringList TestDisplay::toKeys(const QByteArray &text)
{
    QStringList keys;
    for (const char letter : text)
        keys << (letter == ' ' ? u"space"_s : QString(QLatin1Char(letter)));
    return keys;
}

QString TestDisplay::findWindow(const QString &title) const
{
    const QByteArray found = xdotool({ u"search"_s, u"--onlyvisible"_s, u"--name"_s, title });
    return QString::fromLatin1(found.split('\n').value(0));
}

QByteArray TestDisplay::xdotool(const QStringList &arguments) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    addTo(environment);
    process.setProcessEnvironment(environment);
    process.start(u"xdotool"_s, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed();
}
