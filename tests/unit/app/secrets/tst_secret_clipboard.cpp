// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SecretClipboard.h"
#include "tests/support/TestProgram.h"

#include <QClipboard>
#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SecretClipboardTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_system.setText(u"what was there"_s); }
    void copy_putsTheSecretIntoTheClipboard();
    void copy_isMarkedForClipboardManagers_data();
    void copy_isMarkedForClipboardManagers();
    void copy_isClearedAfterItsLifetime();
    void secondCopy_restartsTheLifetime();
    void otherContent_isNotCleared();
    void destructor_clearsTheCopy();
    void destructor_leavesOtherContent();
    void nothingCopied_nothingIsCleared();
    void contentThatIsPutBack_isReported();
    void waylandWithoutFocus_copyFails();
    void lifetime_followsTheSetting_data();
    void lifetime_followsTheSetting();
    void copyWithoutLifetime_isNotCleared();
    void copyAndClearing_areReported();
    void otherContent_endsTheCopy();
    void hungOwner_isNotAsked();
    void refilledClipboard_isReported();
    void ownClearing_isNoRefill();

private:
    QClipboard &m_system = *QGuiApplication::clipboard();
    const Secret m_secret { "llv_clé"_ba };
};

void SecretClipboardTest::copy_putsTheSecretIntoTheClipboard()
{
    SecretClipboard clipboard(m_system);
    QVERIFY(clipboard.copy(m_secret));
    QCOMPARE(m_system.text(), u"llv_clé"_s);
}

void SecretClipboardTest::copy_isMarkedForClipboardManagers_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("KDE") << u"x-kde-passwordManagerHint"_s << "secret"_ba;
    QTest::newRow("macOS") << u"application/x-nspasteboard-concealed-type"_s << "1"_ba;
    QTest::newRow("Windows")
        << u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s
        << "1"_ba;
    for (const QString &name :
        { u"CanIncludeInClipboardHistory"_s, u"CanUploadToCloudClipboard"_s })
        QTest::addRow("Windows: %s", qPrintable(name))
            << u"application/x-qt-windows-mime;value=\"%1\""_s.arg(name) << QByteArray(4, '\0');
}

void SecretClipboardTest::copy_isMarkedForClipboardManagers()
{
    QFETCH(QString, format);
    SecretClipboard clipboard(m_system);
    clipboard.copy(m_secret);
    QTEST(m_system.mimeData()->data(format), "value");
}

void SecretClipboardTest::copy_isClearedAfterItsLifetime()
{
    SecretClipboard clipboard(m_system, 50ms);
    clipboard.copy(m_secret);
    QCOMPARE(m_system.text(), u"llv_clé"_s);
    QTRY_COMPARE(m_system.text(), QString());
}

void SecretClipboardTest::secondCopy_restartsTheLifetime()
{
    SecretClipboard clipboard(m_system, 50ms);
    clipboard.copy(m_secret);
    QVERIFY(clipboard.copy(Secret("another"_ba)));
    QCOMPARE(m_system.text(), u"another"_s);
    QTRY_COMPARE(m_system.text(), QString());
}

void SecretClipboardTest::otherContent_isNotCleared()
{
    SecretClipboard shortLived(m_system, 20ms);
    shortLived.copy(m_secret);
    m_system.setText(u"copied since"_s);
    // A second timer, which ends later, shows that the first one has run out.
    bool over = false;
    QTimer::singleShot(100ms, this, [&over] { over = true; });
    QTRY_VERIFY(over);
    QCOMPARE(m_system.text(), u"copied since"_s);
}

void SecretClipboardTest::destructor_clearsTheCopy()
{
    auto clipboard = std::make_unique<SecretClipboard>(m_system);
    clipboard->copy(m_secret);
    clipboard.reset();
    QCOMPARE(m_system.text(), QString());
}

void SecretClipboardTest::destructor_leavesOtherContent()
{
    auto clipboard = std::make_unique<SecretClipboard>(m_system);
    clipboard->copy(m_secret);
    m_system.setText(u"copied since"_s);
    clipboard.reset();
    QCOMPARE(m_system.text(), u"copied since"_s);
}

void SecretClipboardTest::nothingCopied_nothingIsCleared()
{
    std::make_unique<SecretClipboard>(m_system)->clear();
    QCOMPARE(m_system.text(), u"what was there"_s);
}

void SecretClipboardTest::contentThatIsPutBack_isReported()
{
    SecretClipboard clipboard(m_system);
    QSignalSpy clearFailed(&clipboard, &SecretClipboard::clearFailed);
    QVERIFY(clipboard.copy(m_secret));
    const QObject manager; // a manager that keeps the clipboard from being empty
    connect(&m_system, &QClipboard::dataChanged, &manager, [this] {
        if (m_system.text().isEmpty())
            m_system.setText(u"llv_clé"_s);
    });
    clipboard.clear();
    QCOMPARE(clearFailed.size(), 1);
    clipboard.clear();
    QCOMPARE(clearFailed.size(), 1);
}

void SecretClipboardTest::waylandWithoutFocus_copyFails()
{
    if (!QGuiApplication::platformName().startsWith(u"wayland"))
        QSKIP("run on Wayland by tst_secret_clipboard_wayland");
    QVERIFY(!QGuiApplication::focusWindow());
    SecretClipboard clipboard(m_system);
    QVERIFY(!clipboard.copy(m_secret));
}

void SecretClipboardTest::lifetime_followsTheSetting_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<int>("seconds");
    QTest::newRow("none") << QString() << 30;
    QTest::newRow("10") << u"10"_s << 10;
    QTest::newRow("30") << u"30"_s << 30;
    QTest::newRow("120") << u"120"_s << 120;
    QTest::newRow("never") << u"never"_s << 0;
    for (const QString &odd : { u"0"_s, u"-5"_s, u"soon"_s, u"99999999999"_s, u"10 s"_s })
        QTest::newRow(qPrintable(odd)) << odd << 30;
}

void SecretClipboardTest::lifetime_followsTheSetting()
{
    QFETCH(QString, setting);
    const auto lifetime = SecretClipboard::lifetimeFor(setting);
    QTEST(
        lifetime ? int(std::chrono::ceil<std::chrono::seconds>(*lifetime).count()) : 0, "seconds");
}

void SecretClipboardTest::copyWithoutLifetime_isNotCleared()
{
    auto clipboard = std::make_unique<SecretClipboard>(m_system, std::nullopt);
    QVERIFY(clipboard->copy(m_secret));
    QVERIFY(clipboard->holdsSecret() && !clipboard->remaining());
    clipboard.reset();
    QCOMPARE(m_system.text(), u"llv_clé"_s);
}

void SecretClipboardTest::copyAndClearing_areReported()
{
    SecretClipboard clipboard(m_system, 50ms);
    QSignalSpy lent(&clipboard, &SecretClipboard::copied);
    QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
    QSignalSpy replaced(&clipboard, &SecretClipboard::replaced);
    QVERIFY(clipboard.copy(m_secret));
    QCOMPARE(lent.size(), 1);
    QVERIFY(clipboard.remaining() && *clipboard.remaining() <= 50ms);
    QTRY_COMPARE(cleared.size(), 1);
    QVERIFY(!clipboard.remaining());
    QCOMPARE(replaced.size(), 0);
}

void SecretClipboardTest::otherContent_endsTheCopy()
{
    SecretClipboard clipboard(m_system);
    QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
    QSignalSpy replaced(&clipboard, &SecretClipboard::replaced);
    QVERIFY(clipboard.copy(m_secret));
    m_system.setText(u"copied since"_s);
    QTRY_COMPARE(replaced.size(), 1);
    QVERIFY(!clipboard.remaining());
    clipboard.clear();
    QCOMPARE(cleared.size() + replaced.size(), 1);
    QCOMPARE(m_system.text(), u"copied since"_s);
}

/// Another program that has copied something, for the lifetime of this object.
class OtherProgram
{
public:
    explicit OtherProgram(const QByteArray &text)
    {
        m_process.start(u"xclip"_s, { u"-quiet"_s, u"-selection"_s, u"clipboard"_s });
        m_process.write(text);
        m_process.waitForBytesWritten();
        m_process.closeWriteChannel();
    }
    ~OtherProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Makes the program hang.
    void hang() { ::kill(pid_t(m_process.processId()), SIGSTOP); }
    /// Ends the hang, from any thread.
    auto waker() const
    {
        return [pid = pid_t(m_process.processId())] { ::kill(pid, SIGCONT); };
    }

private:
    QProcess m_process;
};

void SecretClipboardTest::hungOwner_isNotAsked()
{
    if (QGuiApplication::platformName() != u"xcb")
        QSKIP("run on X11 by tst_secret_clipboard_x11");
    auto clipboard = std::make_unique<SecretClipboard>(m_system);
    QSignalSpy replaced(clipboard.get(), &SecretClipboard::replaced);
    QSignalSpy changed(&m_system, &QClipboard::dataChanged);
    QVERIFY(clipboard->copy(m_secret));
    changed.clear();
    OtherProgram other("another text");
    // Without the event loop, which would report the change before the owner hangs.
    const QMimeData *ours = m_system.mimeData();
    for (const QDeadlineTimer deadline(30s); m_system.mimeData() == ours;) {
        QVERIFY(!deadline.hasExpired());
        QThread::yieldCurrentThread();
    }
    other.hang();
    // A program that asks it waits until it is woken.
    std::atomic<bool> isWoken = false;
    std::mutex mutex;
    std::condition_variable isOver;
    std::thread waker([&, wake = other.waker()] {
        std::unique_lock lock(mutex);
        isWoken = isOver.wait_for(lock, 4s) == std::cv_status::timeout;
        wake();
    });
    clipboard->clear();
    QTRY_VERIFY(!changed.isEmpty()); // is noticed
    clipboard.reset();
    const bool wasHeldUp = isWoken;
    isOver.notify_all();
    waker.join();
    QVERIFY(!wasHeldUp);
    QCOMPARE(replaced.size(), 1);
}

void SecretClipboardTest::refilledClipboard_isReported()
{
    if (QGuiApplication::platformName() != u"xcb")
        QSKIP("run on X11 by tst_secret_clipboard_x11");
    SecretClipboard clipboard(m_system);
    QSignalSpy refilled(&clipboard, &SecretClipboard::refilled);
    QVERIFY(clipboard.copy(m_secret));
    clipboard.clear();
    const OtherProgram manager("llv_clé");
    QTRY_COMPARE(refilled.size(), 1);
}

void SecretClipboardTest::ownClearing_isNoRefill()
{
    if (QGuiApplication::platformName() != u"xcb")
        QSKIP("run on X11 by tst_secret_clipboard_x11");
    SecretClipboard clipboard(m_system);
    QSignalSpy refilled(&clipboard, &SecretClipboard::refilled);
    QVERIFY(clipboard.copy(m_secret));
    clipboard.clear();
    QProcess reader; // its reply comes after all events of the clearing
    reader.start(u"xclip"_s, { u"-o"_s, u"-selection"_s, u"clipboard"_s });
    QTRY_COMPARE(reader.state(), QProcess::NotRunning);
    QCOMPARE(reader.readAllStandardOutput(), QByteArray());
    QCOMPARE(refilled.size(), 0);
}

LLAVERO_TEST(SecretClipboardTest, QGuiApplication)
#include "tst_secret_clipboard.moc"
