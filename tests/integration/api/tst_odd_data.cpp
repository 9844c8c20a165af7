// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that differs from the contract is read as far as possible, and costs nothing else. A body
// that is not JSON is malformed.

#include "app/api/Endpoints.h"
#include "tests/support/Await.h"
#include "tests/support/KeyLists.h"
#include "tests/support/ScriptedKeys.h"
#include "tests/support/TestProgram.h"

#include <memory>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

namespace {

struct OddRow
{
    const char *what;
    QByteArray row;
    QString id; ///< empty: the row cannot be shown
    QString name;
};

const QList<OddRow> &oddRows()
{
    static const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    static const QByteArray wide = "[" + QByteArray("0,").repeated(300'000) + "0]";
    static const QList<OddRow> rows {
        { "half a character in the name", R"({"id":"o","name":"a\ud800b"})", u"o"_s,
            u"a\\ud800b"_s },
        { "only half a character", R"({"id":"o","name":"\uDC00"})", u"o"_s, u"\\uDC00"_s },
        { "half a character in the id", R"({"id":"\ud800","name":"n"})", u"\\ud800"_s, u"n"_s },
        { "half a character in the address", R"({"id":"o","name":"n","lastIp":"\udfff"})", u"o"_s,
            u"n"_s },
        { "half a character in the time", R"({"id":"o","name":"n","lastActivity":"\ud800"})",
            u"o"_s, u"n"_s },
        { "half a character elsewhere", R"({"id":"o","name":"n","x":{"\ud800":["\udc00"]}})",
            u"o"_s, u"n"_s },
        { "a whole character", R"({"id":"o","name":"\ud83d\ude00\\ud800"})", u"o"_s,
            u"😀\\ud800"_s },
        { "a date that is none", R"({"id":"o","name":"n","lastActivity":"yesterday"})", u"o"_s,
            u"n"_s },
        { "a day that is none", R"({"id":"o","name":"n","creationDate":"2023-02-29T00:00:00Z"})",
            u"o"_s, u"n"_s },
        { "a time that is a number", R"({"id":"o","name":"n","lastActivity":1720779067})", u"o"_s,
            u"n"_s },
        { "a time that is an object", R"({"id":"o","name":"n","creationDate":{}})", u"o"_s,
            u"n"_s },
        { "a leap second", R"({"id":"o","name":"n","lastActivity":"2016-12-31T23:59:60.000Z"})",
            u"o"_s, u"n"_s },
        { "the id is a number", R"({"id":7,"name":"n"})", u"7"_s, u"n"_s },
        { "the id is a large number", R"({"id":18446744073709551615,"name":"n"})",
            u"18446744073709551615"_s, u"n"_s },
        { "the id has 21 digits", R"({"id":123456789012345678901,"name":"n"})",
            u"123456789012345678901"_s, u"n"_s },
        { "the name is a number", R"({"id":"o","name":5})", u"o"_s, u"5"_s },
        { "the name is an object", R"({"id":"o","name":{"a":1}})", u"o"_s, {} },
        { "the name is an array", R"({"id":"o","name":["a"]})", u"o"_s, {} },
        { "the address is an object", R"({"id":"o","name":"n","lastIp":{}})", u"o"_s, u"n"_s },
        { "too large a number", R"({"id":"o","name":"n","x":1e400})", u"o"_s, u"n"_s },
        { "too small a number", R"({"id":"o","name":"n","x":[-1E+400,1e-400]})", u"o"_s, u"n"_s },
        { "21 digits", R"({"id":"o","name":"n","x":{"y":-123456789012345678901}})", u"o"_s,
            u"n"_s },
        { "deep nesting", R"({"id":"o","x":)" + deep + R"(,"name":"n"})", u"o"_s, u"n"_s },
        { "deep nesting in the time", R"({"id":"o","lastActivity":)" + deep + R"(,"name":"n"})",
            u"o"_s, u"n"_s },
        { "very many values", R"({"id":"o","x":)" + wide + R"(,"name":"n"})", u"o"_s, u"n"_s },
        { "a name twice", R"({"id":"o","name":"old","name":"n"})", u"o"_s, u"n"_s },
        { "an unknown name twice", R"({"id":"o","x":1,"x":2,"name":"n","y":{"z":1,"z":1}})", u"o"_s,
            u"n"_s },
        { "no id", R"({"name":"n"})", {}, {} },
        { "the id is an object", R"({"id":{},"name":"n"})", {}, {} },
        { "no object", "7", {}, {} },
        { "null", "null", {}, {} },
        { "an array", "[[]]", {}, {} },
    };
    return rows;
}

/// Returns the keys that the controller shows, ordered by id.
QStringList shown(KeysController &controller)
{
    QStringList keys;
    for (const ApiKey &key : toList(controller.model().keys()))
        keys << key.id + u'=' + key.name;
    keys.sort();
    return keys;
}

} // namespace

class OddDataTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oddRow_costsOthersNothing_data() { addOddRows(); }
    void oddRow_costsOthersNothing();
    void oddRow_ofLongList_costsOthersNothing_data() { addOddRows(); }
    void oddRow_ofLongList_costsOthersNothing();
    void manyOddRows_stayDistinct();
    void byteOrderMark_isSkipped();
    void oddMetadata_costsNoPage_data();
    void oddMetadata_costsNoPage();
    void invalidJson_isMalformed_data();
    void invalidJson_isMalformed();
    void webPage_isUnexpected_data();
    void webPage_isUnexpected();
    void oddGeneratedKey_keepsItsSecret_data();
    void oddGeneratedKey_keepsItsSecret();
    void oddRename_isRead_data();
    void oddRename_isRead();
    void oddUser_isRead_data();
    void oddUser_isRead();

private:
    static void addOddRows();
    void refresh(const QByteArray &response);

    std::unique_ptr<ScriptedKeys> m_keys;
};

void OddDataTest::init()
{
    if (!m_keys) // its network takes half a second to end
        m_keys = std::make_unique<ScriptedKeys>();
    m_keys->server.forget();
}

void OddDataTest::addOddRows()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    for (const OddRow &row : oddRows())
        QTest::newRow(row.what) << row.row << row.id << row.name;
}

void OddDataTest::refresh(const QByteArray &response)
{
    QSignalSpy loaded(&m_keys->controller, &KeysController::loaded);
    QSignalSpy failed(&m_keys->controller, &KeysController::loadFailed);
    m_keys->server.on("GET /api_keys", { Server::json(response) });
    m_keys->controller.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size() + failed.size(), 1, 30'000);
    QCOMPARE(failed.size(), 0);
}

void OddDataTest::oddRow_costsOthersNothing()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, id);
    QFETCH(QString, name);
    QStringList expected { u"a=A"_s, u"b=B"_s };
    if (!id.isEmpty())
        expected << id + u'=' + name;
    expected.sort();
    const QByteArray a = R"({"id":"a","name":"A"})";
    const QByteArray b = R"({"id":"b","name":"B"})";
    for (const QByteArrayList &rows :
        { QByteArrayList { row, a, b }, { a, row, b }, { a, b, row } }) {
        refresh("{\"data\":[" + rows.join(',') + "]}");
        QCOMPARE(shown(m_keys->controller), expected);
        QCOMPARE(m_keys->controller.droppedRows(), id.isEmpty() ? 1 : 0);
    }
}

/// A long list is read in pieces while it arrives.
void OddDataTest::oddRow_ofLongList_costsOthersNothing()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, id);
    QFETCH(QString, name);
    QStringList expected;
    QByteArrayList rows;
    for (int i = 0; i < 2000; ++i) {
        if (i == 1500)
            rows << row;
        rows << "{\"id\":\"key-" + QByteArray::number(i) + R"(","name":"n","lastIp":"192.0.2.7"})";
        expected << u"key-%1=n"_s.arg(i);
    }
    if (!id.isEmpty())
        expected << id + u'=' + name;
    expected.sort();
    refresh("{\"data\":[" + rows.join(',') + "]}");
    QCOMPARE(shown(m_keys->controller), expected);
    QCOMPARE(m_keys->controller.droppedRows(), id.isEmpty() ? 1 : 0);
}

void OddDataTest::manyOddRows_stayDistinct()
{
    QByteArrayList rows;
    for (int i = 0; i < 5000; ++i)
        rows << R"({"id":"\ud8)" + QByteArray::number(i % 90 + 10) + "-"
                + QByteArray::number(i / 90)
                + R"(","name":"\udc00","x":1e999,"lastActivity":"never"})";
    refresh("{\"data\":[" + rows.join(',') + "]}");
    QCOMPARE(m_keys->controller.model().keys().size(), 5000);
}

void OddDataTest::byteOrderMark_isSkipped()
{
    refresh("\xef\xbb\xbf{\"data\":[{\"id\":\"a\",\"name\":\"A\"}]}"_ba);
    QCOMPARE(shown(m_keys->controller), QStringList { u"a=A"_s });
}

void OddDataTest::oddMetadata_costsNoPage_data()
{
    QTest::addColumn<QByteArray>("metadata");
    for (const char *metadata : { R"({"recordCount":"2","pageSize":"1"})",
             R"({"recordCount":2.0,"pageSize":0})", R"({"recordCount":2,"pageSize":-1})",
             R"({"recordCount":2,"pageSize":1e400})", R"({"recordCount":"2","x":"\ud800"})" })
        QTest::newRow(metadata) << QByteArray(metadata);
}

void OddDataTest::oddMetadata_costsNoPage()
{
    QFETCH(QByteArray, metadata);
    const auto page = [&metadata](const char *id) {
        return Server::json(
            QByteArray(R"({"data":[{"id":"%","name":"N"}],"metadata":)").replace("%", id) + metadata
            + "}");
    };
    m_keys->server.on("GET /api_keys?page_number=2&page_size=1", { page("b") });
    QSignalSpy loaded(&m_keys->controller, &KeysController::loaded);
    m_keys->server.on("GET /api_keys", { page("a") });
    m_keys->controller.refresh();
    QVERIFY(loaded.wait(30'000));
    QCOMPARE(shown(m_keys->controller), QStringList({ u"a=N"_s, u"b=N"_s }));
}

void OddDataTest::invalidJson_isMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *what, const QByteArray &body) { QTest::newRow(what) << body; };
    row("cut off", R"({"data":[{"id":"1")");
    row("nothing", {});
    row("text", "Service ready");
    row("two values", R"({"data":[]}{"data":[]})");
    row("a comma too many", R"({"data":[{"id":"1"},]})");
    row("a comment", R"({"data":[]/* */})");
    row("not UTF-8", "{\"data\":[{\"id\":\"\xff\"}]}");
    row("a surrogate in UTF-8", "{\"data\":[{\"id\":\"\xed\xa0\x80\"}]}");
    row("UTF-16", QByteArray("\xff\xfe{\0\"\0", 6));
    row("a bare line break", "{\"data\":[{\"id\":\"a\nb\"}]}");
    row("a bad escape", R"({"data":[{"id":"\ud8"}]})");
    row("another bad escape", R"({"data":[{"id":"\ud800\x"}]})");
    row("a leading zero", R"({"data":[{"id":"1","x":01}]})");
    row("many leading zeros", R"({"data":[{"id":"1","x":00000000000000000000000001}]})");
    row("digits and letters", R"({"data":[{"id":"1","x":123456789012345678901x}]})");
    row("no exponent", R"({"data":[{"id":"1","x":123456789012345678901e}]})");
    row("NaN", R"({"data":[{"id":"1","x":NaN}]})");
    row("a mark elsewhere", "{\"data\":\xef\xbb\xbf[]}");
    row("unequal brackets", "{\"data\":[" + QByteArray(5000, '[') + QByteArray(5000, '}') + "]}");
    row("no list", R"({"data":7})");
    row("no data", "{}");
    row("data twice", R"({"data":[],"data":[]})");
}

void OddDataTest::invalidJson_isMalformed()
{
    QFETCH(QByteArray, body);
    m_keys->load(u"ab"_s);
    QSignalSpy failed(&m_keys->controller, &KeysController::loadFailed);
    m_keys->server.on("GET /api_keys", { Server::json(body) });
    m_keys->controller.refresh();
    QVERIFY(failed.wait(30'000));
    QCOMPARE(failed.first().first().value<ApiError>().kind, ApiError::Kind::Malformed);
    QCOMPARE(m_keys->ids(), u"ab"_s);
}

void OddDataTest::webPage_isUnexpected_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("page") << "<html>Sign in to the hotel</html>"_ba;
    QTest::newRow("doctype") << "\xef\xbb\xbf\r\n  <!DOCTYPE html><p>"_ba;
}

void OddDataTest::webPage_isUnexpected()
{
    QFETCH(QByteArray, body);
    QSignalSpy failed(&m_keys->controller, &KeysController::loadFailed);
    m_keys->server.on("GET /api_keys", { Server::json(body) });
    m_keys->controller.refresh();
    QVERIFY(failed.wait(30'000));
    QCOMPARE(failed.first().first().value<ApiError>().kind, ApiError::Kind::UnexpectedResponse);
}

void OddDataTest::oddGeneratedKey_keepsItsSecret_data()
{
    QTest::addColumn<QByteArray>("response");
    const auto row = [](const char *what, const QByteArray &members) {
        QTest::newRow(what) << R"({"data":{"key":"llv_secret",)" + members + "}}";
    };
    for (const OddRow &odd : oddRows()) {
        if (odd.row.startsWith('{'))
            row(odd.what, odd.row.sliced(1).chopped(1));
    }
    row("the id is null", R"("id":null)");
    QTest::newRow("a mark") << "\xef\xbb\xbf{\"data\":{\"id\":\"o\",\"key\":\"llv_secret\"}}"_ba;
    QTest::newRow("no task") << R"({"taskId":null,"data":{"id":"o","key":"llv_secret"}})"_ba;
    QTest::newRow("no task either")
        << R"({"taskId":"","taskStatus":5,"data":{"id":"o","key":"llv_secret"}})"_ba;
    QTest::newRow("a name twice beside it")
        << R"({"x":1,"x":"\ud800","metadata":7,"data":{"id":"o","key":"llv_secret"}})"_ba;
    QTest::newRow("both forms of a task")
        << R"({"taskId":"t","taskStatus":"PENDING","data":{"id":"t","status":"PENDING","x":1e400}})"_ba;
    QTest::newRow("a task that is a number") << R"({"taskId":5,"taskStatus":"PENDING"})"_ba;
}

void OddDataTest::oddGeneratedKey_keepsItsSecret()
{
    QFETCH(QByteArray, response);
    const QByteArray done = R"({"taskId":5,"taskStatus":"SUCCESS","created":{},)"
                            R"("result":{"id":7,"name":["\ud800"],"key":"llv_secret"}})";
    m_keys->server.on("POST /api_keys", { Server::json(response) });
    m_keys->server.on("GET /tasks/t", { Server::json(done) });
    m_keys->server.on("GET /tasks/5", { Server::json(done) });
    const auto made = await<GeneratedKey>(endpoints::generateApiKey, m_keys->client, QString());
    QVERIFY2(made, describeError(made));
    QCOMPARE(made.value().secret.utf8(), "llv_secret"_ba);
}

void OddDataTest::oddRename_isRead_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *response, const QString &name) {
        QTest::newRow(response) << QByteArray(response) << name;
    };
    row(R"({"id":7,"name":"new"})", u"new"_s);
    row(R"({"id":"7","name":"new","lastActivity":"?","x":1e400})", u"new"_s);
    row(R"({"id":"7","name":"n\ud800"})", u"n\\ud800"_s);
    row(R"({"id":"7","name":{}})", u"new"_s); // the status confirms the change
    row(R"({"id":"7"})", u"new"_s);
    row(R"({"id":null,"name":"new"})", u"new"_s);
}

void OddDataTest::oddRename_isRead()
{
    QFETCH(QByteArray, response);
    QFETCH(QString, name);
    m_keys->server.on("PUT /api_keys/7", { Server::json("{\"data\":" + response + "}") });
    const auto renamed = await<ApiKey>(endpoints::renameApiKey, m_keys->client, u"7"_s, u"new"_s);
    QVERIFY2(renamed, describeError(renamed));
    QCOMPARE(renamed.value().id, u"7"_s);
    QCOMPARE(renamed.value().name, name);
}

void OddDataTest::oddUser_isRead_data()
{
    QTest::addColumn<QByteArray>("response");
    for (const char *response : { R"({"id":7,"userName":"u"})",
             R"({"id":"7","userName":"u","email":5,"organization":"Acme"})",
             R"({"id":"7","userName":"u","organization":{"name":["x"]},"x":1e400})",
             R"({"id":"7","userName":"u","firstName":"\ud800","primaryRoleBinding":{"role":3}})" })
        QTest::newRow(response) << QByteArray(response);
}

void OddDataTest::oddUser_isRead()
{
    QFETCH(QByteArray, response);
    m_keys->server.on("GET /users/me", { Server::json("{\"data\":" + response + "}") });
    const auto user = await<User>(endpoints::fetchMe, m_keys->client);
    QVERIFY2(user, describeError(user));
    QCOMPARE(user.value().id, u"7"_s);
    QCOMPARE(user.value().userName, u"u"_s);
}

LLAVERO_TEST(OddDataTest, QCoreApplication)
#include "tst_odd_data.moc"
