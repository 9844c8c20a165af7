// SPDX-License-Identifier: GPL-3.0-or-later
// A saved list after any damage to its file: it is used whole or quarantined.

#include "app/storage/KeyListCache.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/KeyListBytes.h"
#include "tests/unit/app/storage/Samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace keyListBytes;

class KeyListDamageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void truncatedFile_isQuarantined();
    void mutatedFile_isQuarantined();
    void damagedHeader_isNotRead();
    void damagedList_headerIsRead();
    void otherContent_isQuarantined_data();
    void otherContent_isQuarantined();
    void folder_isQuarantined();
    void pipe_isQuarantined();
    void linkToDevice_isQuarantined();
    void hugeFile_isQuarantined();
    void unreadableFile_stays();
    void quarantinedFile_isReplacedByNewList();

private:
    void checkSetAside(const QByteArray &when = {});

    QByteArray m_whole; ///< a file
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_damaged;
};

void KeyListDamageTest::initTestCase()
{
    KeyListSnapshot list = samples::list(1, 2);
    list.user = samples::user();
    list.additionalRoles = { u"Auditor"_s };
    m_whole = encoded(list);
}

void KeyListDamageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"acme.keys"_s);
    m_damaged = m_file + u".damaged"_s;
}

void KeyListDamageTest::checkSetAside(const QByteArray &when)
{
    const KeyListCache cache(m_folder->path());
    const auto found = cache.read(u"acme"_s);
    QVERIFY2(!found.snapshot, when);
    QVERIFY2(found.wasQuarantined, when);
    QVERIFY2(!QFileInfo::exists(m_file), when);
    QVERIFY2(QFileInfo::exists(m_damaged), when);
    QVERIFY2(!cache.read(u"acme"_s).wasQuarantined, when); // reported once
}

void KeyListDamageTest::truncatedFile_isQuarantined()
{
    for (qsizetype size = 0; size < m_whole.size() && !QTest::currentTestFailed(); ++size) {
        QVERIFY(putFile(m_file, m_whole.first(size)));
        checkSetAside(QByteArray::number(size) + " bytes");
    }
}

void KeyListDamageTest::mutatedFile_isQuarantined()
{
    const quint32 seed = 20240712;
    QRandomGenerator random(seed);
    for (int i = 0; i < 1'000 && !QTest::currentTestFailed(); ++i) {
        const QByteArray damaged = mutated(random, m_whole);
        if (damaged == m_whole)
            continue;
        QVERIFY(putFile(m_file, damaged));
        checkSetAside("seed " + QByteArray::number(seed) + ", change " + QByteArray::number(i));
    }
}

void KeyListDamageTest::damagedHeader_isNotRead()
{
    for (qsizetype at = 0; at < prefixSize + headOf(m_whole).size(); ++at) {
        QByteArray damaged = m_whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        QVERIFY(putFile(m_file, damaged));
        QVERIFY(!KeyListCache(m_folder->path()).readHeader(u"acme"_s));
        QVERIFY(QFileInfo::exists(m_file)); // only `read` quarantines
    }
    checkSetAside();
}

void KeyListDamageTest::damagedList_headerIsRead()
{
    const qsizetype end = prefixSize + headOf(m_whole).size();
    for (const QByteArray &rest : { QByteArray(), QByteArray("damaged"), blocksOf(m_whole) }) {
        QVERIFY(putFile(m_file, m_whole.first(end) + rest));
        const auto head = KeyListCache(m_folder->path()).readHeader(u"acme"_s);
        QVERIFY(head);
        QCOMPARE(head->user, samples::user());
        checkSetAside();
    }
}

void KeyListDamageTest::otherContent_isQuarantined_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(4'096, '\0');
    QTest::newRow("text") << QByteArray("LLVKEYS\n is what it begins with\n");
    QTest::newRow("longer") << m_whole + '\0';
    QTest::newRow("twice") << m_whole + m_whole;
    QTest::newRow("older version") << QByteArray(m_whole).replace(8, 1, "\3");
    QTest::newRow("newer version") << QByteArray(m_whole).replace(8, 1, "\5");
    QTest::newRow("another list’s head")
        << encoded(samples::list(2, 2)).first(prefixSize) + m_whole.sliced(prefixSize);
    QTest::newRow("far newer version") << QByteArray(m_whole).replace(11, 1, "\1");
    QRandomGenerator random(7);
    for (const int size : { 11, 12, 19, 20, 21, 1'000, 100'000 }) {
        QByteArray noise(size, Qt::Uninitialized);
        std::generate(noise.begin(), noise.end(), [&] { return char(random.bounded(256)); });
        QTest::addRow("noise of %d bytes", size) << noise;
    }
}

void KeyListDamageTest::otherContent_isQuarantined()
{
    QFETCH(QByteArray, content);
    QVERIFY(putFile(m_file, content));
    checkSetAside();
    QCOMPARE(fileAt(m_damaged), content);
}

void KeyListDamageTest::folder_isQuarantined()
{
    QVERIFY(QDir().mkpath(m_file + u"/inside"_s));
    checkSetAside();
}

void KeyListDamageTest::pipe_isQuarantined()
{
    QCOMPARE(::mkfifo(qPrintable(m_file), 0600), 0);
    checkSetAside();
}

void KeyListDamageTest::linkToDevice_isQuarantined()
{
    QVERIFY(QFile::link(u"/dev/zero"_s, m_file));
    checkSetAside();
    QVERIFY(QFileInfo(m_damaged).isSymLink());
}

void KeyListDamageTest::hugeFile_isQuarantined()
{
    QVERIFY(putFile(m_file, m_whole));
    QVERIFY(QFile::resize(m_file, 1LL << 40)); // a sparse file
    checkSetAside();
}

/// The memory of this process is a file that opens, and that cannot be read from its start.
void KeyListDamageTest::unreadableFile_stays()
{
    QVERIFY(QFile::link(u"/proc/self/mem"_s, m_file));
    const auto found = KeyListCache(m_folder->path()).read(u"acme"_s);
    QVERIFY(!found.snapshot);
    QVERIFY(!found.wasQuarantined);
    QVERIFY(QFileInfo(m_file).isSymLink());
}

void KeyListDamageTest::quarantinedFile_isReplacedByNewList()
{
    QVERIFY(putFile(m_file, "damaged"));
    checkSetAside();
    KeyListCache(m_folder->path()).write(u"acme"_s, samples::list(2, 2));
    QCOMPARE(KeyListCache(m_folder->path()).read(u"acme"_s).snapshot, samples::list(2, 2));
    QCOMPARE(fileAt(m_damaged), QByteArray("damaged"));
}

LLAVERO_TEST(KeyListDamageTest, QCoreApplication)
#include "tst_key_list_damage.moc"
