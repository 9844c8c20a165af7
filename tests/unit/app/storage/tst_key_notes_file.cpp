// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a connection's notes: damage, several windows, failing disks and killed programs.

#include "app/platform/Paths.h"
#include "app/storage/KeyNotes.h"
#include "app/storage/KeyNotesFormat.h"
#include "app/storage/PrivateFile.h"

#include "tests/support/FailingDisk.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;

/// Notes in the file, in a window with its own thread for the disk.
struct NotesWindow
{
    explicit NotesWindow(const QString &path)
        : notes(std::make_unique<KeyNotes>(disk))
    {
        disk.setMaxThreadCount(1);
        notes->setFile(path);
        settle();
    }
    void set(const QString &id, const QString &text)
    {
        notes->setNote(id, { .text = text });
        settle();
    }
    QString text(const QString &id) const { return notes->note(id).text; }
    void settle()
    {
        for (int turn = 0; turn < 3; ++turn) {
            disk.waitForDone();
            QCoreApplication::processEvents();
        }
    }
    void close()
    {
        notes.reset();
        disk.waitForDone();
    }

    QThreadPool disk;
    std::unique_ptr<KeyNotes> notes;
};

class KeyNotesFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void notes_areRead();
    void notesInMemory_areWritten();
    void file_isPrivate();
    void invalidConnection_hasNoFile();
    void end_writesLastChange();
    void discard_writesNothing();
    void twoWindows_areMerged();
    void twoWindows_sameKey_lastOneCounts();
    void twoWindows_keepEachOthersField();
    void removedInOtherWindow_isRemoved();
    void heldLock_isRespected();
    void damage_isQuarantined_data();
    void damage_isQuarantined();
    void damagedNote_othersAreKept();
    void damagedNoteOnFullDisk_othersAreKept();
    void newerVersion_isKept();
    void failedWrite_keepsOldNotes_data();
    void failedWrite_keepsOldNotes();
    void failedRead_keepsFile_data();
    void failedRead_keepsFile();
    void failedQuarantine_isReported();
    void fullDisk_isReported();
    void kill_leavesOldOrNewNotes();
    void confirmedList_isSaved();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    KeyNoteHash onDisk() const
    {
        const auto found = keyNotesFormat::read(fileAt(m_path));
        return found ? found.value().notes : KeyNoteHash();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void KeyNotesFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = KeyNotes::filePath(in(u"connections"_s), u"acme"_s);
}

void KeyNotesFileTest::notes_areRead()
{
    {
        NotesWindow window(m_path);
        QSignalSpy states(window.notes.get(), &KeyNotes::stateChanged);
        window.notes->setNote(
            u"a"_s, { .text = u"Nightly “build” 🔑\ntwo"_s, .reviewBy = { 2027, 2, 28 } });
        QVERIFY(!window.notes->isSaved());
        QTRY_VERIFY(window.notes->isSaved());
        QVERIFY(states.size() >= 2);
        QVERIFY(!window.notes->problem());
    }
    const NotesWindow window(m_path);
    QCOMPARE(window.text(u"a"_s), u"Nightly “build” 🔑\ntwo"_s);
    QCOMPARE(window.notes->note(u"a"_s).reviewBy, QDate(2027, 2, 28));
    QVERIFY(window.notes->note(u"a"_s).changedAt.isValid());
    QVERIFY(!window.notes->wasDamaged());
}

void KeyNotesFileTest::notesInMemory_areWritten()
{
    NotesWindow window({});
    window.set(u"a"_s, u"one"_s);
    QVERIFY(!window.notes->hasFile());
    window.notes->setFile(m_path);
    window.settle();
    QCOMPARE(window.text(u"a"_s), u"one"_s);
    QCOMPARE(onDisk().value(u"a"_s).text, u"one"_s);
}

void KeyNotesFileTest::file_isPrivate()
{
    const Umask open(0);
    NotesWindow window(m_path);
    window.set(u"a"_s, u"one"_s);
    QCOMPARE(modeOf(m_path), 0600);
    QCOMPARE(modeOf(in(u"connections/acme"_s)), 0700);
    QCOMPARE(
        QDir(in(u"connections/acme"_s)).entryList(QDir::Files), QStringList { u"notes.json"_s });
}

void KeyNotesFileTest::invalidConnection_hasNoFile()
{
    for (const QString &id : { QString(), u".."_s, u"a/b"_s })
        QCOMPARE(KeyNotes::filePath(in(u"connections"_s), id), QString());
}

void KeyNotesFileTest::end_writesLastChange()
{
    NotesWindow window(m_path);
    window.notes->setNote(u"a"_s, { .text = u"one"_s });
    window.notes->setNote(u"b"_s, { .text = u"two"_s });
    window.close();
    QCOMPARE(onDisk().size(), 2);
}

void KeyNotesFileTest::discard_writesNothing()
{
    NotesWindow window(m_path);
    window.notes->setNote(u"a"_s, { .text = u"one"_s });
    window.settle();
    window.notes->setNote(u"b"_s, { .text = u"two"_s });
    window.notes->discard();
    QVERIFY(window.notes->all().isEmpty());
    window.disk.waitForDone();
    QVERIFY(PrivateFile(m_path).remove());
    window.close();
    QVERIFY(!QFile::exists(m_path));
}

void KeyNotesFileTest::twoWindows_areMerged()
{
    NotesWindow one(m_path);
    NotesWindow two(m_path);
    one.set(u"a"_s, u"of one"_s);
    two.set(u"b"_s, u"of two"_s);
    QCOMPARE(two.text(u"a"_s), u"of one"_s);
    QSignalSpy changes(one.notes.get(), &KeyNotes::changed);
    one.notes->reload();
    one.settle();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(one.text(u"b"_s), u"of two"_s);
    QCOMPARE(onDisk(), one.notes->all());
}

void KeyNotesFileTest::twoWindows_sameKey_lastOneCounts()
{
    NotesWindow one(m_path);
    one.set(u"a"_s, u"first"_s);
    NotesWindow two(m_path);
    two.set(u"a"_s, u"second"_s);
    one.set(u"b"_s, u"other"_s);
    QCOMPARE(one.text(u"a"_s), u"second"_s);
    QCOMPARE(onDisk().value(u"a"_s).text, u"second"_s);
}

void KeyNotesFileTest::twoWindows_keepEachOthersField()
{
    NotesWindow one(m_path);
    one.set(u"a"_s, u"first"_s);
    NotesWindow two(m_path);
    two.set(u"a"_s, u"second"_s);
    one.notes->setNote(u"a"_s, { .text = u"first"_s, .reviewBy = { 2027, 1, 1 } });
    one.settle();
    QCOMPARE(one.text(u"a"_s), u"second"_s);
    QCOMPARE(onDisk().value(u"a"_s).text, u"second"_s);
    QCOMPARE(onDisk().value(u"a"_s).reviewBy, QDate(2027, 1, 1));
    two.set(u"a"_s, u"third"_s); // without the date, which it does not know
    QCOMPARE(onDisk().value(u"a"_s).text, u"third"_s);
    QCOMPARE(onDisk().value(u"a"_s).reviewBy, QDate(2027, 1, 1));
    one.notes->setNote(u"a"_s, {});
    one.settle();
    QVERIFY(!onDisk().value(u"a"_s).reviewBy.isValid());
}

void KeyNotesFileTest::removedInOtherWindow_isRemoved()
{
    NotesWindow one(m_path);
    one.set(u"a"_s, u"first"_s);
    NotesWindow two(m_path);
    two.set(u"a"_s, {});
    QVERIFY(!QFile::exists(m_path));
    one.set(u"b"_s, u"other"_s);
    QVERIFY(!one.notes->all().contains(u"a"_s));
    QCOMPARE(onDisk().size(), 1);
}

void KeyNotesFileTest::heldLock_isRespected()
{
    NotesWindow window(m_path);
    window.set(u"a"_s, u"first"_s);
    {
        QLockFile other(m_path + u".lock"_s);
        QVERIFY(other.lock());
        window.set(u"a"_s, u"second"_s);
        QVERIFY(!window.notes->isSaved());
        QCOMPARE(window.notes->problem()->detail, qt_error_string(EAGAIN));
        QCOMPARE(window.text(u"a"_s), u"second"_s);
        QCOMPARE(onDisk().value(u"a"_s).text, u"first"_s);
    }
    window.set(u"b"_s, u"third"_s);
    QVERIFY(window.notes->isSaved());
    QVERIFY(!window.notes->problem());
    QCOMPARE(onDisk().value(u"a"_s).text, u"second"_s);
}

void KeyNotesFileTest::damage_isQuarantined_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(4'096, '\0');
    QTest::newRow("cut short") << QByteArray(R"({"version": 1, "notes": [{"id": "a", "no)");
    QTest::newRow("another JSON") << QByteArray("[]");
    QTest::newRow("no list") << QByteArray(R"({"version": 1, "notes": 7})");
}

void KeyNotesFileTest::damage_isQuarantined()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkpath(in(u"connections/acme"_s)));
    QVERIFY(putFile(m_path, content));
    NotesWindow window(m_path);
    QVERIFY(window.notes->wasDamaged());
    QVERIFY(!window.notes->problem());
    QVERIFY(window.notes->all().isEmpty());
    QCOMPARE(fileAt(m_path + u".damaged"_s), content);
    QVERIFY(!QFile::exists(m_path));
    window.set(u"a"_s, u"one"_s);
    QCOMPARE(onDisk().value(u"a"_s).text, u"one"_s);
}

void KeyNotesFileTest::damagedNote_othersAreKept()
{
    const QByteArray content = R"({"version": 1, "notes": [{"id": "a", "note": 7},
        {"id": "b", "note": "good"}, {"id": "b", "note": "twice"}, "text"]})";
    QVERIFY(QDir().mkpath(in(u"connections/acme"_s)));
    QVERIFY(putFile(m_path, content));
    const NotesWindow window(m_path);
    QVERIFY(window.notes->wasDamaged());
    QCOMPARE(window.notes->all().size(), 1);
    QCOMPARE(window.text(u"b"_s), u"good"_s);
    QCOMPARE(fileAt(m_path + u".damaged"_s), content);
    QCOMPARE(onDisk(), window.notes->all());
}

void KeyNotesFileTest::damagedNoteOnFullDisk_othersAreKept()
{
    QVERIFY(QDir().mkpath(in(u"connections/acme"_s)));
    QVERIFY(putFile(m_path,
        R"({"version": 1, "notes": [{"id": "a", "note": 7}, {"id": "b", "note": "good"}]})"));
    auto disk = std::make_unique<FailingDisk>("write", ENOSPC, m_folder->path());
    NotesWindow window(m_path);
    QVERIFY(window.notes->wasDamaged());
    QVERIFY(window.notes->problem());
    QCOMPARE(window.text(u"b"_s), u"good"_s);
    QVERIFY(!window.notes->isSaved());
    disk.reset();
    window.set(u"c"_s, u"new"_s);
    QCOMPARE(window.text(u"b"_s), u"good"_s);
    QVERIFY(window.notes->isSaved());
    QCOMPARE(onDisk().size(), 2);
}

void KeyNotesFileTest::newerVersion_isKept()
{
    const QByteArray content = R"({"version": 2, "notes": {"a": "of the future"}})";
    QVERIFY(QDir().mkpath(in(u"connections/acme"_s)));
    QVERIFY(putFile(m_path, content));
    NotesWindow window(m_path);
    window.set(u"a"_s, u"one"_s);
    QVERIFY(!window.notes->wasDamaged());
    QVERIFY(!window.notes->isSaved());
    QCOMPARE(window.notes->problem()->kind, FileProblem::Kind::Newer);
    QCOMPARE(window.text(u"a"_s), u"one"_s);
    QCOMPARE(fileAt(m_path), content);
}

void KeyNotesFileTest::failedWrite_keepsOldNotes_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    const auto row = [](const char *call, int error) {
        QTest::addRow("%s: %s", call, qPrintable(qt_error_string(error)))
            << QByteArray(call) << error;
    };
    for (const int error : { ENOSPC, EROFS, EACCES })
        row("create", error);
    for (const int error : { ENOSPC, EDQUOT, EIO })
        row("write", error);
    row("sync", EIO);
    row("rename", ENOSPC);
}

void KeyNotesFileTest::failedWrite_keepsOldNotes()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    NotesWindow window(m_path);
    window.set(u"a"_s, u"first"_s);
    const QByteArray before = fileAt(m_path);
    {
        const FailingDisk disk(call, error, m_folder->path());
        window.set(u"a"_s, u"second"_s);
        QVERIFY(!window.notes->isSaved());
        QVERIFY(window.notes->problem());
        QCOMPARE(window.text(u"a"_s), u"second"_s); // for this run
    }
    QCOMPARE(fileAt(m_path), before);
    window.notes->reload(); // writes it
    window.settle();
    QVERIFY(window.notes->isSaved());
    QVERIFY(!window.notes->problem());
    QCOMPARE(onDisk().value(u"a"_s).text, u"second"_s);
}

void KeyNotesFileTest::failedRead_keepsFile_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    QTest::newRow("open: no permission") << "open"_ba << EACCES;
    QTest::newRow("read: failing disk") << "read"_ba << EIO;
}

void KeyNotesFileTest::failedRead_keepsFile()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    NotesWindow(m_path).set(u"a"_s, u"first"_s);
    const QByteArray before = fileAt(m_path);
    auto disk = std::make_unique<FailingDisk>(call, error, m_path);
    NotesWindow window(m_path);
    QCOMPARE(window.notes->problem()->detail, qt_error_string(error));
    QVERIFY(!window.notes->wasDamaged());
    window.set(u"b"_s, u"second"_s);
    QVERIFY(!window.notes->isSaved());
    disk.reset();
    QCOMPARE(fileAt(m_path), before);
    window.set(u"c"_s, u"third"_s);
    QVERIFY(window.notes->isSaved());
    QCOMPARE(onDisk().size(), 3);
    QCOMPARE(window.text(u"a"_s), u"first"_s);
}

void KeyNotesFileTest::failedQuarantine_isReported()
{
    QVERIFY(QDir().mkpath(in(u"connections/acme"_s)));
    QVERIFY(putFile(m_path, "damaged"));
    const FailingDisk disk("rename", EROFS, m_folder->path());
    NotesWindow window(m_path);
    window.set(u"a"_s, u"one"_s);
    QVERIFY(!window.notes->wasDamaged());
    QCOMPARE(window.notes->problem()->detail, qt_error_string(EROFS));
    QCOMPARE(fileAt(m_path), "damaged"_ba);
}

void KeyNotesFileTest::fullDisk_isReported()
{
    NotesWindow window(m_path);
    window.set(u"a"_s, u"first"_s);
    const QByteArray before = fileAt(m_path);
    {
        const FullDisk disk(100);
        window.set(u"a"_s, QString(400, u'x'));
        QCOMPARE(window.notes->problem()->detail, qt_error_string(EFBIG));
    }
    QCOMPARE(fileAt(m_path), before);
}

void KeyNotesFileTest::kill_leavesOldOrNewNotes()
{
    const QString path
        = KeyNotes::filePath(Paths::under(m_folder->path()).connectionsFolder, u"acme"_s);
    int last = 0;
    for (int kill = 0; kill < 30 && !QTest::currentTestFailed(); ++kill) {
        QProcess writer;
        writer.start(QStringLiteral(STORAGE_WRITER),
            { m_folder->path(), u"notes"_s, QString::number(last + 1), u"0"_s, u"notes"_s });
        QVERIFY(writer.waitForReadyRead());
        QTest::qSleep(1 + kill % 20); // a moment, not a condition
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // it had not ended before
        const NotesWindow window(path);
        QVERIFY(!window.notes->wasDamaged());
        QVERIFY(!window.notes->problem());
        const int number = window.text(u"key"_s).toInt();
        QVERIFY2(number >= last, qPrintable(u"%1 after %2"_s.arg(number).arg(last)));
        last = number;
    }
    QVERIFY(last > 0);
}

void KeyNotesFileTest::confirmedList_isSaved()
{
    const QDateTime then(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    {
        NotesWindow window(m_path);
        window.set(u"a"_s, u"one"_s);
        window.notes->setKeys({}, then);
        window.settle();
    }
    QCOMPARE(onDisk().value(u"a"_s).missingSince, then);
    NotesWindow window(m_path);
    window.notes->setKeys({}, then.addDays(20));
    window.settle();
    QCOMPARE(onDisk().value(u"a"_s).missingUntil, then.addDays(20));
    window.notes->setKeys({}, then.addDays(31));
    window.settle();
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(window.notes->isSaved());
}

LLAVERO_TEST(KeyNotesFileTest, QCoreApplication)
#include "tst_key_notes_file.moc"
