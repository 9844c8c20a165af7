// SPDX-License-Identifier: GPL-3.0-or-later
// Reading lists in the background.

#include "app/storage/KeyListCache.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/Samples.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

class KeyListLoadingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void load_returnsList();
    void load_withoutFile_returnsNothing_data();
    void load_withoutFile_returnsNothing();
    void load_damagedFile_reportsOnce();
    void load_waitsForWrites();
    void load_contextDestroyed_isNotReported();
    void load_cacheDestroyed_isNotReported();
    void load_contextDestroyed_stillQuarantines();

private:
    QString fileOf(const QString &id) const { return m_folder->filePath(id + u".keys"_s); }
    /// Loads, and appends to `m_found`.
    void load(KeyListCache &cache, const QString &id, QObject *context)
    {
        cache.load(id, context, [this](KeyListCache::LoadResult found) {
            QCOMPARE(QThread::currentThread(), thread());
            m_found.append(std::move(found));
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<KeyListCache::LoadResult> m_found;
};

void KeyListLoadingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_found.clear();
}

void KeyListLoadingTest::load_returnsList()
{
    KeyListSnapshot list = samples::list(1, 20'000);
    list.user = samples::user();
    list.additionalRoles = { u"Auditor"_s };
    KeyListCache(m_folder->path()).write(u"acme"_s, list);
    KeyListCache cache(m_folder->path());
    load(cache, u"acme"_s, this);
    QVERIFY(m_found.isEmpty()); // not before control returns to the event loop
    QTRY_COMPARE(m_found.size(), 1);
    QCOMPARE(m_found.first().snapshot, list);
    QVERIFY(!m_found.first().wasQuarantined);
    load(cache, u"acme"_s, this);
    load(cache, u"umbrella"_s, this);
    QTRY_COMPARE(m_found.size(), 3); // in order, each once
    QVERIFY(m_found.at(1).snapshot);
    QVERIFY(!m_found.at(2).snapshot);
}

void KeyListLoadingTest::load_withoutFile_returnsNothing_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("not there") << u"acme"_s;
    QTest::newRow("unfit name") << u"../acme"_s;
    QTest::newRow("no name") << QString();
}

void KeyListLoadingTest::load_withoutFile_returnsNothing()
{
    QFETCH(QString, id);
    KeyListCache cache(m_folder->path());
    load(cache, id, this);
    QTRY_COMPARE(m_found.size(), 1);
    QVERIFY(!m_found.first().snapshot);
    QVERIFY(!m_found.first().wasQuarantined);
}

void KeyListLoadingTest::load_damagedFile_reportsOnce()
{
    QVERIFY(putFile(fileOf(u"acme"_s), "damaged"));
    KeyListCache cache(m_folder->path());
    load(cache, u"acme"_s, this);
    load(cache, u"acme"_s, this);
    QTRY_COMPARE(m_found.size(), 2);
    QVERIFY(m_found.first().wasQuarantined);
    QVERIFY(!m_found.last().wasQuarantined); // reported once
}

void KeyListLoadingTest::load_waitsForWrites()
{
    const KeyListSnapshot large = samples::list(1, 20'000);
    KeyListCache cache(m_folder->path());
    cache.write(u"large"_s, large); // keeps the worker busy
    cache.write(u"acme"_s, samples::list(2, 3));
    load(cache, u"acme"_s, this);
    load(cache, u"large"_s, this);
    QTRY_COMPARE(m_found.size(), 2);
    QCOMPARE(m_found.first().snapshot, samples::list(2, 3));
    QCOMPARE(m_found.last().snapshot, large);

    load(cache, u"acme"_s, this);
    QVERIFY(cache.remove(u"acme"_s)); // takes no load with it
    QTRY_COMPARE(m_found.size(), 3);
}

void KeyListLoadingTest::load_contextDestroyed_isNotReported()
{
    KeyListCache cache(m_folder->path());
    auto context = std::make_unique<QObject>();
    load(cache, u"acme"_s, context.get());
    context.reset();
    load(cache, u"acme"_s, this);
    QTRY_VERIFY(!m_found.isEmpty());
    QCOMPARE(m_found.size(), 1); // the second one
}

/// At any point of the load. Pending writes are finished.
void KeyListLoadingTest::load_cacheDestroyed_isNotReported()
{
    const KeyListSnapshot list = samples::list(1, 20'000);
    KeyListCache(m_folder->path()).write(u"acme"_s, list);
    for (unsigned long moment = 0; moment < 8'000; moment += 500) {
        KeyListCache cache(m_folder->path());
        load(cache, u"acme"_s, this);
        load(cache, u"acme"_s, this);
        cache.write(u"last"_s, samples::list(static_cast<int>(moment), 1));
        QThread::usleep(moment); // a random moment, not a condition
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_found.isEmpty());
    const KeyListCache cache(m_folder->path());
    QCOMPARE(cache.read(u"last"_s).snapshot, samples::list(7'500, 1));
    QCOMPARE(cache.read(u"acme"_s).snapshot, list);
}

/// Otherwise each start would read it in vain.
void KeyListLoadingTest::load_contextDestroyed_stillQuarantines()
{
    QVERIFY(putFile(fileOf(u"acme"_s), "damaged"));
    KeyListCache cache(m_folder->path());
    load(cache, u"acme"_s, std::make_unique<QObject>().get());
    QTRY_VERIFY(!QFileInfo::exists(fileOf(u"acme"_s)));
    QVERIFY(m_found.isEmpty());
}

LLAVERO_TEST(KeyListLoadingTest, QCoreApplication)
#include "tst_key_list_loading.moc"
