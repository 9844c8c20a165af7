// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a cached list, changed by whoever knows the format: what does not hold together is
// refused, and costs neither memory nor the program.

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/KeyListBytes.h"
#include "tests/unit/app/storage/Samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keyListBytes;

class KeyListFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void version2_isRead();
    void aBitTurned();
    void changedWithARightChecksum();
    void hostileSizes_data();
    void hostileSizes();
    void hostileTexts_data();
    void hostileTexts();
    void theHeadStaysShort_data();
    void theHeadStaysShort();
    void aLongHeadIsRefused();

private:
    QByteArray m_whole; ///< a file
    QByteArray m_head; ///< its
    QByteArray m_blocks; ///< its
};

void KeyListFormatTest::initTestCase()
{
    KeyListSnapshot list = samples::list(1, 2);
    list.user = samples::user();
    list.additionalRoles = { u"Auditor"_s };
    m_whole = encoded(list);
    m_head = headOf(m_whole);
    m_blocks = blocksOf(m_whole);
    QCOMPARE(decoded(m_whole), list);
    QCOMPARE(sealed(m_head, m_blocks), m_whole);
}

/// Takes out of a block what version 2 has not: the size of unreadableActivities, and where they
/// end, of which there are none.
static QByteArray asVersion2(QByteArray block)
{
    const auto keys = qFromLittleEndian<quint32>(block.constData());
    return block.remove(4 * 4, 4).chopped(4 * keys);
}

void KeyListFormatTest::version2_isRead()
{
    KeyListSnapshot list = samples::list(1, 2);
    list.user = samples::user();
    QByteArray file = encoded(list);
    QByteArray head = headOf(file);
    const QByteArray block = blocksOf(file); // the head has the same one
    head.replace(block, asVersion2(block));
    file = sealed(head, asVersion2(block)).replace(8, 1, "\2");
    QVERIFY(file.size() < encoded(list).size());
    QCOMPARE(decoded(file), list);
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(keyListFormat::readHead(buffer)->firstKeys, list.keys.chunks().first());
}

void KeyListFormatTest::aBitTurned()
{
    for (qsizetype bit = 0; bit < m_whole.size() * 8; ++bit) {
        QByteArray damaged = m_whole;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        QVERIFY2(!decoded(damaged), QByteArray::number(bit));
    }
}

/// Counts that promise what is not there, and texts without an end, must cost neither memory nor
/// the program; some changes make another list, which is none of the format's business.
void KeyListFormatTest::changedWithARightChecksum()
{
    QRandomGenerator random(20240712);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        const bool isHead = random.bounded(2);
        const auto list = decoded(sealed(isHead ? mutated(random, m_head) : m_head,
            isHead ? m_blocks : mutated(random, m_blocks)));
        refused += !list;
        QVERIFY(!list || list->keys.size() == 2);
    }
    QVERIFY2(refused > 5'000, QByteArray::number(refused));
}

/// Of a head that promises two keys, and a block: where they say how much there is of something.
void KeyListFormatTest::hostileSizes_data()
{
    QTest::addColumn<bool>("inHead");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("size");
    for (const quint64 count : { 0ULL, 1ULL, 3ULL, 1ULL << 31, 1ULL << 60, ~0ULL })
        QTest::addRow("%llu keys", qulonglong(count)) << true << 8 << littleEndian(count);
    const auto addSizes = [](const char *where, bool inHead, int at) {
        const char *const names[] = { "keys", "ids", "names", "lastIps", "unreadableActivities" };
        for (const quint32 size : { 0U, 1U, 0x7fffffffU, 0x80000000U, 0xffffffffU }) {
            for (int i = 0; i < (size == 0 ? 4 : 5); ++i) // of the fifth there are none
                QTest::addRow("%s: %u of %s", where, size, names[i])
                    << inHead << at + 4 * i << littleEndian(size);
        }
    };
    addSizes("first keys", true, 16);
    addSizes("block", false, 0);
}

void KeyListFormatTest::hostileSizes()
{
    QFETCH(bool, inHead);
    QFETCH(int, at);
    QFETCH(QByteArray, size);
    QByteArray head = m_head;
    QByteArray blocks = m_blocks;
    (inHead ? head : blocks).replace(at, size.size(), size);
    QVERIFY(!decoded(sealed(head, blocks)));
    QVERIFY(!decoded(sealed(head, blocks + blocks)));
    QByteArray shortHead = m_whole;
    shortHead.replace(12, 4, size.first(4));
    QVERIFY(!decoded(shortHead));
}

/// Where texts end that do not end there, and what is no text.
void KeyListFormatTest::hostileTexts_data()
{
    QTest::addColumn<QByteArray>("texts"); ///< the ids: eight bytes, and two ends
    const auto ends
        = [](quint32 first, quint32 second) { return littleEndian(first) + littleEndian(second); };
    QTest::newRow("first without an id") << "12345678" + ends(0, 8);
    QTest::newRow("last without an id") << "12345678" + ends(8, 8);
    QTest::newRow("not to the end") << "12345678" + ends(4, 7);
    QTest::newRow("beyond the end") << "12345678" + ends(4, 9);
    QTest::newRow("far beyond the end") << "12345678" + ends(0xffffffff, 8);
    QTest::newRow("backwards") << "12345678" + ends(9, 8);
    QTest::newRow("not UTF-8") << QByteArray("1234567\xff") + ends(4, 8);
    QTest::newRow("a surrogate") << QByteArray("12345\xed\xa0\x80") + ends(4, 8);
    QTest::newRow("cut short") << QByteArray("1234567\xc3") + ends(4, 8);
    QTest::newRow("a letter in two parts") << QByteArray("123\xc3\xb1"
                                                         "678")
            + ends(4, 8);
}

void KeyListFormatTest::hostileTexts()
{
    QFETCH(QByteArray, texts);
    const QByteArray sizes = littleEndian(2U) + littleEndian(8U) + QByteArray(3 * 4, '\0');
    const QByteArray rest
        = QByteArray(2 * 2 * 4, '\0') + QByteArray(2 * 2 * 8, '\1') + QByteArray(2 * 4, '\0');
    const auto block = [&](const QByteArray &ids) { return sizes + ids + rest; };
    const QByteArray good = "12345678" + littleEndian(4U) + littleEndian(8U);
    QVERIFY(decoded(sealed(m_head, block(good))));
    QVERIFY(!decoded(sealed(m_head, block(texts))));
}

/// Whatever the service has sent: the first screen waits for it.
void KeyListFormatTest::theHeadStaysShort_data()
{
    QTest::addColumn<int>("nameLength");
    QTest::addColumn<int>("roleLength");
    QTest::addColumn<qsizetype>("firstKeys");
    QTest::addColumn<bool>("hasUser");
    QTest::newRow("usual") << 10 << 10 << qsizetype(2) << true;
    QTest::newRow("long names") << 600'000 << 10 << qsizetype(0) << true;
    QTest::newRow("long role") << 10 << 600'000 << qsizetype(0) << false;
}

void KeyListFormatTest::theHeadStaysShort()
{
    QFETCH(int, nameLength);
    QFETCH(int, roleLength);
    KeyListSnapshot list = samples::list(1, 2);
    list.user = samples::user();
    list.additionalRoles = { QString(roleLength, u'r') };
    for (int row = 0; row < 2; ++row) {
        ApiKey key = list.keys.at(row);
        key.name = QString(nameLength, u'n');
        list.keys.replace(row, key);
    }
    QByteArray file = encoded(list);
    QVERIFY(headOf(file).size() <= 1024 * 1024);
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto head = keyListFormat::readHead(buffer);
    QVERIFY(head);
    QTEST(head->firstKeys.size(), "firstKeys");
    QTEST(head->user.has_value(), "hasUser");
    QCOMPARE(decoded(file)->keys, list.keys); // which are whole
}

void KeyListFormatTest::aLongHeadIsRefused()
{
    const auto withRole = [this](quint32 size) {
        const QByteArray start = m_head.first(m_head.size() - 4 - 2 * 7); // the one role's size
        return sealed(start + littleEndian(size) + QByteArray(size, 'r'), m_blocks);
    };
    const auto most = static_cast<quint32>(1024 * 1024 - (m_head.size() - 2 * 7));
    QVERIFY(decoded(withRole(most & ~1U)));
    QVERIFY(!decoded(withRole(most + 2)));
}

LLAVERO_TEST(KeyListFormatTest, QCoreApplication)
#include "tst_key_list_format.moc"
