// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/Endpoints.h"
#include "tests/support/Await.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ContractAccountTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void caller_isFetched();
    void caller_withoutRoute_isFetchedFromUsers_data();
    void caller_withoutRoute_isFetchedFromUsers();
    void caller_amongSeveralUsers_isUnknown_data();
    void caller_amongSeveralUsers_isUnknown();
    void additionalRoles_areFetched();
    void additionalRoles_ofUnknownUser_fail();
    void wrongKey_isUnauthorized_data();
    void wrongKey_isUnauthorized();
    void services_areListed();
    void serviceApiInfo_isFetched();
    void serviceApiInfo_ofAnotherConnection_fails();

private:
    RunningSandbox m_sandbox;
    std::unique_ptr<ApiClient> m_client;
};

void ContractAccountTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
    m_client = m_sandbox.client();
}

void ContractAccountTest::caller_isFetched()
{
    const auto me = await<User>(endpoints::fetchMe, *m_client);
    QVERIFY2(me, describeError(me));
    QCOMPARE(me.value().fullName(), u"Rupert Walker"_s);
    QCOMPARE(me.value().userName, u"rwalker"_s);
    QCOMPARE(me.value().email, u"rwalker@cloudops.com"_s);
    QCOMPARE(me.value().country, u"CA"_s);
    QCOMPARE(me.value().timeZone, u"America/Montreal"_s);
    QCOMPARE(me.value().organization, u"Acme Corporation"_s);
    QCOMPARE(me.value().primaryRole, u"Reseller"_s);
    QVERIFY(me.value().isSandbox);
}

void ContractAccountTest::caller_withoutRoute_isFetchedFromUsers_data()
{
    QTest::addColumn<QString>("route"); // that the service does not have
    QTest::newRow("404") << u"/users/nobody"_s;
    // Credentials of a connection, without the parameter that they need.
    QTest::newRow("400") << u"/services/connections/0f6c8f3a-4d1e-4a57-9f0b-6a1d2c3e4b50/apiInfo"_s;
}

void ContractAccountTest::caller_withoutRoute_isFetchedFromUsers()
{
    QFETCH(QString, route);
    ApiRoutes routes;
    routes.override(ApiRoute::Me, route);
    const auto client = m_sandbox.client(routes);
    const auto me = await<User>(endpoints::fetchMe, *client);
    QVERIFY2(me, describeError(me));
    QCOMPARE(me.value(), await<User>(endpoints::fetchMe, *m_client).value());
}

void ContractAccountTest::caller_amongSeveralUsers_isUnknown_data()
{
    QTest::addColumn<QByteArray>("users");
    QTest::newRow("two") << R"({"data":[{"id":"1"},{"id":"2"}]})"_ba;
    QTest::newRow("none") << R"({"data":[]})"_ba;
    QTest::newRow("one on this page")
        << R"({"data":[{"id":"1"}],"metadata":{"pageSize":1,"recordCount":2}})"_ba;
}

void ContractAccountTest::caller_amongSeveralUsers_isUnknown()
{
    QFETCH(QByteArray, users);
    FakeHttpServer server; // the sandbox has one user only
    server.on("GET /users/me", { FakeHttpServer::http(404, {}) });
    server.on("GET /users", { FakeHttpServer::json(users) });
    ApiClient client(server.endpoint(), Secret("key"_ba));
    const auto me = await<User>(endpoints::fetchMe, client);
    QVERIFY(!me);
    QVERIFY2(me.error().kind == ApiError::Kind::NotFound, describeError(me));
}

void ContractAccountTest::additionalRoles_areFetched()
{
    const auto me = await<User>(endpoints::fetchMe, *m_client);
    const auto roles
        = await<QStringList>(endpoints::fetchAdditionalRoles, *m_client, me.value().id);
    QVERIFY2(roles, describeError(roles));
    QCOMPARE(roles.value(), QStringList()); // the sandbox's user has none
}

void ContractAccountTest::additionalRoles_ofUnknownUser_fail()
{
    const auto roles = await<QStringList>(endpoints::fetchAdditionalRoles, *m_client, u"a/b ü"_s);
    QVERIFY(!roles);
    QVERIFY2(roles.error().kind == ApiError::Kind::NotFound, describeError(roles));
    QCOMPARE(roles.error().serviceCode, u"4041"_s);
}

void ContractAccountTest::wrongKey_isUnauthorized_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("unknown") << "llv_unknown"_ba;
    QTest::newRow("none") << QByteArray();
}

void ContractAccountTest::wrongKey_isUnauthorized()
{
    QFETCH(QByteArray, key);
    const auto client = m_sandbox.client(Secret(key));
    const auto me = await<User>(endpoints::fetchMe, *client);
    QVERIFY(!me);
    QVERIFY2(me.error().kind == ApiError::Kind::Unauthorized, describeError(me));
    QCOMPARE(me.error().httpStatus, 401);
    QCOMPARE(me.error().serviceCode, u"4010"_s);
    QVERIFY(!me.error().serviceMessage.isEmpty() && !me.error().outcomeUnknown);
}

void ContractAccountTest::services_areListed()
{
    const auto connections
        = await<ListResult<ServiceConnection>>(endpoints::listServiceConnections, *m_client);
    const auto environments
        = await<ListResult<Environment>>(endpoints::listEnvironments, *m_client);
    QVERIFY2(connections, describeError(connections));
    QVERIFY2(environments, describeError(environments));
    QCOMPARE(connections.value().items.size(), 2);
    QCOMPARE(connections.value().items.first().serviceCode, u"beta2-r1"_s);
    QCOMPARE(connections.value().items.first().type, u"cloudca"_s);
    QCOMPARE(environments.value().items.size(), 3);
    QCOMPARE(
        environments.value().items.last().serviceConnectionId, connections.value().items.last().id);
}

void ContractAccountTest::serviceApiInfo_isFetched()
{
    const auto environments
        = await<ListResult<Environment>>(endpoints::listEnvironments, *m_client);
    const Environment &first = environments.value().items.first();
    const auto info = await<ServiceApiInfo>(
        endpoints::fetchServiceApiInfo, *m_client, first.serviceConnectionId, first.id);
    QVERIFY2(info, describeError(info));
    QVERIFY(info.value().canRegenerateCredentials);
    QCOMPARE(info.value().fields.size(), 4);
    QCOMPARE(info.value().fields.at(1).key, u"API key"_s);
    QVERIFY(info.value().fields.at(1).sensitive && !info.value().fields.at(0).sensitive);
    QVERIFY(info.value().fields.at(3).environmentSpecific);
    QCOMPARE(info.value().fields.at(3).value.utf8(), first.id.toUtf8());
}

void ContractAccountTest::serviceApiInfo_ofAnotherConnection_fails()
{
    const auto environments
        = await<ListResult<Environment>>(endpoints::listEnvironments, *m_client);
    const auto &all = environments.value().items;
    const auto info = await<ServiceApiInfo>(
        endpoints::fetchServiceApiInfo, *m_client, all.last().serviceConnectionId, all.first().id);
    QVERIFY(!info);
    QVERIFY2(info.error().kind == ApiError::Kind::NotFound, describeError(info));
}

LLAVERO_TEST(ContractAccountTest, QCoreApplication)
#include "tst_contract_account.moc"
