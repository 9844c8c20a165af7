// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/Decoders.h"
#include "support/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonArray array(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array();
}

QJsonObject object(const QByteArray &json)
{
    return array(json).at(0).toObject();
}

const QDateTime july(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC);

} // namespace

class DecodersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAKey();
    void missingIsNull_data();
    void missingIsNull();
    void readsDates_data();
    void readsDates();
    void refusesKeys_data();
    void refusesKeys();
    void readsANewKey();
    void newKeyInWhiteSpace_isCleaned();
    void newKeyThatIsNoHeader_isRefused_data();
    void newKeyThatIsNoHeader_isRefused();
    void refusesANewKey_data();
    void refusesANewKey();
    void readsAUser();
    void aUserMayBeAlmostEmpty();
    void refusesUsers_data();
    void refusesUsers();
    void readsRoles();
    void readsActivities();
    void readsServices();
    void readsServiceApiInfo();
    void refusesServiceApiInfo_data();
    void refusesServiceApiInfo();
};

void DecodersTest::initTestCase()
{
    // Away from UTC, where a date read in the computer's own zone would be hours off.
    qputenv("TZ", "America/Montreal");
    QVERIFY(QDateTime::currentDateTime().offsetFromUtc() != 0);
}

void DecodersTest::readsAKey()
{
    const auto key = decoders::apiKey(object(R"({"id":"7","name":"ci","lastIp":"192.0.2.7",
        "lastActivity":"2024-07-12T10:11:07.000Z","creationDate":"2024-07-12T06:11:07-04:00","x":[1]})"));
    QVERIFY(key);
    const ApiKey expected { u"7"_s, u"ci"_s, u"192.0.2.7"_s, july, july };
    QCOMPARE(key.value(), expected);
    QCOMPARE(key.value().creationDate->timeSpec(), Qt::UTC);
}

void DecodersTest::missingIsNull_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("missing") << R"({"id":"7"})"_ba;
    QTest::newRow("null")
        << R"({"id":"7","name":null,"lastIp":null,"lastActivity":null,"creationDate":null})"_ba;
    QTest::newRow("empty")
        << R"({"id":"7","name":"","lastIp":"","lastActivity":"","creationDate":""})"_ba;
}

void DecodersTest::missingIsNull()
{
    QFETCH(QByteArray, json);
    const auto key = decoders::apiKey(object(json));
    QVERIFY(key);
    QVERIFY(key.value().name.isEmpty() && key.value().lastIp.isEmpty());
    QVERIFY(!key.value().lastActivity && !key.value().creationDate);
}

void DecodersTest::readsDates_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        { "2024-07-12T10:11:07.000Z", "2024-07-12T10:11:07Z", "2024-07-12T10:11:07+00:00",
            "2024-07-12T15:41:07+05:30", "2024-07-12T10:11:07.000000Z",
            // The contract's dates are UTC, also those that do not say so.
            "2024-07-12T10:11:07", "2024-07-12T10:11:07.000" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void DecodersTest::readsDates()
{
    QFETCH(QString, text);
    const auto key = decoders::apiKey({ { u"id"_s, u"7"_s }, { u"lastActivity"_s, text } });
    QVERIFY(key);
    QCOMPARE(*key.value().lastActivity, july);
    QCOMPARE(key.value().lastActivity->timeSpec(), Qt::UTC);
}

void DecodersTest::refusesKeys_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { R"({"id":7})", R"({"id":"7","name":5})",
             R"({"id":"7","name":["ci"]})", R"({"id":"7","lastIp":false})",
             R"({"id":"7","lastActivity":1720779067})", R"({"id":"7","lastActivity":"yesterday"})",
             R"({"id":"7","creationDate":"2024-13-12T10:11:07Z"})",
             R"({"id":"7","creationDate":"12/07/2024"})", R"({"id":"7","creationDate":{}})" })
        QTest::newRow(json) << QByteArray(json);
}

void DecodersTest::refusesKeys()
{
    QFETCH(QByteArray, json);
    const auto key = decoders::apiKey(object(json));
    QVERIFY(!key);
    QVERIFY(key.error().kind == ApiError::Kind::UnexpectedAnswer);
}

void DecodersTest::readsANewKey()
{
    const auto made = decoders::generatedKey(object(R"({"id":"7","name":"ci","key":"llv_abc"})"));
    QVERIFY(made);
    QCOMPARE(made.value().key.name, u"ci"_s);
    QCOMPARE(made.value().secret.utf8(), "llv_abc"_ba);
}

void DecodersTest::newKeyInWhiteSpace_isCleaned()
{
    const auto made = decoders::generatedKey(object(R"({"id":"7","key":" llv_abc\r\n"})"));
    QVERIFY(made);
    QCOMPARE(made.value().secret.utf8(), "llv_abc"_ba);
}

void DecodersTest::newKeyThatIsNoHeader_isRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { R"({"id":"7","key":"llv_abc\r\nX: y"})",
             R"({"id":"7","key":"llv abc"})", R"({"id":"7","key":"clé"})" })
        QTest::newRow(json) << QByteArray(json);
}

void DecodersTest::newKeyThatIsNoHeader_isRefused()
{
    QFETCH(QByteArray, json);
    const auto made = decoders::generatedKey(object(json));
    QVERIFY(!made);
    QVERIFY(made.error().outcomeUnknown); // a key was made, with which nobody can sign in
}

void DecodersTest::refusesANewKey_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { R"({"id":"7"})", R"({"key":"llv_abc"})", R"({"id":"7","key":""})",
             R"({"id":"7","key":5})", R"({"id":"7","name":5,"key":"llv_abc"})", "{}" })
        QTest::newRow(json) << QByteArray(json);
}

void DecodersTest::refusesANewKey()
{
    QFETCH(QByteArray, json);
    const auto made = decoders::generatedKey(object(json));
    QVERIFY(!made);
    QVERIFY(made.error().kind == ApiError::Kind::UnexpectedAnswer);
    QVERIFY(made.error().outcomeUnknown); // something may well have been made
}

void DecodersTest::readsAUser()
{
    const auto user = decoders::user(object(R"({"id":"7","userName":"rwalker","firstName":"Rupert",
        "lastName":"Walker","email":"r@example.com","locale":"en","timezone":"America/Montreal","x":1,
        "organization":{"id":"3","name":"Acme"},"primaryRoleBinding":{"id":"4","role":{"name":"Reseller"}}})"));
    QVERIFY(user);
    const User expected { u"7"_s, u"rwalker"_s, u"Rupert"_s, u"Walker"_s, u"r@example.com"_s,
        u"en"_s, u"America/Montreal"_s, u"Acme"_s, u"Reseller"_s };
    QCOMPARE(user.value(), expected);
    QCOMPARE(user.value().fullName(), u"Rupert Walker"_s);
}

void DecodersTest::aUserMayBeAlmostEmpty()
{
    const auto user = decoders::user(object(
        R"({"id":"7","lastName":"Walker","organization":null,"primaryRoleBinding":{"role":null}})"));
    QVERIFY(user);
    QVERIFY(user.value().organization.isEmpty() && user.value().primaryRole.isEmpty());
    QCOMPARE(user.value().fullName(), u"Walker"_s);
}

void DecodersTest::refusesUsers_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : { R"({"id":7})", R"({"id":"7","email":5})",
             R"({"id":"7","organization":"Acme"})", R"({"id":"7","organization":{"name":5}})",
             R"({"id":"7","primaryRoleBinding":{"role":"Reseller"}})",
             R"({"id":"7","primaryRoleBinding":{"role":{"name":5}}})" })
        QTest::newRow(json) << QByteArray(json);
}

void DecodersTest::refusesUsers()
{
    QFETCH(QByteArray, json);
    QVERIFY(!decoders::user(object(json)));
}

void DecodersTest::readsRoles()
{
    const auto roles = decoders::roleNames(
        array(R"({"role":{"name":"Reader"}},{"role":{}},{},{"role":{"name":"Admin"}})"));
    QVERIFY(roles);
    QCOMPARE(roles.value(), QStringList({ u"Reader"_s, u"Admin"_s }));
}

void DecodersTest::readsActivities()
{
    const auto rows
        = decoders::activities(array(R"({"id":"7","eventCode":"API_KEY_CREATE","category":"API_KEY",
        "status":"SUCCESS","created":"2024-07-12T10:11:07.000Z","requesterIp":"192.0.2.7"},{"eventCode":"X"})"));
    QVERIFY(rows);
    QCOMPARE(rows.value().items.size(), 1);
    QCOMPARE(rows.value().dropped, 1);
    const Activity &activity = rows.value().items.first();
    QCOMPARE(activity.eventCode, u"API_KEY_CREATE"_s);
    QCOMPARE(*activity.created, july);
    QVERIFY(activity.apiKeyId.isEmpty());
    QVERIFY(!decoders::activities(array(R"({"id":"7","created":"yesterday"})")));
}

void DecodersTest::readsServices()
{
    const auto connections = decoders::serviceConnections(
        array(R"({"id":"7","name":"Beta","serviceCode":"beta2-r1","type":"cloudca"})"));
    QVERIFY(connections);
    QCOMPARE(connections.value().items.first().serviceCode, u"beta2-r1"_s);
    const auto environments = decoders::environments(
        array(R"({"id":"8","name":"production","serviceConnection":{"id":"7"}},{"id":"9"})"));
    QVERIFY(environments);
    QCOMPARE(environments.value().items.at(0).serviceConnectionId, u"7"_s);
    QVERIFY(environments.value().items.at(1).serviceConnectionId.isEmpty());
    QVERIFY(!decoders::environments(array(R"({"id":"8","serviceConnection":{"id":7}})")));
}

void DecodersTest::readsServiceApiInfo()
{
    const auto info = decoders::serviceApiInfo(object(R"({"canRegenerateCredentials":true,"fields":[
        {"key":"API key","value":"abc","sensitive":true,"environmentSpecific":false},{"key":"URL"}]})"));
    QVERIFY(info);
    QVERIFY(info.value().canRegenerateCredentials);
    QCOMPARE(info.value().fields.size(), 2);
    QVERIFY(info.value().fields.at(0).sensitive && !info.value().fields.at(0).environmentSpecific);
    QCOMPARE(info.value().fields.at(1).key, u"URL"_s);
    QVERIFY(!info.value().fields.at(1).sensitive);
}

void DecodersTest::refusesServiceApiInfo_data()
{
    QTest::addColumn<QByteArray>("json");
    // A wrong `sensitive` read as false would show a secret.
    for (const char *json : { R"({"fields":[{"key":"a","sensitive":"true"}]})",
             R"({"fields":[{"key":5}]})", R"({"fields":{"key":"a"}})", R"({"fields":["a"]})",
             R"({"canRegenerateCredentials":"yes"})" })
        QTest::newRow(json) << QByteArray(json);
}

void DecodersTest::refusesServiceApiInfo()
{
    QFETCH(QByteArray, json);
    QVERIFY(!decoders::serviceApiInfo(object(json)));
}

LLAVERO_TEST(DecodersTest, QCoreApplication)
#include "tst_decoders.moc"
