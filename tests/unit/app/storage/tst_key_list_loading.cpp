// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that are read in the background.

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
    void bringsWhatThereIs();
    void bringsNothing_data();
    void bringsNothing();
    void saysThatItIsDamaged();
    void comesAfterWhatIsToBeWritten();
    void isNotToldToWhatHasGone();
    void isNotToldByWhatHasGone();
    void isSetAsideForNobody();

private:
    QString fileOf(const QString &id) const { return m_folder->filePath(id + u".keys"_s); }
    /// Loads, and appends to `m_found`.
    void load(KeyListCache &cache, const QString &id, QObject *context)
    {
        cache.load(id, context, [this](KeyListCache::Found found) {
            QCOMPARE(QThread::currentThread(), thread());
            m_found.append(std::move(found));
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<KeyListCache::Found> m_found;
};

void KeyListLoadingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_found.clear();
}

void KeyListLoadingTest::bringsWhatThereIs()
{
    KeyListSnapshot list = samples::list(1, 20'000);
    list.user = samples::user();
    list.additionalRoles = { u"Auditor"_s };
    KeyListCache(m_folder->path()).write(u"acme"_s, list);
    KeyListCache cache(m_folder->path());
    load(cache, u"acme"_s, this);
    QVERIFY(m_found.isEmpty()); // not while its caller is at work
    QTRY_COMPARE(m_found.size(), 1);
    QCOMPARE(m_found.first().snapshot, list);
    QVERIFY(!m_found.first().setAside);
    load(cache, u"acme"_s, this);
    load(cache, u"umbrella"_s, this);
    QTRY_COMPARE(m_found.size(), 3); // in their order, each once
    QVERIFY(m_found.at(1).snapshot);
    QVERIFY(!m_found.at(2).snapshot);
}

void KeyListLoadingTest::bringsNothing_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("not there") << u"acme"_s;
    QTest::newRow("unfit name") << u"../acme"_s;
    QTest::newRow("no name") << QString();
}

void KeyListLoadingTest::bringsNothing()
{
    QFETCH(QString, id);
    KeyListCache cache(m_folder->path());
    load(cache, id, this);
    QTRY_COMPARE(m_found.size(), 1);
    QVERIFY(!m_found.first().snapshot);
    QVERIFY(!m_found.first().setAside);
}

void KeyListLoadingTest::saysThatItIsDamaged()
{
    QVERIFY(putFile(fileOf(u"acme"_s), "damaged"));
    KeyListCache cache(m_folder->path());
    load(cache, u"acme"_s, this);
    load(cache, u"acme"_s, this);
    QTRY_COMPARE(m_found.size(), 2);
    QVERIFY(m_found.first().setAside);
    QVERIFY(!m_found.last().setAside); // it is told once
}

void KeyListLoadingTest::comesAfterWhatIsToBeWritten()
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

void KeyListLoadingTest::isNotToldToWhatHasGone()
{
    KeyListCache cache(m_folder->path());
    auto context = std::make_unique<QObject>();
    load(cache, u"acme"_s, context.get());
    context.reset();
    load(cache, u"acme"_s, this);
    QTRY_VERIFY(!m_found.isEmpty());
    QCOMPARE(m_found.size(), 1); // that of the second
}

/// At whatever point the load has come to. What is to be written is written all the same.
void KeyListLoadingTest::isNotToldByWhatHasGone()
{
    const KeyListSnapshot list = samples::list(1, 20'000);
    KeyListCache(m_folder->path()).write(u"acme"_s, list);
    for (unsigned long moment = 0; moment < 8'000; moment += 500) {
        KeyListCache cache(m_folder->path());
        load(cache, u"acme"_s, this);
        load(cache, u"acme"_s, this);
        cache.write(u"last"_s, samples::list(static_cast<int>(moment), 1));
        QThread::usleep(moment); // the moment, not a condition
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_found.isEmpty());
    const KeyListCache cache(m_folder->path());
    QCOMPARE(cache.read(u"last"_s).snapshot, samples::list(7'500, 1));
    QCOMPARE(cache.read(u"acme"_s).snapshot, list);
}

/// Or it would be read in vain at each start.
void KeyListLoadingTest::isSetAsideForNobody()
{
    QVERIFY(putFile(fileOf(u"acme"_s), "damaged"));
    KeyListCache cache(m_folder->path());
    load(cache, u"acme"_s, std::make_unique<QObject>().get());
    QTRY_VERIFY(!QFileInfo::exists(fileOf(u"acme"_s)));
    QVERIFY(m_found.isEmpty());
}

LLAVERO_TEST(KeyListLoadingTest, QCoreApplication)
#include "tst_key_list_loading.moc"
