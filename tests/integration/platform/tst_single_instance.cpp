// SPDX-License-Identifier: GPL-3.0-or-later
// A second start forwards its request to the first, however an earlier one has ended.

#include "app/platform/SingleInstance.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <memory>

using namespace Qt::StringLiterals;
using Start = SingleInstance::LaunchRequest;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void secondStart_forwardsItsRequest();
    void secondStart_waitsForTheFirstToListen();
    void otherScope_isIndependent();
    void hungInstance_isNotWaitedFor();
    void killedInstance_isReplaced();
    void staleLockFile_isIgnored_data();
    void staleLockFile_isIgnored();
    void bothTokens_areForwarded();
    void invalidRequest_isIgnored();

private:
    QString socket() const;

    std::unique_ptr<QTemporaryDir> m_runtime;
};

void SingleInstanceTest::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
}

QString SingleInstanceTest::socket() const
{
    const QStringList found = QDir(m_runtime->path())
                                  .entryList({ u"llavero-*"_s }, QDir::System | QDir::Files)
                                  .filter(QRegularExpression(u"[0-9a-f]$"_s));
    return found.size() == 1 ? m_runtime->filePath(found.first()) : QString();
}

static std::future<bool> handOver(const Start &start)
{
    return std::async(std::launch::async,
        [start] { return SingleInstance(u"/settings"_s).forwardToRunning(start); });
}

static bool waitFor(std::future<bool> &handing)
{
    while (handing.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
        QCoreApplication::processEvents();
    return handing.get();
}

void SingleInstanceTest::secondStart_forwardsItsRequest()
{
    SingleInstance first(u"/settings"_s);
    QVERIFY(first.isFirst());
    first.listen();
    QVERIFY(!SingleInstance(u"/settings"_s).isFirst());
    QList<Start> starts;
    connect(&first, &SingleInstance::launchRequested, this,
        [&starts](const Start &start) { starts.append(start); });
    for (const QByteArray &token : { "a token"_ba, QByteArray() }) {
        auto handing = handOver({ { u"llavero"_s, u"--lang=es"_s }, token });
        QVERIFY(waitFor(handing));
        QCOMPARE(starts.size(), 1);
        QCOMPARE(starts.first().arguments, QStringList({ u"llavero"_s, u"--lang=es"_s }));
        QCOMPARE(starts.takeFirst().activationToken, token);
    }
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(socket()) & others));
}

void SingleInstanceTest::secondStart_waitsForTheFirstToListen()
{
    SingleInstance first(u"/settings"_s);
    QVERIFY(first.isFirst());
    auto handing = handOver({ { u"llavero"_s } });
    QCOMPARE(handing.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
    first.listen();
    QVERIFY(waitFor(handing));
}

void SingleInstanceTest::otherScope_isIndependent()
{
    SingleInstance first(u"/settings"_s);
    QVERIFY(first.isFirst());
    QVERIFY(SingleInstance(u"/settings"_s, u"sandbox"_s).isFirst());
    QVERIFY(SingleInstance(u"/other settings"_s).isFirst());
}

void SingleInstanceTest::hungInstance_isNotWaitedFor()
{
    SingleInstance first(u"/settings"_s);
    QVERIFY(first.isFirst());
    first.listen(); // its thread is then busy
    QVERIFY(!SingleInstance(u"/settings"_s).forwardToRunning({ { u"llavero"_s } }));
}

void SingleInstanceTest::killedInstance_isReplaced()
{
    QString path;
    {
        SingleInstance first(u"/settings"_s);
        QVERIFY(first.isFirst());
        first.listen();
        path = socket();
    }
    QProcess ended; // a process that has ended has the number in the lock
    ended.start(u"true"_s);
    QVERIFY(ended.waitForStarted());
    const qint64 number = ended.processId();
    QVERIFY(ended.waitForFinished());
    QFile lock(path + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(
        QByteArray::number(number) + "\nllavero\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    QFile left(path); // instead of its socket
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();

    SingleInstance next(u"/settings"_s);
    QVERIFY(next.isFirst());
    next.listen();
    auto handing = handOver({ { u"llavero"_s } });
    QVERIFY(waitFor(handing));
}

void SingleInstanceTest::staleLockFile_isIgnored_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no lock") << QByteArray("\0\xff\n\n\n", 5);
    const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
    const QByteArray name = QCoreApplication::applicationName().toUtf8();
    QTest::newRow("a computer of another name") << own + '\n' + name + "\nelsewhere\n";
    // Another program now has its number.
    QTest::newRow("a program that runs")
        << own + '\n' + name + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
}

/// No process holds the lock, whatever the file contains.
void SingleInstanceTest::staleLockFile_isIgnored()
{
    QFETCH(QByteArray, content);
    QString path;
    {
        SingleInstance first(u"/settings"_s);
        QVERIFY(first.isFirst());
        first.listen();
        path = socket();
        QVERIFY(!path.isEmpty());
    }
    QFile lock(path + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QCOMPARE(lock.write(content), content.size());
    lock.close();
    SingleInstance next(u"/settings"_s);
    QVERIFY(next.isFirst());
    QVERIFY(next.isHeld());
    QVERIFY(!SingleInstance(u"/settings"_s).isFirst());
    next.listen();
    auto handing = handOver({ { u"llavero"_s } });
    QVERIFY(waitFor(handing));
}

void SingleInstanceTest::bothTokens_areForwarded()
{
    qputenv("XDG_ACTIVATION_TOKEN", "for-wayland");
    qputenv("DESKTOP_STARTUP_ID", "for-x11_TIME42");
    const Start start = SingleInstance::currentRequest({ u"llavero"_s });
    qunsetenv("XDG_ACTIVATION_TOKEN");
    qunsetenv("DESKTOP_STARTUP_ID");
    SingleInstance first(u"/settings"_s);
    QVERIFY(first.isFirst());
    first.listen();
    QSignalSpy started(&first, &SingleInstance::launchRequested);
    auto handing = handOver(start);
    QVERIFY(waitFor(handing));
    QCOMPARE(started.size(), 1);
    const auto received = started.first().first().value<Start>();
    QCOMPARE(received.activationToken, QByteArray("for-wayland"));
    QCOMPARE(received.startupId, QByteArray("for-x11_TIME42"));
}

void SingleInstanceTest::invalidRequest_isIgnored()
{
    SingleInstance first(u"/settings"_s);
    QVERIFY(first.isFirst());
    first.listen();
    QSignalSpy started(&first, &SingleInstance::launchRequested);
    QLocalSocket part;
    part.connectToServer(socket());
    QVERIFY(part.waitForConnected());
    part.write(R"({"arguments":["--port)"); // the rest does not come
    QLocalSocket other;
    other.connectToServer(socket());
    QVERIFY(other.waitForConnected());
    other.write("GET / HTTP/1.1\r\n\r\n");
    QLocalSocket flood;
    flood.connectToServer(socket());
    QVERIFY(flood.waitForConnected());
    flood.write(QByteArray(100'000, 'x'));
    QTRY_COMPARE(flood.state(), QLocalSocket::UnconnectedState);
    auto handing = handOver({ { u"llavero"_s } });
    QVERIFY(waitFor(handing));
    QCOMPARE(started.size(), 1);
}

LLAVERO_TEST(SingleInstanceTest, QCoreApplication)
#include "tst_single_instance.moc"
