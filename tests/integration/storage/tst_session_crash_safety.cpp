// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a session whose programs are killed while they refresh and change it.

#include "app/platform/Paths.h"
#include "app/storage/KeyListCache.h"
#include "tests/integration/storage/ConfirmedLists.h"
#include "tests/support/KeyLists.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

class SessionCrashSafetyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.isReady()); }
    void kill_leavesConfirmedList();

private:
    /// A moment after the start of a program: a number of confirmations of the service, and then a
    /// time.
    struct Moment
    {
        int confirmations;
        milliseconds later;
        milliseconds delay; ///< of each request to the service
    };

    void killAt(const Moment &moment);
    void start(QProcess &worker, const QUrl &portal) const;
    void checkList();
    void checkLeftovers() const;
    QStringList leftovers() const;

    const RunningSandbox m_sandbox { { u"--keys"_s, u"300"_s } };
    const QTemporaryDir m_folder;
    const QString m_lists = Paths::under(m_folder.path()).cacheFolder;
    ConfirmedLists m_confirmed;
    std::optional<KeyListSnapshot> m_found; ///< in the last check
    int m_newer = 0; ///< number of programs that wrote a newer list
};

void SessionCrashSafetyTest::start(QProcess &worker, const QUrl &portal) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LLAVERO_API_KEY"_s, QString::fromLatin1(m_sandbox.key().utf8()));
    worker.setProcessEnvironment(environment);
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QStringLiteral(SESSION_WORKER), { portal.toString(), m_folder.path() });
}

/// Each program has its own relay, so that pending requests are not reported for the next one.
void SessionCrashSafetyTest::killAt(const Moment &moment)
{
    RecordingRelay relay(m_sandbox.endpoint(), moment.delay);
    QProcess worker;
    QTimer kill;
    kill.setSingleShot(true);
    kill.setTimerType(Qt::PreciseTimer);
    connect(&kill, &QTimer::timeout, &worker, &QProcess::kill);
    connect(&relay, &RecordingRelay::answered, &kill,
        [&, seen = 0](const RecordingRelay::Exchange &exchange) mutable {
            if (m_confirmed.take(exchange) && ++seen == moment.confirmations)
                kill.start(moment.later);
        });
    QSignalSpy killed(&kill, &QTimer::timeout);
    QSignalSpy ended(&worker, &QProcess::finished);
    start(worker, relay.portal());
    QVERIFY(ended.wait(30'000)); // an event loop, in which the relay works
    QCOMPARE(worker.exitStatus(), QProcess::CrashExit);
    QVERIFY(!killed.isEmpty()); // it had neither ended nor crashed
}

void SessionCrashSafetyTest::checkList()
{
    const auto found = KeyListCache(m_lists).read(u"killed"_s);
    QVERIFY(!found.wasQuarantined);
    if (!found.snapshot) { // killed before the first one was written
        QVERIFY(!m_found);
        return;
    }
    QVERIFY2(
        m_confirmed.find(toList(found.snapshot->keys)), "The service has not confirmed this list.");
    if (m_found) {
        QVERIFY(m_found->confirmedAt <= found.snapshot->confirmedAt);
        m_newer += m_found->confirmedAt < found.snapshot->confirmedAt ? 1 : 0;
    }
    m_found = found.snapshot;
}

/// Temporary files of QSaveFile (see PrivateFile).
QStringList SessionCrashSafetyTest::leftovers() const
{
    static const QRegularExpression name(u"\\.(?=.*[A-Z])[A-Za-z]{6}$"_s);
    return QDir(m_lists).entryList(QDir::Files).filter(name);
}

/// A killed program may leave a temporary file. A later write removes it when it is old.
void SessionCrashSafetyTest::checkLeftovers() const
{
    QVERIFY(putFile(m_lists + u"/killed.keys.AbCdEf"_s, "what a program had begun to write"));
    for (const QString &name : leftovers())
        QVERIFY(makeOld(m_lists + u'/' + name));
    KeyListCache(m_lists).write(u"killed"_s, *m_found);
    QCOMPARE(leftovers(), QStringList());
}

void SessionCrashSafetyTest::kill_leavesConfirmedList()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int kill = 0; kill < 110; ++kill) {
        const Moment moment { random.bounded(1, 9), milliseconds(random.bounded(20)),
            milliseconds(random.bounded(6)) };
        killAt(moment);
        if (!QTest::currentTestFailed())
            checkList();
        if (QTest::currentTestFailed()) {
            qWarning() << "seed" << seed << "kill" << kill << "after" << moment.confirmations
                       << "confirmations and" << moment.later.count() << "ms, each request took"
                       << moment.delay.count() << "ms";
            return;
        }
    }
    QVERIFY2(m_newer > 20, QByteArray::number(m_newer));
    checkLeftovers();
}

LLAVERO_TEST(SessionCrashSafetyTest, QCoreApplication)
#include "tst_session_crash_safety.moc"
