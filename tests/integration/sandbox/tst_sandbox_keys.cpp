// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"
#include "SandboxProcess.h"
#include "SecretForm.h"
#include "support/TestProgram.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

class SandboxKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void create_withName_returnsKeyAndSecret();
    void create_withoutName_generatesOne_data();
    void create_withoutName_generatesOne();
    void name_withAnyCharacter_isKept_data();
    void name_withAnyCharacter_isKept();
    void invalidBody_isRefused_data();
    void invalidBody_isRefused();
    void rename_changesTheKey();
    void rename_withoutName_isRefused();
    void encodedId_isDecoded();
    void deletedKey_isRejectedImmediately();
    void unknownId_isNotFound();
    void use_isRecorded();
    void list_showsItsOwnRequest();

private:
    QJsonObject listedKey(const QString &id);

    SandboxProcess m_sandbox;
    HttpClient m_api { m_sandbox.endpoint(), m_sandbox.key() };
};

void SandboxKeysTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
}

QJsonObject SandboxKeysTest::listedKey(const QString &id)
{
    for (const auto &key : m_api.get(u"/api_keys"_s).list()) {
        if (key[u"id"_s].toString() == id)
            return key.toObject();
    }
    return {};
}

void SandboxKeysTest::create_withName_returnsKeyAndSecret()
{
    const auto reply = m_api.post(u"/api_keys"_s, bodyWithName(u"  terraform-dev \n"_s));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Cache-Control"), "no-store"_ba);
    const QJsonObject key = reply.data();
    const QString id = key[u"id"_s].toString();
    QVERIFY(!QUuid::fromString(id).isNull() && !id.startsWith(u'{'));
    QCOMPARE(key[u"name"_s].toString(), u"terraform-dev"_s);
    QVERIFY(key[u"lastIp"_s].isNull() && key[u"lastActivity"_s].isNull());
    QVERIFY(hasSecretForm(key[u"key"_s].toString().toLatin1()));
    const QJsonObject shown = listedKey(id);
    QVERIFY(!shown.contains(u"key"_s));
    QCOMPARE(shown[u"creationDate"_s], key[u"creationDate"_s]);
    HttpClient other(m_sandbox.endpoint(), key[u"key"_s].toString().toLatin1());
    QCOMPARE(other.get(u"/users/me"_s).status, 200);
}

void SandboxKeysTest::create_withoutName_generatesOne_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no body") << QByteArray();
    QTest::newRow("blank") << " \n"_ba;
    QTest::newRow("empty object") << "{}"_ba;
    QTest::newRow("null") << "{\"name\":null}"_ba;
    QTest::newRow("other field") << "{\"label\":\"x\"}"_ba;
}

void SandboxKeysTest::create_withoutName_generatesOne()
{
    static const QRegularExpression form(u"^api_key_[a-z0-9]{8}$"_s);
    QFETCH(QByteArray, body);
    const auto reply = m_api.post(u"/api_keys"_s, body);
    QCOMPARE(reply.status, 200);
    QVERIFY(form.match(reply.data()[u"name"_s].toString()).hasMatch());
}

void SandboxKeysTest::name_withAnyCharacter_isKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes") << u"a \"b\" \\ c / d"_s;
    QTest::newRow("controls") << u"a\tb\nc\u0001d"_s;
    QTest::newRow("markup") << u"<b>x</b> & 'y'"_s;
    QTest::newRow("SQL") << u"'); DROP TABLE api_keys; --"_s;
    QTest::newRow("the same name, apart") << u"{\"a\":1,\"a\":2}"_s;
    QTest::newRow("invisible within") << u"a\ufeff\u200bb"_s;
    QTest::newRow("accent") << u"\u0301"_s;
    QTest::newRow("languages") << u"clé ключ 鍵 مفتاح"_s;
    QTest::newRow("longest") << QString(255, u'x');
    QTest::newRow("longest, outside the BMP") << u"\U0001F511"_s.repeated(255);
}

void SandboxKeysTest::name_withAnyCharacter_isKept()
{
    QFETCH(QString, name);
    const auto reply = m_api.post(u"/api_keys"_s, bodyWithName(name));
    QCOMPARE(reply.data()[u"name"_s].toString(), name);
    QCOMPARE(listedKey(reply.data()[u"id"_s].toString())[u"name"_s].toString(), name);
}

void SandboxKeysTest::invalidBody_isRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::newRow("not JSON") << "{name"_ba << 4001;
    QTest::newRow("array") << "[]"_ba << 4001;
    QTest::newRow("scalar") << "1"_ba << 4001;
    QTest::newRow("number") << "{\"name\":1}"_ba << 4002;
    QTest::newRow("object") << "{\"name\":{}}"_ba << 4002;
    QTest::newRow("empty") << bodyWithName(u""_s) << 4002;
    QTest::newRow("blank") << bodyWithName(u" \t\n"_s) << 4002;
    QTest::newRow("too long") << bodyWithName(QString(256, u'x')) << 4002;
    QTest::newRow("too long, outside the BMP")
        << bodyWithName(u"\U0001F511"_s.repeated(256)) << 4002;
    QTest::newRow("half a pair") << "{\"name\":\"\\ud83d\"}"_ba << 4002;
    QTest::newRow("byte order mark") << bodyWithName(u"\ufeff"_s) << 4002;
    QTest::newRow("noncharacters") << bodyWithName(u"\ufffe\uffff\ufdd0\U0010ffff"_s) << 4002;
    QTest::newRow("invisible") << bodyWithName(u"\u200b\u2060\u00ad \u034f\ufe0f\u3164\u2800"_s)
                               << 4002;
    QTest::newRow("tags") << bodyWithName(u"\U000e0041\U000e0042"_s) << 4002;
    QTest::newRow("bidi controls") << bodyWithName(u"\u202e\u2066\u200f"_s) << 4002;
    QTest::newRow("controls") << "{\"name\":\"\\u0001\\u0000\"}"_ba << 4002;
    QTest::newRow("a mark before it") << "\xef\xbb\xbf{\"name\":\"x\"}"_ba << 4001;
    QTest::newRow("a name twice") << R"({"name":"x","name":"x"})"_ba << 4001;
    QTest::newRow("a name twice, in an escape") << R"({"name":"x", "n\u0061me" :"y"})"_ba << 4001;
    QTest::newRow("another name twice")
        << R"({"name":"x","a":[{"b":"{,}:","c":{"b":1}},{"d\"":1,"d\"":2}]})"_ba << 4001;
}

void SandboxKeysTest::invalidBody_isRefused()
{
    QFETCH(QByteArray, body);
    const QString id = m_api.get(u"/api_keys"_s).list()[0][u"id"_s].toString();
    const auto before = m_api.get(u"/api_keys"_s).list().size();
    for (const auto &reply :
        { m_api.post(u"/api_keys"_s, body), m_api.put(u"/api_keys/"_s + id, body) }) {
        QCOMPARE(reply.status, 400);
        QTEST(reply.errorCode(), "code");
    }
    QCOMPARE(m_api.get(u"/api_keys"_s).list().size(), before);
}

void SandboxKeysTest::rename_changesTheKey()
{
    const QJsonObject key = m_api.post(u"/api_keys"_s, {}).data();
    const QString path = u"/api_keys/"_s + key[u"id"_s].toString();
    const auto reply = m_api.put(path, bodyWithName(u"renamed"_s));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.data()[u"name"_s].toString(), u"renamed"_s);
    QVERIFY(!reply.data().contains(u"key"_s));
    QCOMPARE(listedKey(key[u"id"_s].toString()), reply.data());
}

void SandboxKeysTest::rename_withoutName_isRefused()
{
    const QString id = m_api.get(u"/api_keys"_s).list()[0][u"id"_s].toString();
    for (const QByteArray &body : { QByteArray(), "{}"_ba, "{\"name\":null}"_ba })
        QCOMPARE(m_api.put(u"/api_keys/"_s + id, body).errorCode(), 4002);
}

void SandboxKeysTest::encodedId_isDecoded()
{
    const QString id = m_api.post(u"/api_keys"_s, {}).data()[u"id"_s].toString();
    QString encoded;
    for (const QChar c : id)
        encoded += u'%' + QString::number(c.unicode(), 16);
    QCOMPARE(m_api.remove(u"/api_keys/"_s + encoded).status, 204);
    QVERIFY(listedKey(id).isEmpty());
}

void SandboxKeysTest::deletedKey_isRejectedImmediately()
{
    const QJsonObject key = m_api.post(u"/api_keys"_s, {}).data();
    HttpClient other(m_sandbox.endpoint(), key[u"key"_s].toString().toLatin1());
    QCOMPARE(other.get(u"/users/me"_s).status, 200);
    const auto removal = m_api.remove(u"/api_keys/"_s + key[u"id"_s].toString());
    QCOMPARE(removal.status, 204);
    QVERIFY(removal.body.isEmpty());
    const auto refused = other.get(u"/users/me"_s);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.errorCode(), 4010);
    QVERIFY(listedKey(key[u"id"_s].toString()).isEmpty());
}

void SandboxKeysTest::unknownId_isNotFound()
{
    for (const QString &id : { u"nothing"_s, u"%27%20OR%201=1"_s, u"a%2Fb"_s }) {
        QCOMPARE(m_api.remove(u"/api_keys/"_s + id).errorCode(), 4041);
        QCOMPARE(m_api.put(u"/api_keys/"_s + id, bodyWithName(u"x"_s)).errorCode(), 4041);
        QCOMPARE(m_api.get(u"/tasks/"_s + id).errorCode(), 4041);
    }
}

void SandboxKeysTest::use_isRecorded()
{
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
    const QJsonObject key = m_api.post(u"/api_keys"_s, {}).data();
    const QString id = key[u"id"_s].toString();
    QVERIFY(listedKey(id)[u"lastActivity"_s].isNull());
    HttpClient other(m_sandbox.endpoint(), key[u"key"_s].toString().toLatin1());
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QCOMPARE(other.get(u"/environments"_s).status, 200);
    const QDateTime after = QDateTime::currentDateTimeUtc();
    const QString when = listedKey(id)[u"lastActivity"_s].toString();
    QVERIFY2(form.match(when).hasMatch(), qPrintable(when));
    const QDateTime moment = QDateTime::fromString(when, Qt::ISODateWithMs);
    QVERIFY(before <= moment && moment <= after);
    QCOMPARE(listedKey(id)[u"lastIp"_s].toString(), u"127.0.0.1"_s);
}

void SandboxKeysTest::list_showsItsOwnRequest()
{
    const QJsonObject key = m_api.post(u"/api_keys"_s, {}).data();
    HttpClient fresh(m_sandbox.endpoint(), key[u"key"_s].toString().toLatin1());
    const QJsonObject own = fresh.get(u"/api_keys"_s).list().last().toObject();
    QCOMPARE(own[u"id"_s], key[u"id"_s]);
    QVERIFY(!own[u"lastActivity"_s].isNull());
}

LLAVERO_TEST(SandboxKeysTest, QCoreApplication)
#include "tst_sandbox_keys.moc"
