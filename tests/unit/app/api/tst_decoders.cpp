// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/Decoders.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

JsonRows array(const QByteArray &json)
{
    return JsonValue::parse('[' + json + ']').value_or(JsonValue()).items();
}

JsonValue object(const QByteArray &json)
{
    return JsonValue::parse(json).value_or(JsonValue());
}

const QDateTime july(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC);

} // namespace

class DecodersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void apiKey_isDecoded();
    void missingField_isNull_data();
    void missingField_isNull();
    void date_isDecoded_data();
    void date_isDecoded();
    void leapSecond_isTheNextSecond_data();
    void leapSecond_isTheNextSecond();
    void unreadableActivity_isKept_data();
    void unreadableActivity_isKept();
    void otherScalar_isReadAsText_data();
    void otherScalar_isReadAsText();
    void generatedKey_isDecoded();
    void generatedKey_inWhiteSpace_isCleaned();
    void generatedKey_unfitForHeader_isRefused_data();
    void generatedKey_unfitForHeader_isRefused();
    void generatedKey_withoutSecret_isRefused_data();
    void generatedKey_withoutSecret_isRefused();
    void user_isDecoded();
    void user_almostEmpty_isDecoded();
    void userCountry_isDecodedInEachForm();
    void onlyTrue_isSandbox();
    void oddUser_isReadAsFarAsPossible_data();
    void oddUser_isReadAsFarAsPossible();
    void roles_areDecoded();
    void services_areDecoded();
    void serviceApiInfo_isDecoded();
    void oddSensitiveField_isSensitive();
};

void DecodersTest::initTestCase()
{
    // A zone other than UTC, in which a date that was read as local time would be hours off.
    qputenv("TZ", "America/Montreal");
    QVERIFY(QDateTime::currentDateTime().offsetFromUtc() != 0);
}

void DecodersTest::apiKey_isDecoded()
{
    const auto key = decoders::apiKey(object(R"({"id":"7","name":"ci","lastIp":"192.0.2.7",
        "lastActivity":"2024-07-12T10:11:07.000Z","creationDate":"2024-07-12T06:11:07-04:00","x":[1]})"));
    const ApiKey expected { u"7"_s, u"ci"_s, u"192.0.2.7"_s, july, july };
    QCOMPARE(key, expected);
    QCOMPARE(key.creationDate->timeSpec(), Qt::UTC);
}

void DecodersTest::missingField_isNull_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("missing") << R"({"id":"7"})"_ba;
    QTest::newRow("null")
        << R"({"id":"7","name":null,"lastIp":null,"lastActivity":null,"creationDate":null})"_ba;
    QTest::newRow("empty")
        << R"({"id":"7","name":"","lastIp":"","lastActivity":"","creationDate":""})"_ba;
}

void DecodersTest::missingField_isNull()
{
    QFETCH(QByteArray, json);
    const auto key = decoders::apiKey(object(json));
    QVERIFY(key.name.isEmpty() && key.lastIp.isEmpty());
    QVERIFY(!key.lastActivity && !key.creationDate && key.unreadableActivity.isEmpty());
}

void DecodersTest::date_isDecoded_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        { "2024-07-12T10:11:07.000Z", "2024-07-12T10:11:07Z", "2024-07-12T10:11:07+00:00",
            "2024-07-12T15:41:07+05:30", "2024-07-12T10:11:07.000000Z",
            // The contract's dates are UTC, with or without a zone.
            "2024-07-12T10:11:07", "2024-07-12T10:11:07.000" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void DecodersTest::date_isDecoded()
{
    QFETCH(QString, text);
    const auto key
        = decoders::apiKey(object(R"({"id":"7","lastActivity":")" + text.toUtf8() + R"("})"));
    QCOMPARE(*key.lastActivity, july);
    QCOMPARE(key.lastActivity->timeSpec(), Qt::UTC);
    QVERIFY(key.unreadableActivity.isEmpty());
}

void DecodersTest::leapSecond_isTheNextSecond_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "2016-12-31T23:59:60.000Z", "2016-12-31T23:59:60Z",
             "2016-12-31T18:59:60-05:00", "2016-12-31T23:59:60" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void DecodersTest::leapSecond_isTheNextSecond()
{
    QFETCH(QString, text);
    const auto key = decoders::apiKey(object(R"({"lastActivity":")" + text.toUtf8() + R"("})"));
    QVERIFY(key.lastActivity);
    QCOMPARE(*key.lastActivity, QDateTime(QDate(2017, 1, 1), QTime(0, 0), Qt::UTC));
}

void DecodersTest::unreadableActivity_isKept_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *value, const QString &kept) {
        QTest::newRow(value) << QByteArray(value) << kept;
    };
    row(R"("yesterday")", u"yesterday"_s);
    row(R"("2024-13-12T10:11:07Z")", u"2024-13-12T10:11:07Z"_s);
    row(R"("2024-07-12T10:11:60Z")", u"2024-07-12T10:11:60Z"_s);
    row(R"("12/07/2024")", u"12/07/2024"_s);
    row(R"(" ")", u" "_s);
    row("1720779067", u"1720779067"_s);
    row("false", u"false"_s);
    row(R"({"a":[1]})", u"{\"a\":[1]}"_s);
    row("[]", u"[]"_s);
    QTest::newRow("long") << '"' + QByteArray(5000, 'x') + '"' << QString(100, u'x');
}

void DecodersTest::unreadableActivity_isKept()
{
    QFETCH(QByteArray, value);
    const ApiKey key = decoders::apiKey(
        object(R"({"id":"7","creationDate":)" + value + R"(,"lastActivity":)" + value + "}"));
    QCOMPARE(key.id, u"7"_s);
    QVERIFY(!key.lastActivity && !key.creationDate);
    QTEST(key.unreadableActivity, "kept");
}

void DecodersTest::otherScalar_isReadAsText_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *value, const QString &text) {
        QTest::newRow(value) << QByteArray(value) << text;
    };
    row("7", u"7"_s);
    row("-9007199254740993", u"-9007199254740993"_s);
    row("1.5", u"1.5"_s);
    row("true", u"true"_s);
    row("{}", {});
    row(R"(["a"])", {});
    row("null", {});
}

void DecodersTest::otherScalar_isReadAsText()
{
    QFETCH(QByteArray, value);
    const ApiKey key = decoders::apiKey(
        object(QByteArray(R"({"id":%1,"name":%1,"lastIp":%1})").replace("%1", value)));
    QTEST(key.id, "text");
    QTEST(key.name, "text");
    QTEST(key.lastIp, "text");
}

void DecodersTest::generatedKey_isDecoded()
{
    const auto made = decoders::generatedKey(object(R"({"id":"7","name":"ci","key":"llv_abc"})"));
    QVERIFY(made);
    QCOMPARE(made.value().key.name, u"ci"_s);
    QCOMPARE(made.value().secret.utf8(), "llv_abc"_ba);
}

void DecodersTest::generatedKey_inWhiteSpace_isCleaned()
{
    const auto made = decoders::generatedKey(object(R"({"id":"7","key":" llv_abc\r\n"})"));
    QVERIFY(made);
    QCOMPARE(made.value().secret.utf8(), "llv_abc"_ba);
}

void DecodersTest::generatedKey_unfitForHeader_isRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { R"({"id":"7","key":"llv_abc\r\nX: y"})",
             R"({"id":"7","key":"llv abc"})", R"({"id":"7","key":"clé"})" })
        QTest::newRow(json) << QByteArray(json);
}

void DecodersTest::generatedKey_unfitForHeader_isRefused()
{
    QFETCH(QByteArray, json);
    const auto made = decoders::generatedKey(object(json));
    QVERIFY(!made);
    QVERIFY(made.error().outcomeUnknown); // a key was made, with which nobody can sign in
}

void DecodersTest::generatedKey_withoutSecret_isRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { R"({"id":"7"})", R"({"id":"7","key":""})", R"({"id":"7","key":{}})",
             R"({"id":"7","key":null})", "{}" })
        QTest::newRow(json) << QByteArray(json);
}

void DecodersTest::generatedKey_withoutSecret_isRefused()
{
    QFETCH(QByteArray, json);
    const auto made = decoders::generatedKey(object(json));
    QVERIFY(!made);
    QVERIFY(made.error().kind == ApiError::Kind::Malformed);
    QVERIFY(made.error().outcomeUnknown); // something may well have been made
}

void DecodersTest::user_isDecoded()
{
    const auto user = decoders::user(object(R"({"id":"7","userName":"rwalker","firstName":"Rupert",
        "lastName":"Walker","email":"r@example.com","locale":"en","timezone":"America/Montreal","x":1,
        "organization":{"id":"3","name":"Acme"},"primaryRoleBinding":{"id":"4","role":{"name":"Reseller"}}})"));
    const User expected { u"7"_s, u"rwalker"_s, u"Rupert"_s, u"Walker"_s, u"r@example.com"_s,
        u"en"_s, {}, u"America/Montreal"_s, u"Acme"_s, u"Reseller"_s };
    QCOMPARE(user, expected);
    QCOMPARE(user.fullName(), u"Rupert Walker"_s);
}

void DecodersTest::user_almostEmpty_isDecoded()
{
    const auto user = decoders::user(object(
        R"({"id":"7","lastName":"Walker","organization":null,"primaryRoleBinding":{"role":null}})"));
    QVERIFY(user.organization.isEmpty() && user.primaryRole.isEmpty());
    QCOMPARE(user.fullName(), u"Walker"_s);
}

/// The contract does not define it.
void DecodersTest::userCountry_isDecodedInEachForm()
{
    const auto country = [](const QByteArray &json) {
        return decoders::user(object(R"({"id":"7","country":)" + json + '}')).country;
    };
    QCOMPARE(country(R"("CA")"), u"CA"_s);
    QCOMPARE(country(R"({"id":"CA","name":"Canada"})"), u"Canada"_s);
    QCOMPARE(country(R"({"id":"CA","name":null})"), u"CA"_s);
    for (const char *json : { "null", "[]", "{}", R"([{"name":"Canada"}])" })
        QCOMPARE(country(json), QString());
}

void DecodersTest::onlyTrue_isSandbox()
{
    const auto isSandbox = [](const QByteArray &json) {
        return decoders::user(object(R"({"id":"7","sandbox":)" + json + '}')).isSandbox;
    };
    QVERIFY(isSandbox("true"));
    for (const char *json : { "false", "null", "1", R"("true")", "[true]", R"({"a":true})" })
        QVERIFY2(!isSandbox(json), json);
    QVERIFY(!decoders::user(object(R"({"id":"7"})")).isSandbox);
}

void DecodersTest::oddUser_isReadAsFarAsPossible_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { R"({"id":7})", R"({"id":"7","email":[]})",
             R"({"id":"7","organization":"Acme"})", R"({"id":"7","organization":{"name":{}}})",
             R"({"id":"7","primaryRoleBinding":{"role":"Reseller"}})",
             R"({"id":"7","primaryRoleBinding":{"role":{"name":[]}}})" })
        QTest::newRow(json) << QByteArray(json);
}

void DecodersTest::oddUser_isReadAsFarAsPossible()
{
    QFETCH(QByteArray, json);
    User expected;
    expected.id = u"7"_s;
    QCOMPARE(decoders::user(object(json)), expected);
}

void DecodersTest::roles_areDecoded()
{
    const auto roles = decoders::roleNames(
        array(R"({"role":{"name":"Reader"}},{"role":{}},{},{"role":{"name":"Admin"}})"));
    QCOMPARE(roles, QStringList({ u"Reader"_s, u"Admin"_s }));
}

void DecodersTest::services_areDecoded()
{
    const auto connections = decoders::list(
        array(
            R"({"id":"7","name":"Beta","serviceCode":"beta2-r1","type":"cloudca"},{"name":"no id"})"),
        decoders::serviceConnection);
    QCOMPARE(connections.items.size(), 1);
    QCOMPARE(connections.dropped, 1);
    QCOMPARE(connections.items.first().serviceCode, u"beta2-r1"_s);
    const auto environments = decoders::list(
        array(R"({"id":"8","name":"production","serviceConnection":{"id":"7"}},{"id":"9"})"),
        decoders::environment);
    QCOMPARE(environments.items.at(0).serviceConnectionId, u"7"_s);
    QVERIFY(environments.items.at(1).serviceConnectionId.isEmpty());
}

void DecodersTest::serviceApiInfo_isDecoded()
{
    const auto info = decoders::serviceApiInfo(object(R"({"canRegenerateCredentials":true,"fields":[
        {"key":"API key","value":"abc","sensitive":true,"environmentSpecific":false},{"key":"URL"}]})"));
    QVERIFY(info.canRegenerateCredentials);
    QCOMPARE(info.fields.size(), 2);
    QVERIFY(info.fields.at(0).sensitive && !info.fields.at(0).environmentSpecific);
    QCOMPARE(info.fields.at(1).key, u"URL"_s);
    QVERIFY(!info.fields.at(1).sensitive);
}

void DecodersTest::oddSensitiveField_isSensitive()
{
    const auto info
        = decoders::serviceApiInfo(object(R"({"canRegenerateCredentials":"yes","fields":[
        {"key":"a","sensitive":"true"},{"key":"b","sensitive":0},{"key":"c","sensitive":false}]})"));
    QVERIFY(!info.canRegenerateCredentials);
    QVERIFY(info.fields.at(0).sensitive && info.fields.at(1).sensitive);
    QVERIFY(!info.fields.at(2).sensitive);
    QVERIFY(decoders::serviceApiInfo(object(R"({"fields":{"key":"a"}})")).fields.isEmpty());
}

LLAVERO_TEST(DecodersTest, QCoreApplication)
#include "tst_decoders.moc"
