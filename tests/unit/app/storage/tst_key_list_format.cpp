// SPDX-License-Identifier: GPL-3.0-or-later
// A saved list changed with knowledge of its format: contradictory content is refused without a
// crash and without much memory.

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
    void flippedBit_isNoticed();
    void changedContent_withRightChecksum_doesNoHarm();
    void hostileSizes_areRefused_data();
    void hostileSizes_areRefused();
    void hostileTexts_areRefused_data();
    void hostileTexts_areRefused();
    void hostileRows_areRefused_data();
    void hostileRows_areRefused();
    void writtenHeader_staysShort_data();
    void writtenHeader_staysShort();
    void longHeader_isRefused();
    void headerOfEarlierVersion_isRead();

private:
    static constexpr qsizetype countrySize = 4 + 2 * 2; ///< of “CA”, near the end of the header
    static constexpr qsizetype laterSize = countrySize + 1; ///< of what earlier files lack
    QByteArray m_whole; ///< a file
    QByteArray m_head; ///< the header of `m_whole`
    QByteArray m_blocks; ///< the chunks and rows of `m_whole`
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

void KeyListFormatTest::flippedBit_isNoticed()
{
    for (qsizetype bit = 0; bit < m_whole.size() * 8; ++bit) {
        QByteArray damaged = m_whole;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
        QVERIFY2(!decoded(damaged), QByteArray::number(bit));
    }
}

/// Wrong counts and texts without an end must cause neither a crash nor a large allocation. Some
/// changes result in another valid list.
void KeyListFormatTest::changedContent_withRightChecksum_doesNoHarm()
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

/// The positions of sizes and counts in a header of two keys, and in a chunk.
void KeyListFormatTest::hostileSizes_areRefused_data()
{
    QTest::addColumn<bool>("inHead");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("size");
    for (const quint64 count : { 0ULL, 1ULL, 3ULL, 1ULL << 31, 1ULL << 60, ~0ULL })
        QTest::addRow("%llu keys", qulonglong(count)) << true << 8 << littleEndian(count);
    const auto addSizes = [](const char *where, int at) {
        const char *const names[] = { "keys", "ids", "names", "lastIps", "unreadableActivities" };
        for (const quint32 size : { 0U, 1U, 0x7fffffffU, 0x80000000U, 0xffffffffU }) {
            for (int i = 0; i < (size == 0 ? 4 : 5); ++i) // the fifth one is 0
                QTest::addRow("%s: %u of %s", where, size, names[i])
                    << false << at + 4 * i << littleEndian(size);
        }
    };
    addSizes("chunk", 0);
    const qsizetype orderLength = samples::list(1, 2).sortOrder.size();
    const auto orderAt = static_cast<int>(m_head.size() - 4 - 2 * orderLength - laterSize);
    for (const quint32 size : { 1U, 0x7fffffffU, 0x80000000U, 0xfffffffeU })
        QTest::addRow("order: %u", size) << true << orderAt << littleEndian(size);
}

void KeyListFormatTest::hostileSizes_areRefused()
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

/// Wrong ends of texts, and invalid UTF-8.
void KeyListFormatTest::hostileTexts_areRefused_data()
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

void KeyListFormatTest::hostileTexts_areRefused()
{
    QFETCH(QByteArray, texts);
    const QByteArray sizes = littleEndian(2U) + littleEndian(8U) + QByteArray(3 * 4, '\0');
    const QByteArray rest = QByteArray(2 * 2 * 4, '\0') + QByteArray(2 * 2 * 8, '\1')
        + QByteArray(2 * 4, '\0') + m_blocks.last(2 * 4);
    const auto block = [&](const QByteArray &ids) { return sizes + ids + rest; };
    const QByteArray good = "12345678" + littleEndian(4U) + littleEndian(8U);
    QVERIFY(decoded(sealed(m_head, block(good))));
    QVERIFY(!decoded(sealed(m_head, block(texts))));
}

void KeyListFormatTest::hostileRows_areRefused_data()
{
    QTest::addColumn<QByteArray>("rows");
    const auto rows
        = [](quint32 first, quint32 second) { return littleEndian(first) + littleEndian(second); };
    QTest::newRow("no row") << QByteArray();
    QTest::newRow("one row") << rows(0, 1).first(4);
    QTest::newRow("half a row") << rows(0, 1).first(6);
    QTest::newRow("three rows") << rows(0, 1) + rows(2, 2).first(4);
    QTest::newRow("a row twice") << rows(1, 1);
    QTest::newRow("a row too high") << rows(0, 2);
    QTest::newRow("a row far too high") << rows(0xffffffff, 0);
}

void KeyListFormatTest::hostileRows_areRefused()
{
    QFETCH(QByteArray, rows);
    const QByteArray chunk = m_blocks.chopped(2 * 4);
    QVERIFY(decoded(sealed(m_head, chunk + littleEndian(0U) + littleEndian(1U))));
    QVERIFY(!decoded(sealed(m_head, chunk + rows)));
}

/// The window's thread reads it, whatever the service has sent.
void KeyListFormatTest::writtenHeader_staysShort_data()
{
    QTest::addColumn<int>("roleLength");
    QTest::addColumn<bool>("hasUser");
    QTest::newRow("usual") << 10 << true;
    QTest::newRow("long role") << 600'000 << false;
}

void KeyListFormatTest::writtenHeader_staysShort()
{
    QFETCH(int, roleLength);
    KeyListSnapshot list = samples::list(1, 2);
    list.user = samples::user();
    list.additionalRoles = { QString(roleLength, u'r') };
    QByteArray file = encoded(list);
    QVERIFY(headOf(file).size() <= 1024 * 1024);
    QBuffer buffer(&file);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto header = keyListFormat::readHeader(buffer);
    QVERIFY(header);
    QTEST(header->user.has_value(), "hasUser");
    QCOMPARE(decoded(file)->keys, list.keys);
}

void KeyListFormatTest::longHeader_isRefused()
{
    const QByteArray end = m_head.last(4 + 2 * samples::list(1, 2).sortOrder.size() + laterSize);
    const auto withRole = [&](quint32 size) {
        const QByteArray start = m_head.chopped(end.size() + 4 + 2 * 7); // without the one role
        return sealed(start + littleEndian(size) + QByteArray(size, 'r') + end, m_blocks);
    };
    const auto most = static_cast<quint32>(1024 * 1024 - (m_head.size() - 2 * 7));
    QVERIFY(decoded(withRole(most & ~1U)));
    QVERIFY(!decoded(withRole(most + 2)));
}

/// Files of earlier versions.
void KeyListFormatTest::headerOfEarlierVersion_isRead()
{
    User expected = samples::user();
    QCOMPARE(decoded(m_whole)->user, expected);
    const auto userWithout = [this](qsizetype size) {
        const auto list = decoded(sealed(m_head.chopped(size), m_blocks));
        return list ? list->user : std::nullopt;
    };
    expected.isSandbox = false;
    QCOMPARE(userWithout(1), expected);
    expected.country.clear();
    QCOMPARE(userWithout(laterSize), expected);
}

LLAVERO_TEST(KeyListFormatTest, QCoreApplication)
#include "tst_key_list_format.moc"
