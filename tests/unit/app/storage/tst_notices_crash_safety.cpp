// SPDX-License-Identifier: GPL-3.0-or-later
// A month of refreshes in two windows that are killed again and again: no notice is lost, and none
// comes twice.

#include "app/notices/Notices.h"
#include "app/platform/Paths.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/NoticesMonth.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

/// Of a window before it is killed.
static constexpr int maxRefreshes = 25;

class NoticesCrashSafetyTest : public QObject
{
    Q_OBJECT

private slots:
    void kills_loseNoNoticeAndRepeatNone();

private:
    struct Window
    {
        QProcess process;
        int next = 0; ///< its next refresh
        QByteArray output = {};
    };

    void start(Window &window) const;
    void run(Window &window, int refreshes);
    bool end(Window &window);
    void read(Window &window);
    void checkNotices() const;

    const QTemporaryDir m_folder;
    const QDateTime m_start = QDateTime::currentDateTimeUtc().addDays(-30);
    QStringList m_arrived;
};

void NoticesCrashSafetyTest::read(Window &window)
{
    window.output += window.process.readAllStandardOutput();
    QByteArrayList lines = window.output.split('\n');
    window.output = lines.takeLast();
    for (const QByteArray &line : std::as_const(lines)) {
        if (line.startsWith("arrived "))
            m_arrived << QString::fromLatin1(line.sliced(8));
        else if (line != "ready")
            window.next = line.toInt() + 1;
    }
}

void NoticesCrashSafetyTest::start(Window &window) const
{
    if (window.next < noticesMonth::refreshes && window.process.state() == QProcess::NotRunning)
        window.process.start(QStringLiteral(STORAGE_WRITER),
            { m_folder.path(), u"name"_s, QString::number(window.next), u"0"_s, u"notices"_s,
                QString::number(m_start.toMSecsSinceEpoch()) });
}

/// Lets it continue for a number of refreshes.
void NoticesCrashSafetyTest::run(Window &window, int refreshes)
{
    const int last = std::min(window.next + refreshes, noticesMonth::refreshes);
    while (window.next < last) {
        QVERIFY2(window.process.waitForReadyRead(), QByteArray::number(window.next));
        read(window);
    }
}

/// Kills it unless it is at its end. Returns true if it was killed.
bool NoticesCrashSafetyTest::end(Window &window)
{
    window.process.kill();
    window.process.waitForFinished();
    read(window);
    window.output.clear(); // the last line may be cut short
    return window.process.exitStatus() == QProcess::CrashExit;
}

void NoticesCrashSafetyTest::kills_loseNoNoticeAndRepeatNone()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    std::array<Window, 2> windows;
    int kills = 0;
    while (windows[0].next < noticesMonth::refreshes || windows[1].next < noticesMonth::refreshes) {
        const int next = std::max(windows[0].next, windows[1].next); // time has passed for both
        for (Window &window : windows) {
            window.next = next;
            start(window);
            window.process.write(QByteArray(maxRefreshes, '\n'));
        }
        Window &first = windows[random.bounded(2U)];
        Window &second = &first == &windows[0] ? windows[1] : windows[0];
        run(first, random.bounded(1, maxRefreshes));
        if (QTest::currentTestFailed())
            break;
        for (Window *window : { &first, &second }) {
            QTest::qSleep(random.bounded(4)); // a moment, not a condition
            kills += end(*window) ? 1 : 0;
        }
    }
    if (!QTest::currentTestFailed())
        checkNotices();
    if (QTest::currentTestFailed())
        qWarning() << "seed" << seed;
    QVERIFY2(kills >= 100, QByteArray::number(kills));
}

void NoticesCrashSafetyTest::checkNotices() const
{
    const auto content = noticesFormat::read(
        fileAt(Notices::filePath(Paths::under(m_folder.path()).connectionsFolder, u"acme"_s)));
    QVERIFY(content && content.value().isComplete);
    QStringList found;
    QStringList ids;
    for (const Notice &notice : content.value().book.notices) {
        QCOMPARE(notice.count, 1);
        found << Notice::kindName(notice.kind) + u' '
                + (notice.kind == Notice::Kind::NewAddress ? notice.address : notice.keyId);
        ids << notice.id;
    }
    QStringList expected;
    for (int key = 1; key < noticesMonth::keyCount; ++key)
        expected << u"keyAppeared k%1"_s.arg(key) << u"keyVanished k%1"_s.arg(key - 1);
    for (int address = 1; address < noticesMonth::addressCount; ++address)
        expected << u"newAddress 192.0.2.%1"_s.arg(address);
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
    QStringList arrived = m_arrived;
    QCOMPARE(arrived.removeDuplicates(), 0);
    for (const QString &id : std::as_const(arrived))
        QVERIFY2(ids.contains(id), qPrintable(id));
    // A window that is killed after saving a notice has not reported it.
    QVERIFY2(arrived.size() > ids.size() / 2, QByteArray::number(arrived.size()));
}

LLAVERO_TEST(NoticesCrashSafetyTest, QCoreApplication)
#include "tst_notices_crash_safety.moc"
