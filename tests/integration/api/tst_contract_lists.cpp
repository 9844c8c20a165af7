// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/Endpoints.h"
#include "tests/support/Await.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/KeyLists.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/TestProgram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class ContractListsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pagedList_isCompleteWithoutDuplicates();
    void page_isRequestedOnce();
    void otherPagedLists_areComplete();
    void shortList_isRefused_data();
    void shortList_isRefused();
    void rowOnTwoPages_isReturnedOnce();

private:
    RunningSandbox m_sandbox { { u"--keys"_s, u"40"_s, u"--page-max"_s, u"7"_s } };
    RunningSandbox m_pagesOfOne { { u"--page-max"_s, u"1"_s } };
};

void ContractListsTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady() && m_pagesOfOne.isReady());
}

void ContractListsTest::pagedList_isCompleteWithoutDuplicates()
{
    const auto client = m_sandbox.client();
    const auto keys = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QVERIFY2(keys, describeError(keys));
    QSet<QString> ids;
    for (const ApiKey &key : toList(keys.value().keys))
        ids.insert(key.id);
    QCOMPARE(keys.value().keys.size(), 41); // with the one to sign in with
    QCOMPARE(ids.size(), 41);
}

void ContractListsTest::page_isRequestedOnce()
{
    FakeHttpServer server;
    server.on("GET /api_keys",
        { FakeHttpServer::json(
            R"({"data":[{"id":"1"},{"id":"2"}],"metadata":{"pageSize":2,"recordCount":3}})") });
    server.on("GET /api_keys?page_number=2&page_size=2",
        { FakeHttpServer::json(
            R"({"data":[{"id":"3"}],"metadata":{"pageSize":2,"recordCount":3}})") });
    ApiClient client(server.endpoint(), Secret("key"_ba));
    const auto keys = await<ApiKeyList>(endpoints::listApiKeys, client);
    QVERIFY2(keys, describeError(keys));
    QCOMPARE(keys.value().keys.size(), 3);
    QCOMPARE(server.requests().size(), 2);
}

void ContractListsTest::otherPagedLists_areComplete()
{
    const auto client = m_pagesOfOne.client();
    const auto connections
        = await<ListResult<ServiceConnection>>(endpoints::listServiceConnections, *client);
    const auto environments = await<ListResult<Environment>>(endpoints::listEnvironments, *client);
    QVERIFY2(connections, describeError(connections));
    QVERIFY2(environments, describeError(environments));
    QCOMPARE(connections.value().items.size(), 2);
    QCOMPARE(environments.value().items.size(), 3);
}

void ContractListsTest::shortList_isRefused_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    const QByteArray one = R"({"data":[{"id":"1"}],"metadata":{"pageSize":1,"recordCount":2}})"_ba;
    QTest::newRow("ends early") << one << R"({"data":[],"metadata":{"recordCount":2}})"_ba;
    // A service that ignores page_number sends its first page as the second.
    QTest::newRow("the same page again") << one << one;
    QTest::newRow("no list") << one << R"({"data":{}})"_ba;
    QTest::newRow("failure") << one << R"({"errors":[{"code":1}]})"_ba;
    QTest::newRow("none though some are counted")
        << R"({"data":[],"metadata":{"recordCount":2}})"_ba << one;
}

void ContractListsTest::shortList_isRefused()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    FakeHttpServer server;
    server.on("GET /api_keys", { FakeHttpServer::json(first) });
    server.on("GET /api_keys?page_number=2&page_size=1", { FakeHttpServer::json(second) });
    ApiClient client(server.endpoint(), Secret("key"_ba));
    QVERIFY(!await<ApiKeyList>(endpoints::listApiKeys, client));
    QVERIFY(server.requests().size() <= 2);
}

void ContractListsTest::rowOnTwoPages_isReturnedOnce()
{
    // A key made between two pages pushes a row onto the next one.
    FakeHttpServer server;
    server.on("GET /api_keys",
        { FakeHttpServer::json(
            R"({"data":[{"id":"1"},{"id":"2"}],"metadata":{"pageSize":2,"recordCount":3}})") });
    server.on("GET /api_keys?page_number=2&page_size=2",
        { FakeHttpServer::json(
            R"({"data":[{"id":"2"},{"id":"3"}],"metadata":{"pageSize":2,"recordCount":4}})") });
    ApiClient client(server.endpoint(), Secret("key"_ba));
    const auto keys = await<ApiKeyList>(endpoints::listApiKeys, client);
    QVERIFY2(keys, describeError(keys));
    QCOMPARE(keys.value().keys.size(), 3);
}

LLAVERO_TEST(ContractListsTest, QCoreApplication)
#include "tst_contract_lists.moc"
