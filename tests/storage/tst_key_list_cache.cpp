#include "storage/KeyListCache.h"

#include "DiskFaults.h"
#include "Samples.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class KeyListCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void knowsNothingAtFirst();
    void givesBackWhatItGot_data();
    void givesBackWhatItGot();
    void isForItsOwnerAlone();
    void theLastListStands();
    void ofThoseThatWaitTheLastIsWritten();
    void forgets();
    void forgetsWhatStillWaits();
    void saysWhatCouldNotBeForgotten();
    void saysWhyAListIsNotWritten();
    void refusesUnfitNames();

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

void KeyListCacheTest::knowsNothingAtFirst()
{
    const auto found = KeyListCache(m_path).read(u"acme"_s);
    QVERIFY(!found.snapshot);
    QVERIFY(!found.setAside);
    QVERIFY(!QDir(m_path).exists());
}

void KeyListCacheTest::givesBackWhatItGot_data()
{
    QTest::addColumn<KeyListSnapshot>("list");
    QTest::newRow("no keys") << samples::list(1, 0);
    QTest::newRow("some") << samples::list(2, 3);
    QTest::newRow("many") << samples::list(3, 20'000);

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

void KeyListCacheTest::givesBackWhatItGot()
{
    QFETCH(KeyListSnapshot, list);
    write(u"acme"_s, list);
    const auto found = KeyListCache(m_path).read(u"acme"_s);
    QVERIFY(found.snapshot);
    QVERIFY(!found.setAside);
    QCOMPARE(*found.snapshot, list);
    QCOMPARE(found.snapshot->confirmedAt.timeSpec(), Qt::UTC);
}

void KeyListCacheTest::isForItsOwnerAlone()
{
    const Umask umask(0);
    write(u"acme"_s, samples::list(1, 3));
    QCOMPARE(modeOf(fileOf(u"acme"_s)), 0600);
    QCOMPARE(modeOf(m_path), 0700);
}

void KeyListCacheTest::theLastListStands()
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

/// Where nothing can be written, each attempt is told, and so can be counted.
void KeyListCacheTest::ofThoseThatWaitTheLastIsWritten()
{
    QVERIFY(putFile(m_path, "no folder"));
    KeyListCache cache(m_path);
    const QSignalSpy failures(&cache, &KeyListCache::writeFailed);
    cache.write(u"large"_s, samples::list(1, 100'000)); // keeps the writer busy
    for (int number = 0; number < 1'000; ++number)
        cache.write(u"acme"_s, samples::list(number, 1));
    cache.write(u"last"_s, samples::list(1, 1));
    QTRY_VERIFY(!failures.isEmpty() && failures.last().at(0) == u"last"_s);
    QVERIFY2(failures.size() < 100, QByteArray::number(failures.size()));
}

void KeyListCacheTest::forgets()
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

void KeyListCacheTest::forgetsWhatStillWaits()
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

void KeyListCacheTest::saysWhatCouldNotBeForgotten()
{
    QVERIFY(QDir().mkpath(fileOf(u"acme"_s) + u"/inside"_s));
    const auto removed = KeyListCache(m_path).remove(u"acme"_s);
    QVERIFY(!removed);
    QCOMPARE(removed.error(), u"Directory not empty"_s);
}

void KeyListCacheTest::saysWhyAListIsNotWritten()
{
    write(u"acme"_s, samples::list(1, 3));
    KeyListCache cache(m_path);
    QSignalSpy failures(&cache, &KeyListCache::writeFailed);
    {
        const FullDisk full(4'096);
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

void KeyListCacheTest::refusesUnfitNames()
{
    KeyListCache cache(m_path);
    const QSignalSpy failures(&cache, &KeyListCache::writeFailed);
    const QString outside = u"../outside"_s;
    cache.write(outside, samples::list(1, 1));
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(putFile(m_folder->filePath(u"outside.keys"_s), "not a list"));
    QVERIFY(!cache.read(outside).setAside);
    QVERIFY(cache.remove(outside));
    QCOMPARE(fileAt(m_folder->filePath(u"outside.keys"_s)), QByteArray("not a list"));
}

QTEST_GUILESS_MAIN(KeyListCacheTest)
#include "tst_key_list_cache.moc"
