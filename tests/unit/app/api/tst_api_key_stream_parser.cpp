// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiKeyStreamParser.h"
#include "app/api/Decoders.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Reads responses as they come over the network, in pieces of some size.
class ApiKeyStreamParserTest : public QObject
{
    Q_OBJECT

private slots:
    void list_inChunks_isRead_data();
    void list_inChunks_isRead();
    void list_inAnyShape_isRead_data();
    void list_inAnyShape_isRead();
    void textThatLooksLikeRows_isNoBoundary();
    void remainingBody_isJson();
    void duplicateRow_isDropped();
    void oddRow_isReadAsFarAsPossible_data();
    void oddRow_isReadAsFarAsPossible();
    void invalidJson_isRefused_data();
    void invalidJson_isRefused();

private:
    ApiResult<ApiKeyList> read(const QByteArray &response, qsizetype piece);
    QByteArray row(int number) const;
    QByteArray rows(int count, const QByteArray &separator = ",") const;

    /// Enough rows to be read before the last one has arrived.
    static constexpr int manyRows = 1000;

    QByteArray m_rest; ///< of the last response
    qsizetype m_rows = 0; ///< read of it, including those that were dropped
};

QByteArray ApiKeyStreamParserTest::row(int number) const
{
    return R"({"id":"id %1","name":"clé \"%1\" \u00f1","lastIp":null,)"
           R"("lastActivity":"2024-07-12T10:11:07.000Z","more":{"a":[1,{}]}})"_ba.replace(
               "%1", QByteArray::number(number));
}

QByteArray ApiKeyStreamParserTest::rows(int count, const QByteArray &separator) const
{
    QByteArrayList rows;
    for (int i = 0; i < count; ++i)
        rows += row(i);
    return rows.join(separator);
}

ApiResult<ApiKeyList> ApiKeyStreamParserTest::read(const QByteArray &response, qsizetype piece)
{
    ApiKeyStreamParser parser(response.size() < 50'000 ? 1 : RowStreamParser::usualChunkSize);
    m_rest.clear();
    for (qsizetype at = 0; at < response.size(); at += piece) {
        m_rest += response.mid(at, piece);
        parser.read(m_rest);
    }
    const auto rest = parseEnvelope({ .status = 200, .body = m_rest });
    if (!rest)
        return rest.error();
    const auto list = parser.finish(rest.value());
    m_rows = parser.count();
    return list;
}

void ApiKeyStreamParserTest::list_inChunks_isRead_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qsizetype>("piece");
    for (const int count : { 0, 1, 2, 3, 50 }) {
        for (const qsizetype piece : { 1, 7, 100'000 })
            QTest::addRow("%d rows by %d", count, int(piece)) << count << piece;
    }
    QTest::newRow("much") << 10'000 << qsizetype(60'000);
}

void ApiKeyStreamParserTest::list_inChunks_isRead()
{
    QFETCH(int, count);
    QFETCH(qsizetype, piece);
    const auto list = read(
        R"({"data":[)" + rows(count) + R"(],"metadata":{"recordCount":77,"pageSize":5}})", piece);
    QVERIFY(list);
    QCOMPARE(m_rows, count);
    const auto rest = parseEnvelope({ .status = 200, .body = m_rest });
    QCOMPARE(rest.value().recordCount(m_rows), 77);
    QCOMPARE(rest.value().pageSize(m_rows), 5);
    QCOMPARE(list.value().keys.size(), count);
    for (int i = 0; i < count; ++i) {
        const ApiKey key = list.value().keys.at(i);
        QCOMPARE(key.id, u"id %1"_s.arg(i));
        QCOMPARE(key.name, u"clé \"%1\" ñ"_s.arg(i));
        QCOMPARE(key.lastActivity, QDateTime(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC));
        QVERIFY(!key.creationDate);
    }
}

void ApiKeyStreamParserTest::list_inAnyShape_isRead_data()
{
    QTest::addColumn<QByteArray>("response");
    const auto add
        = [](const char *what, const QByteArray &response) { QTest::newRow(what) << response; };
    for (const int count : { 2, manyRows }) {
        add("blanks", " \n{ \"data\" :\t[ " + rows(count, " \r\n,  ") + " ] } ");
        add("metadata first", R"({"metadata":{},"data":[)" + rows(count) + "]}");
        add("something else first", R"({"x":[{},{}],"y":"data","data":[)" + rows(count) + "]}");
        add("something else behind",
            R"({"data":[)" + rows(count) + R"(],"x":[{"id":"no"},{"id":"no"}]})");
    }
}

void ApiKeyStreamParserTest::list_inAnyShape_isRead()
{
    QFETCH(QByteArray, response);
    for (const qsizetype piece : { 1, 20, 10'000 }) {
        const auto list = read(response, piece);
        QVERIFY(list);
        QCOMPARE(list.value().keys.size(), response.count("lastIp"));
        QCOMPARE(list.value().keys.at(1).id, u"id 1"_s);
        QVERIFY(m_rest.size() < 100'000);
    }
}

void ApiKeyStreamParserTest::textThatLooksLikeRows_isNoBoundary()
{
    QByteArray many;
    for (int i = 0; i < 3000; ++i)
        many += R"({"id":"%1","name":"a},{b},  {c},{\"id\":\"x\"},{","x":[{},{"y":[{},{}]}]},)"_ba
                    .replace("%1", QByteArray::number(i));
    const auto list = read(R"({"data":[)" + many + R"({"id":"last"}]})", 1000);
    QVERIFY(list);
    QCOMPARE(list.value().keys.size(), 3001);
    QCOMPARE(list.value().keys.at(2999).name, u"a},{b},  {c},{\"id\":\"x\"},{"_s);
    QCOMPARE(list.value().keys.at(3000).id, u"last"_s);
}

void ApiKeyStreamParserTest::remainingBody_isJson()
{
    QVERIFY(read(R"({"data":[)" + rows(10'000) + R"(],"metadata":{}})", 50'000));
    QVERIFY(JsonValue::parse(m_rest));
    QVERIFY(m_rest.startsWith(R"({"data":[{"id")") && m_rest.endsWith(R"(}],"metadata":{}})"));
    QVERIFY(m_rest.size() < 100'000); // of a megabyte
}

void ApiKeyStreamParserTest::duplicateRow_isDropped()
{
    const auto list = read(
        R"({"data":[{"id":"2","name":"b"},{"name":"no id"},{"id":"1"},{"id":"2","name":"again"},
            {"id":""},{"id":null}]})",
        10'000);
    QVERIFY(list);
    QCOMPARE(list.value().keys,
        ApiKeyTable({ ApiKey { u"2"_s, u"b"_s, {} }, ApiKey { u"1"_s, {}, {} } }));
    QCOMPARE(list.value().dropped, 3);
    QCOMPARE(m_rows, 6);
}

void ApiKeyStreamParserTest::oddRow_isReadAsFarAsPossible_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("keys");
    for (const char *row : { "5", "null", "\"2\"", "[]", R"({"id":[]})" })
        QTest::newRow(row) << QByteArray(row) << 0;
    for (const char *row : { R"({"id":2})", R"({"id":"2","name":5})", R"({"id":"2","lastIp":[]})",
             R"({"id":"2","lastActivity":"yesterday"})", R"({"id":"2","x":"\ud800"})",
             R"({"id":"2","lastActivity":"2024-02-30T10:11:07.000Z"})",
             R"({"id":"2","creationDate":7})", R"({"id":"1","id":"2"})" })
        QTest::newRow(row) << QByteArray(row) << 1;
}

void ApiKeyStreamParserTest::oddRow_isReadAsFarAsPossible()
{
    QFETCH(QByteArray, row);
    QFETCH(int, keys);
    for (const QByteArray &around : { "%1"_ba, R"({"id":"1"},%1)"_ba,
             R"({"id":"1"},%1,{"id":"3"})"_ba, R"({"id":"1"},%1,{"id":"3"},{"id":"4"})"_ba }) {
        for (const qsizetype piece : { 1, 10'000 }) {
            const auto list
                = read(R"({"data":[)" + QByteArray(around).replace("%1", row) + "]}", piece);
            QVERIFY2(list, around);
            QCOMPARE(list.value().keys.size(), around.count("{") + keys);
            QCOMPARE(list.value().dropped, 1 - keys);
            QCOMPARE(list.value().keys.find("2") >= 0, keys == 1);
        }
    }
}

void ApiKeyStreamParserTest::invalidJson_isRefused_data()
{
    QTest::addColumn<QByteArray>("response");
    const auto add
        = [](const char *what, const QByteArray &response) { QTest::newRow(what) << response; };
    const QByteArray all = R"({"data":[)" + rows(5) + "]}";
    for (qsizetype size = 1; size < all.size(); size += 17)
        QTest::addRow("cut at %d", int(size)) << all.first(size);
    add("more behind", all + all);
    for (const int count : { 2, manyRows }) {
        add("a comma too many", R"({"data":[)" + rows(count) + ",]}");
        add("two commas", R"({"data":[)" + rows(count) + ",," + rows(2) + "]}");
        add("no comma", R"({"data":[)" + rows(count) + rows(2) + "]}");
        add("a form feed", R"({"data":[)" + rows(count, "\f,") + "]}");
        add("not UTF-8",
            R"({"data":[{"id":")"
            "\xff"
            R"("},)"
                + rows(count) + "]}");
        add("a bare line feed", "{\"data\":[{\"id\":\"a\nb\"}," + rows(count) + "]}");
        add("a comment", R"({"data":[/* */)" + rows(count) + "]}");
    }
}

void ApiKeyStreamParserTest::invalidJson_isRefused()
{
    QFETCH(QByteArray, response);
    for (const qsizetype piece : { 1, 100, 10'000 })
        QVERIFY(!read(response, piece));
}

LLAVERO_TEST(ApiKeyStreamParserTest, QCoreApplication)
#include "tst_api_key_stream_parser.moc"
