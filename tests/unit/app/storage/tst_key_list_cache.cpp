// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyListCache.h"
#include "app/storage/KeyListFormat.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/Samples.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

class KeyListCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void read_withoutFile_returnsNothing();
    void read_returnsWrittenList_data();
    void read_returnsWrittenList();
    void readHeader_returnsHeader();
    void write_makesFilePrivate();
    void write_twice_keepsLast();
    void write_ofWaitingLists_writesLast();
    void remove_removesList();
    void remove_dropsWaitingList();
    void remove_stopsCurrentWrite();
    void remove_failed_reportsReason();
    void write_failed_reportsReason_data();
    void write_failed_reportsReason();
    void invalidNames_areRefused();

private:
    QString fileOf(const QString &id) const { return m_path + u"/%1.keys"_s.arg(id); }
    void write(const QString &id, const KeyListSnapshot &list) const
    {
        KeyListCache(m_path).write(id, list);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void KeyListCacheTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"cache"_s);
}

void KeyListCacheTest::read_withoutFile_returnsNothing()
{
    const auto found = KeyListCache(m_path).read(u"acme"_s);
    QVERIFY(!found.snapshot);
    QVERIFY(!found.wasQuarantined);
    QVERIFY(!QDir(m_path).exists());
}

void KeyListCacheTest::read_returnsWrittenList_data()
{
    QTest::addColumn<KeyListSnapshot>("list");
    QTest::newRow("no keys") << samples::list(1, 0);
    QTest::newRow("some") << samples::list(2, 3);
    KeyListSnapshot unsorted = samples::list(3, 65);
    unsorted.sortOrder.clear();
    unsorted.sortedRows = {}; // Qt 6.4 compares null with an empty allocation by memcmp
    QTest::newRow("without an order") << unsorted;
    QTest::newRow("many") << samples::list(3, 100'000);

    KeyListSnapshot whole = samples::list(4, 16);
    whole.user = samples::user();
    whole.additionalRoles = { u"Auditor"_s, QString(), u"Rôle"_s };
    QTest::newRow("whole") << whole;

    KeyListSnapshot empty = samples::list(5, 1);
    empty.user = User {};
    empty.additionalRoles = QStringList();
    QTest::newRow("empty user, no roles") << empty;

    KeyListSnapshot strange = samples::list(-1, 1);
    ApiKey key = strange.keys.at(0);
    key.id = u"a\0b"_s;
    key.name = QString(100'000, u'ñ');
    key.creationDate = QDateTime::fromMSecsSinceEpoch(-1, Qt::UTC);
    strange.keys.replace(0, key);
    QTest::newRow("strange") << strange;
}

void KeyListCacheTest::read_returnsWrittenList()
{
    QFETCH(KeyListSnapshot, list);
    write(u"acme"_s, list);
    const auto found = KeyListCache(m_path).read(u"acme"_s);
    QVERIFY(found.snapshot);
    QVERIFY(!found.wasQuarantined);
    QCOMPARE(*found.snapshot, list);
    QCOMPARE(found.snapshot->confirmedAt.timeSpec(), Qt::UTC);
}

void KeyListCacheTest::readHeader_returnsHeader()
{
    QVERIFY(!KeyListCache(m_path).readHeader(u"acme"_s));
    QVERIFY(!KeyListCache(m_path).readHeader(u"../acme"_s));
    KeyListSnapshot list = samples::list(1, 10'000);
    list.user = samples::user();
    list.additionalRoles = { u"Auditor"_s };
    write(u"acme"_s, list);
    list.keys = {};
    list.sortedRows = {};
    QCOMPARE(KeyListCache(m_path).readHeader(u"acme"_s), list);

    write(u"acme"_s, samples::list(2, 0));
    const KeyListSnapshot ofNoKeys {
        .confirmedAt = samples::at(2), .keys = {}, .sortOrder = list.sortOrder
    };
    QCOMPARE(KeyListCache(m_path).readHeader(u"acme"_s), ofNoKeys);
}

void KeyListCacheTest::write_makesFilePrivate()
{
    const Umask umask(0);
    write(u"acme"_s, samples::list(1, 3));
    QCOMPARE(modeOf(fileOf(u"acme"_s)), 0600);
    QCOMPARE(modeOf(m_path), 0700);
}

void KeyListCacheTest::write_twice_keepsLast()
{
    {
        KeyListCache cache(m_path);
        for (int number = 0; number < 100; ++number) {
            cache.write(u"acme"_s, samples::list(number, number % 3));
            cache.write(u"umbrella"_s, samples::list(1'000 + number, number % 3));
        }
    }
    const KeyListCache cache(m_path);
    QCOMPARE(cache.read(u"acme"_s).snapshot, samples::list(99, 0));
    QCOMPARE(cache.read(u"umbrella"_s).snapshot, samples::list(1'099, 0));
}

/// Counts the writes by their failures: nothing is written under an invalid name.
void KeyListCacheTest::write_ofWaitingLists_writesLast()
{
    const KeyListSnapshot large = samples::list(1, 100'000);
    const KeyListSnapshot small = samples::list(2, 1);
    KeyListCache cache(m_path);
    const QSignalSpy failures(&cache, &KeyListCache::writeFailed);
    cache.write(u"large"_s, large); // keeps the writer busy
    for (int number = 0; number < 1'000; ++number)
        cache.write(u"../acme"_s, small);
    cache.write(u"../last"_s, small);
    QTRY_VERIFY(!failures.isEmpty() && failures.last().at(0) == u"../last"_s);
    QVERIFY2(failures.size() < 100, QByteArray::number(failures.size()));
}

void KeyListCacheTest::remove_removesList()
{
    KeyListCache cache(m_path);
    write(u"umbrella"_s, samples::list(2, 1));
    write(u"acme"_s, samples::list(1, 1));
    QVERIFY(putFile(fileOf(u"acme"_s) + u".damaged"_s, "once damaged"));
    QVERIFY(putFile(fileOf(u"acme"_s) + u".AbCdEf"_s, "left by a killed program"));
    QVERIFY(cache.remove(u"acme"_s));
    QVERIFY(cache.remove(u"acme"_s));
    QCOMPARE(QDir(m_path).entryList(QDir::Files), QStringList { u"umbrella.keys"_s });
    QVERIFY(!cache.read(u"acme"_s).snapshot);
    QVERIFY(cache.read(u"umbrella"_s).snapshot);
}

void KeyListCacheTest::remove_dropsWaitingList()
{
    {
        KeyListCache cache(m_path);
        cache.write(u"large"_s, samples::list(1, 20'000)); // keeps the writer busy
        cache.write(u"acme"_s, samples::list(1, 1));
        QVERIFY(cache.remove(u"acme"_s));
        cache.write(u"umbrella"_s, samples::list(1, 20'000));
        QVERIFY(cache.remove(u"umbrella"_s)); // perhaps while it is being written
    }
    QCOMPARE(QDir(m_path).entryList(QDir::Files), QStringList { u"large.keys"_s });
}

/// The writer gives up at any point, and reports no failure.
void KeyListCacheTest::remove_stopsCurrentWrite()
{
    const KeyListSnapshot list = samples::list(1, 50'000);
    KeyListCache cache(m_path);
    const QSignalSpy failures(&cache, &KeyListCache::writeFailed);
    for (unsigned long moment = 0; moment < 20'000; moment += 1'000) {
        cache.write(u"acme"_s, list);
        QThread::usleep(moment); // a random moment, not a condition
        QVERIFY(cache.remove(u"acme"_s));
        QCOMPARE(QDir(m_path).entryList(QDir::Files), QStringList());
    }
    cache.write(u"acme"_s, list);
    QTRY_COMPARE(cache.read(u"acme"_s).snapshot, list);
    QCOMPARE(failures.size(), 0);
}

void KeyListCacheTest::remove_failed_reportsReason()
{
    QVERIFY(QDir().mkpath(fileOf(u"acme"_s) + u"/inside"_s));
    const auto removed = KeyListCache(m_path).remove(u"acme"_s);
    QVERIFY(!removed);
    QCOMPARE(removed.error(), u"Directory not empty"_s);
}

void KeyListCacheTest::write_failed_reportsReason_data()
{
    qsizetype size = 0;
    keyListFormat::write(samples::list(2, 1'000), [&size](QByteArrayView bytes) {
        size += bytes.size();
        return true;
    });
    QTest::addColumn<qsizetype>("room");
    QTest::newRow("for nothing") << qsizetype(0);
    QTest::newRow("up to the head") << qsizetype(48);
    QTest::newRow("in the head") << qsizetype(4'096);
    QTest::newRow("in a column") << qsizetype(30'000);
    QTest::newRow("up to the checksum") << size - 32;
    QTest::newRow("but for a byte") << size - 1;
}

void KeyListCacheTest::write_failed_reportsReason()
{
    QFETCH(qsizetype, room);
    write(u"acme"_s, samples::list(1, 3));
    KeyListCache cache(m_path);
    QSignalSpy failures(&cache, &KeyListCache::writeFailed);
    {
        const FullDisk full(static_cast<rlim_t>(room));
        cache.write(u"acme"_s, samples::list(2, 1'000));
        QTRY_COMPARE(failures.size(), 1);
    }
    QCOMPARE(failures.first(), (QVariantList { u"acme"_s, u"File too large"_s }));
    QCOMPARE(cache.read(u"acme"_s).snapshot, samples::list(1, 3));
    QCOMPARE(QDir(m_path).entryList(QDir::Files), QStringList { u"acme.keys"_s });

    cache.write(u"acme"_s, samples::list(3, 1'000)); // there is room again
    QTRY_COMPARE(cache.read(u"acme"_s).snapshot, samples::list(3, 1'000));
    QCOMPARE(failures.size(), 1);
}

void KeyListCacheTest::invalidNames_areRefused()
{
    KeyListCache cache(m_path);
    const QSignalSpy failures(&cache, &KeyListCache::writeFailed);
    const QString outside = u"../outside"_s;
    cache.write(outside, samples::list(1, 1));
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(putFile(m_folder->filePath(u"outside.keys"_s), "not a list"));
    QVERIFY(!cache.read(outside).wasQuarantined);
    QVERIFY(cache.remove(outside));
    QCOMPARE(fileAt(m_folder->filePath(u"outside.keys"_s)), QByteArray("not a list"));
}

LLAVERO_TEST(KeyListCacheTest, QCoreApplication)
#include "tst_key_list_cache.moc"
