// SPDX-License-Identifier: GPL-3.0-or-later
// Notes on keys: what counts as one, and how long it stays. Their file: tst_key_notes_file.

#include "app/storage/KeyNotes.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>

using namespace Qt::StringLiterals;

class KeyNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void length_countsAsPeopleDo_data();
    void length_countsAsPeopleDo();
    void normalized_cutsBetweenCharacters();
    void normalized_limitsMarks();
    void setNote_isThereImmediately();
    void setNote_empty_removes();
    void setNote_sameAgain_changesNothing();
    void isDue_fromTheDayOn();
    void missingKey_keepsNoteFor30Days();
    void returnedKey_keepsNoteAgain();
    void wrongClock_dropsNothing();
    void slowClock_dropsNothing();
    void oddIds_keepTheirNotes();
    void exported_isImported();
    void import_newerWins();
    void import_damage_changesNothing_data();
    void import_damage_changesNothing();
    void import_longText_isCut();
    void export_fullDisk_reportsReason();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    static QDateTime day(int number)
    {
        return { QDate(2026, 1, 1).addDays(number), QTime(12, 0), Qt::UTC };
    }
    static ApiKey key(const QString &id) { return { .id = id, .name = {}, .lastIp = {} }; }
    /// Waits until the disk has nothing more to do.
    void settle() const
    {
        QVERIFY(QTest::qWaitFor([this] { return m_disk.activeThreadCount() == 0; }));
        QCoreApplication::processEvents();
        QVERIFY(QTest::qWaitFor([this] { return m_disk.activeThreadCount() == 0; }));
        QCoreApplication::processEvents();
    }
    std::optional<Result<Unit, QString>> exportTo(KeyNotes &notes, const QString &path)
    {
        std::optional<Result<Unit, QString>> result;
        notes.exportTo(path, [&result](const auto &outcome) { result.emplace(outcome); });
        (void)QTest::qWaitFor([&result] { return result.has_value(); });
        return result;
    }
    std::optional<Result<KeyNotes::ImportResult, KeyNotes::ImportError>> importFrom(
        KeyNotes &notes, const QString &path)
    {
        std::optional<Result<KeyNotes::ImportResult, KeyNotes::ImportError>> result;
        notes.importFrom(path, [&result](const auto &outcome) { result.emplace(outcome); });
        (void)QTest::qWaitFor([&result] { return result.has_value(); });
        return result;
    }

    mutable QThreadPool m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeyNotes> m_notes; ///< in memory
};

void KeyNotesTest::init()
{
    m_disk.setMaxThreadCount(1);
    m_folder = std::make_unique<QTemporaryDir>();
    m_notes = std::make_unique<KeyNotes>(m_disk);
}

void KeyNotesTest::length_countsAsPeopleDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("letters") << u"abc"_s << 3;
    QTest::newRow("composed") << u"é"_s << 1;
    QTest::newRow("decomposed") << u"e\u0301"_s << 1;
    QTest::newRow("emoji") << u"🔑"_s << 1;
    QTest::newRow("skin tone") << u"👍🏽"_s << 1;
    QTest::newRow("family") << u"👩‍👩‍👧‍👦"_s << 1;
    QTest::newRow("flags") << u"🇨🇦🇪🇸"_s << 2;
    QTest::newRow("lines") << u"a\nb"_s << 3;
}

void KeyNotesTest::length_countsAsPeopleDo()
{
    QFETCH(QString, text);
    QTEST(int(KeyNote::length(text)), "length");
}

void KeyNotesTest::normalized_cutsBetweenCharacters()
{
    const QString thumb = u"👍🏽"_s;
    const QString cut = KeyNote::normalized(thumb.repeated(KeyNote::maxLength + 1));
    QCOMPARE(cut, thumb.repeated(KeyNote::maxLength));
    QCOMPARE(KeyNote::normalized(u"  one\r\ntwo\rthree \n"_s), u"one\ntwo\nthree"_s);
}

/// A character with marks without end is no way around the limit.
void KeyNotesTest::normalized_limitsMarks()
{
    const QString marks = u"e"_s + QString(200'000, QChar(0x0301));
    QVERIFY(KeyNote::normalized(marks).size() <= 20 * KeyNote::maxLength);
}

void KeyNotesTest::setNote_isThereImmediately()
{
    QSignalSpy changes(m_notes.get(), &KeyNotes::changed);
    m_notes->setNote(u"a"_s, { .text = u" CI of the website "_s, .reviewBy = { 2027, 1, 1 } });
    QCOMPARE(m_notes->note(u"a"_s).text, u"CI of the website"_s);
    QCOMPARE(m_notes->note(u"a"_s).reviewBy, QDate(2027, 1, 1));
    QVERIFY(m_notes->note(u"a"_s).changedAt.isValid());
    QCOMPARE(changes.size(), 1);
    settle();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_notes->all().size(), 1);
    QVERIFY(m_notes->isSaved()); // there is nothing to wait for
}

void KeyNotesTest::setNote_empty_removes()
{
    m_notes->setNote(u"a"_s, { .text = u"one"_s });
    m_notes->setNote(u"a"_s, { .text = u" \n "_s });
    QVERIFY(m_notes->all().isEmpty());
    settle();
    QVERIFY(m_notes->all().isEmpty());
}

void KeyNotesTest::setNote_sameAgain_changesNothing()
{
    m_notes->setNote(u"a"_s, { .text = u"one"_s });
    const QDateTime changedAt = m_notes->note(u"a"_s).changedAt;
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > changedAt);
    QSignalSpy changes(m_notes.get(), &KeyNotes::changed);
    m_notes->setNote(u"a"_s, { .text = u"one\n"_s });
    QCOMPARE(m_notes->note(u"a"_s).changedAt, changedAt);
    QCOMPARE(changes.size(), 0);
}

void KeyNotesTest::isDue_fromTheDayOn()
{
    const KeyNote note { .reviewBy = { 2027, 3, 1 } };
    QVERIFY(!KeyNotes::isDue(note, { 2027, 2, 28 }));
    QVERIFY(KeyNotes::isDue(note, { 2027, 3, 1 }));
    QVERIFY(KeyNotes::isDue(note, { 2028, 1, 1 }));
    QVERIFY(!KeyNotes::isDue({ .text = u"no date"_s }, { 2027, 3, 1 }));
}

void KeyNotesTest::missingKey_keepsNoteFor30Days()
{
    m_notes->setNote(u"a"_s, { .text = u"one"_s });
    m_notes->setNote(u"b"_s, { .text = u"two"_s });
    const ApiKeyTable keys { key(u"b"_s), key(u"c"_s) };
    for (const int number : { 0, 1, 29 }) {
        m_notes->setKeys(keys, day(number));
        settle();
        QCOMPARE(m_notes->note(u"a"_s).text, u"one"_s);
    }
    m_notes->setKeys(keys, day(30));
    QTRY_COMPARE(m_notes->all().size(), 1);
    QCOMPARE(m_notes->note(u"b"_s).text, u"two"_s);
    QVERIFY(!m_notes->note(u"b"_s).missingSince.isValid());
}

void KeyNotesTest::returnedKey_keepsNoteAgain()
{
    m_notes->setNote(u"a"_s, { .text = u"one"_s });
    m_notes->setKeys({}, day(0));
    settle();
    m_notes->setKeys({ key(u"a"_s) }, day(20));
    QTRY_VERIFY(!m_notes->note(u"a"_s).missingSince.isValid());
    m_notes->setKeys({}, day(40));
    settle();
    QCOMPARE(m_notes->note(u"a"_s).text, u"one"_s);
}

void KeyNotesTest::wrongClock_dropsNothing()
{
    m_notes->setNote(u"a"_s, { .text = u"one"_s });
    m_notes->setKeys({}, day(1000));
    settle();
    m_notes->setKeys({}, day(10));
    QTRY_COMPARE(m_notes->note(u"a"_s).missingSince, day(10));
    m_notes->setKeys({}, day(39));
    settle();
    QCOMPARE(m_notes->all().size(), 1);
}

/// A clock that was years behind is set right.
void KeyNotesTest::slowClock_dropsNothing()
{
    m_notes->setNote(u"a"_s, { .text = u"one"_s });
    for (const int number : { -1000, 0, 29 }) {
        m_notes->setKeys({}, day(number));
        settle();
        QCOMPARE(m_notes->all().size(), 1);
    }
    m_notes->setKeys({}, day(30));
    QTRY_VERIFY(m_notes->all().isEmpty());
}

void KeyNotesTest::oddIds_keepTheirNotes()
{
    const QStringList ids { u"a/b c"_s, u"../../etc"_s, u"\"{}"_s, u"Ñ🔑"_s, u"\u202eabc"_s,
        QString(QChar(1)), QString(10'000, u'x') };
    ApiKeyTable keys;
    for (const QString &id : ids) {
        m_notes->setNote(id, { .text = u"on "_s + id.left(10) });
        keys.append(key(id));
    }
    m_notes->setKeys(keys, day(0));
    settle();
    const auto exported = exportTo(*m_notes, in(u"notes.json"_s));
    QVERIFY(exported && *exported);
    KeyNotes other(m_disk);
    const auto imported = importFrom(other, in(u"notes.json"_s));
    QVERIFY(imported && *imported);
    QCOMPARE(imported->value().imported, ids.size());
    for (const QString &id : ids) {
        QCOMPARE(other.note(id).text, KeyNote::normalized(u"on "_s + id.left(10)));
        QVERIFY(!other.note(id).missingSince.isValid());
    }
    m_notes->setNote({}, { .text = u"no id"_s });
    QCOMPARE(m_notes->all().size(), ids.size());
}

void KeyNotesTest::exported_isImported()
{
    m_notes->setNote(u"a"_s, { .text = u"=HYPERLINK(\"x\")\nline two"_s });
    m_notes->setNote(u"b"_s, { .reviewBy = { 2027, 12, 31 } });
    m_notes->setKeys({}, day(0));
    settle();
    QVERIFY(m_notes->note(u"a"_s).missingSince.isValid());
    const auto exported = exportTo(*m_notes, in(u"notes.json"_s));
    QVERIFY(exported && *exported);
    QVERIFY(!fileAt(in(u"notes.json"_s)).contains("missing")); // of this computer's list
    KeyNotes other(m_disk);
    const auto imported = importFrom(other, in(u"notes.json"_s));
    QVERIFY(imported && *imported);
    QCOMPARE(imported->value().imported, 2);
    QCOMPARE(other.note(u"a"_s).text, m_notes->note(u"a"_s).text);
    QCOMPARE(other.note(u"b"_s).reviewBy, QDate(2027, 12, 31));
    const auto again = importFrom(other, in(u"notes.json"_s));
    QCOMPARE(again->value().imported, 0);
    QCOMPARE(again->value().kept, 2);
}

void KeyNotesTest::import_newerWins()
{
    m_notes->setNote(u"a"_s, { .text = u"mine"_s });
    m_notes->setNote(u"b"_s, { .text = u"mine"_s });
    QVERIFY(putFile(in(u"notes.json"_s), R"({"version": 1, "notes": [
        {"id": "a", "note": "old", "changed": "2001-01-01T00:00:00.000Z"},
        {"id": "b", "note": "new", "changed": "2101-01-01T00:00:00.000Z"},
        {"id": "c", "note": "no time"}]})"));
    const auto imported = importFrom(*m_notes, in(u"notes.json"_s));
    QVERIFY(imported && *imported);
    QCOMPARE(imported->value().imported, 2);
    QCOMPARE(imported->value().kept, 1);
    QCOMPARE(m_notes->note(u"a"_s).text, u"mine"_s);
    QCOMPARE(m_notes->note(u"b"_s).text, u"new"_s);
    QCOMPARE(m_notes->note(u"c"_s).text, u"no time"_s);
}

void KeyNotesTest::import_damage_changesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<KeyNotes::ImportError::Kind>("kind");
    using Kind = KeyNotes::ImportError::Kind;
    QTest::newRow("empty") << QByteArray() << Kind::NotNotes;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n") << Kind::NotNotes;
    QTest::newRow("another JSON") << QByteArray("{\"keys\": []}") << Kind::NotNotes;
    QTest::newRow("cut short") << QByteArray(R"({"version": 1, "notes": [{"id": "a", "no)")
                               << Kind::NotNotes;
    QTest::newRow("no id") << QByteArray(R"({"version": 1, "notes": [{"note": "x"}]})")
                           << Kind::NotNotes;
    QTest::newRow("blanks") << QByteArray(
        R"({"version": 1, "notes": [{"id": "a", "note": " \n "}]})")
                            << Kind::NotNotes;
    QTest::newRow("no date") << QByteArray(
        R"({"version": 1, "notes": [{"id": "a", "reviewBy": "soon"}]})")
                             << Kind::NotNotes;
    QTest::newRow("number") << QByteArray(R"({"version": 1, "notes": [{"id": "a", "note": 7}]})")
                            << Kind::NotNotes;
    QTest::newRow("newer") << QByteArray(R"({"version": 2, "notes": {}})") << Kind::Newer;
}

void KeyNotesTest::import_damage_changesNothing()
{
    QFETCH(QByteArray, content);
    m_notes->setNote(u"a"_s, { .text = u"mine"_s });
    QVERIFY(putFile(in(u"notes.json"_s), content));
    const auto imported = importFrom(*m_notes, in(u"notes.json"_s));
    QVERIFY(imported && !*imported);
    QTEST(imported->error().kind, "kind");
    QCOMPARE(m_notes->all().size(), 1);
    QCOMPARE(m_notes->note(u"a"_s).text, u"mine"_s);
    const auto absent = importFrom(*m_notes, in(u"absent.json"_s));
    QCOMPARE(absent->error().kind, KeyNotes::ImportError::Kind::Unreadable);
    QCOMPARE(absent->error().detail, qt_error_string(ENOENT));
}

void KeyNotesTest::import_longText_isCut()
{
    QVERIFY(putFile(in(u"notes.json"_s),
        "{\"version\": 1, \"notes\": [{\"id\": \"a\", \"note\": \"" + QByteArray(1'000, 'x')
            + "\"}]}"));
    QVERIFY(importFrom(*m_notes, in(u"notes.json"_s)).has_value());
    QCOMPARE(m_notes->note(u"a"_s).text.size(), KeyNote::maxLength);
}

void KeyNotesTest::export_fullDisk_reportsReason()
{
    m_notes->setNote(u"a"_s, { .text = QString(400, u'x') });
    QVERIFY(putFile(in(u"notes.json"_s), "before"));
    const FullDisk disk(100);
    const auto exported = exportTo(*m_notes, in(u"notes.json"_s));
    QVERIFY(exported && !*exported);
    QCOMPARE(exported->error(), qt_error_string(EFBIG));
    QCOMPARE(fileAt(in(u"notes.json"_s)), "before"_ba);
}

LLAVERO_TEST(KeyNotesTest, QCoreApplication)
#include "tst_key_notes.moc"
