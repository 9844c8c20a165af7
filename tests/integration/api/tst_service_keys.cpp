// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the services: a real sandbox, and a scripted server for its faults.

#include "app/services/ServiceKeys.h"
#include "app/signin/Session.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;
using State = ServiceKeys::State;

class ServiceKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void environments_areJoinedAndSorted();
    void manyEnvironments_comeInPages();
    void choice_fetchesItsValues();
    void nothingIsFetched_withoutChoice();
    void laterChoice_replacesEarlierOne();
    void missingChoice_isReported();
    void oddRows_costOthersNothing();
    void failure_isReported_data();
    void failure_isReported();
    void loading_canBeCancelled();
    void forgottenValues_areNotShownLate();
    void endOfSession_forgetsAll();
    void otherKey_forgetsAll();
};

static QStringList names(const ServiceKeys &keys)
{
    QStringList list;
    for (const ServiceEnvironment &environment : keys.environments())
        list.append(environment.connectionName + u" / "_s + environment.environmentName);
    return list;
}

static Server::Reply rows(const QByteArray &json)
{
    return Server::json(R"({"data":[)" + json + "]}");
}

/// A server with the environments a and b of a connection c.
static void prepare(Server &server)
{
    server.on("GET /services/connections", { rows(R"({"id":"c","name":"Beta2-r1"})") });
    server.on("GET /environments",
        { rows(R"({"id":"a","name":"production","serviceConnection":{"id":"c"}},
                  {"id":"b","name":"staging","serviceConnection":{"id":"c"}})") });
    server.on("GET /services/connections/c/apiInfo", [](const QUrlQuery &query) {
        return Server::json(
            R"({"data":{"canRegenerateCredentials":true,"fields":[{"key":"k","value":")"
            + query.queryItemValue(u"environmentId"_s).toUtf8() + R"("}]}})");
    });
}

static ServiceEnvironment environment(const QString &id)
{
    return { .connectionId = u"c"_s, .environmentId = id };
}

void ServiceKeysTest::environments_areJoinedAndSorted()
{
    const RunningSandbox sandbox;
    QVERIFY(sandbox.isReady());
    const auto client = sandbox.client();
    ServiceKeys keys(*client);
    keys.loadEnvironments();
    QCOMPARE(keys.environmentsState(), State::Loading);
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
    QCOMPARE(names(keys),
        (QStringList { u"Beta2-r1 / production"_s, u"Beta2-r1 / staging"_s,
            u"Compute East / development"_s }));
    QCOMPARE(keys.valuesState(), State::Idle);
}

void ServiceKeysTest::manyEnvironments_comeInPages()
{
    const RunningSandbox sandbox({ u"--environments"_s, u"1000"_s, u"--page-max"_s, u"300"_s });
    QVERIFY(sandbox.isReady());
    const auto client = sandbox.client();
    ServiceKeys keys(*client);
    keys.loadEnvironments();
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
    QCOMPARE(keys.environments().size(), 1000);
    QCOMPARE(names(keys).last(), u"Region 50 / staging-4"_s); // numbers by their value
}

void ServiceKeysTest::choice_fetchesItsValues()
{
    const RunningSandbox sandbox;
    QVERIFY(sandbox.isReady());
    const auto client = sandbox.client();
    ServiceKeys keys(*client);
    keys.loadEnvironments();
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
    keys.choose(keys.environments().first());
    QCOMPARE(keys.chosen().environmentName, u"production"_s);
    QTRY_COMPARE(keys.valuesState(), State::Ready);
    QVERIFY(keys.canRegenerate());
    QCOMPARE(keys.fields().size(), 4);
    QVERIFY(!keys.fields().at(0).sensitive && keys.fields().at(1).sensitive);
    QVERIFY(keys.fields().at(3).environmentSpecific);
    QCOMPARE(keys.fields().at(0).value.utf8(), "https://beta2-r1.example.com/client/api"_ba);
    keys.forgetValues();
    QVERIFY(keys.fields().isEmpty() && !keys.canRegenerate());
    keys.choose(keys.environments().last());
    QTRY_COMPARE(keys.valuesState(), State::Ready);
    QVERIFY(!keys.canRegenerate());
}

void ServiceKeysTest::nothingIsFetched_withoutChoice()
{
    Server server;
    prepare(server);
    ApiClient client(server.endpoint(), Secret("k"));
    ServiceKeys keys(client);
    keys.fetchValues();
    QCOMPARE(keys.valuesState(), State::Idle);
    keys.setLastChoice(environment(u"b"_s));
    QCOMPARE(keys.valuesState(), State::Idle);
    keys.loadEnvironments();
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
    QCOMPARE(keys.chosen().environmentName, u"staging"_s); // the list knows its name
    QCOMPARE(server.requests().size(), 2);
    keys.fetchValues();
    QTRY_COMPARE(keys.valuesState(), State::Ready);
    QCOMPARE(keys.fields().first().value.utf8(), "b"_ba);
}

void ServiceKeysTest::laterChoice_replacesEarlierOne()
{
    Server server;
    prepare(server);
    const auto usual = server.handler("GET /services/connections/c/apiInfo");
    server.on("GET /services/connections/c/apiInfo",
        [usual](const QUrlQuery &query) { return Server::heldBack(usual(query)); });
    ApiClient client(server.endpoint(), Secret("k"));
    ServiceKeys keys(client);
    keys.choose(environment(u"a"_s));
    QTRY_COMPARE(server.heldReplies(), 1);
    keys.choose(environment(u"b"_s));
    QTRY_COMPARE(server.heldReplies(), 2);
    server.release();
    server.release();
    QTRY_COMPARE(keys.valuesState(), State::Ready);
    QCOMPARE(keys.fields().first().value.utf8(), "b"_ba);
}

void ServiceKeysTest::missingChoice_isReported()
{
    Server server;
    prepare(server);
    ApiClient client(server.endpoint(), Secret("k"));
    ServiceKeys keys(client);
    keys.setLastChoice({ u"c"_s, u"Beta2-r1"_s, u"z"_s, u"demo"_s });
    keys.fetchValues();
    QTRY_COMPARE(keys.valuesState(), State::Ready);
    keys.loadEnvironments();
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
    QVERIFY(keys.isChoiceMissing());
    QCOMPARE(keys.chosen().environmentName, u"demo"_s);
    QCOMPARE(keys.valuesState(), State::Idle); // nothing is shown of what no longer exists
    keys.fetchValues();
    QCOMPARE(keys.valuesState(), State::Idle);
    keys.choose(keys.environments().first());
    QVERIFY(!keys.isChoiceMissing());
}

void ServiceKeysTest::oddRows_costOthersNothing()
{
    Server server;
    server.on("GET /services/connections", { rows(R"({"name":"no id"},{"id":"c","name":"C"})") });
    server.on("GET /environments",
        { rows(R"({"id":"a"},{"name":"x"},7,{"id":"b","name":"B","serviceConnection":{"id":"c"}},
                  {"id":"d","name":5,"serviceConnection":{"id":"gone","name":"G"}})") });
    server.on("GET /services/connections/c/apiInfo", [](const QUrlQuery &) {
        return Server::json(
            R"({"data":{"fields":[{"value":"1"},{"key":"n","value":42},{"key":"z"},3]}})");
    });
    ApiClient client(server.endpoint(), Secret("k"));
    ServiceKeys keys(client);
    keys.loadEnvironments();
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
    QCOMPARE(names(keys), (QStringList { u"C / B"_s, u"G / 5"_s }));
    keys.choose(keys.environments().first());
    QTRY_COMPARE(keys.valuesState(), State::Ready);
    QCOMPARE(keys.fields().size(), 2);
    QCOMPARE(keys.fields().at(0).value.utf8(), "42"_ba);
    QVERIFY(keys.fields().at(1).value.isEmpty());
}

void ServiceKeysTest::failure_isReported_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("not allowed") << 403 << ApiError::Kind::Forbidden;
    QTest::newRow("no services") << 404 << ApiError::Kind::NotFound;
    QTest::newRow("wrong key") << 401 << ApiError::Kind::Unauthorized;
    QTest::newRow("broken") << 400 << ApiError::Kind::Rejected;
}

void ServiceKeysTest::failure_isReported()
{
    QFETCH(int, status);
    QFETCH(ApiError::Kind, kind);
    const auto refusal = Server::http(status, R"({"errors":[{"code":1,"message":"no"}]})");
    Server server;
    prepare(server);
    ApiClient client(server.endpoint(), Secret("k"));
    ServiceKeys keys(client);
    QSignalSpy failed(&keys, &ServiceKeys::failed);
    for (const QByteArray call : { "GET /services/connections", "GET /environments" }) {
        prepare(server);
        server.on(call, { refusal });
        keys.loadEnvironments();
        QTRY_COMPARE(keys.environmentsState(), State::Failed);
        QCOMPARE(keys.environmentsError()->kind, kind);
    }
    server.on(
        "GET /services/connections/c/apiInfo", [refusal](const QUrlQuery &) { return refusal; });
    keys.choose(environment(u"a"_s));
    QTRY_COMPARE(keys.valuesState(), State::Failed);
    QCOMPARE(keys.valuesError()->kind, kind);
    QCOMPARE(failed.size(), 3);
}

void ServiceKeysTest::loading_canBeCancelled()
{
    Server server;
    prepare(server);
    ApiClient client(server.endpoint(), Secret("k"));
    ServiceKeys keys(client);
    keys.loadEnvironments();
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
    server.on("GET /environments", { Server::silence() });
    server.forget();
    keys.loadEnvironments();
    QTRY_COMPARE(server.requests().size(), 2);
    QSignalSpy failed(&keys, &ServiceKeys::failed);
    keys.cancelLoading();
    QCOMPARE(keys.environmentsState(), State::Failed);
    QCOMPARE(keys.environmentsError()->kind, ApiError::Kind::Cancelled);
    QCOMPARE(keys.environments().size(), 2); // the former ones
    QVERIFY(failed.isEmpty());
    prepare(server);
    keys.loadEnvironments();
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
}

void ServiceKeysTest::forgottenValues_areNotShownLate()
{
    Server server;
    prepare(server);
    const auto usual = server.handler("GET /services/connections/c/apiInfo");
    server.on("GET /services/connections/c/apiInfo",
        [usual](const QUrlQuery &query) { return Server::heldBack(usual(query)); });
    ApiClient client(server.endpoint(), Secret("k"));
    ServiceKeys keys(client);
    keys.choose(environment(u"a"_s));
    QTRY_COMPARE(server.heldReplies(), 1);
    keys.forgetValues();
    QSignalSpy changed(&keys, &ServiceKeys::valuesChanged);
    server.release();
    keys.loadEnvironments(); // a later response
    QTRY_COMPARE(keys.environmentsState(), State::Ready);
    QVERIFY(changed.isEmpty());
    QCOMPARE(keys.valuesState(), State::Idle);
}

static Connection connectionTo(const QUrl &endpoint)
{
    return { .id = u"acme"_s,
        .portal = *PortalAddress::parse(endpoint.toString(QUrl::RemovePath)).address,
        .serviceEnvironment = environment(u"a"_s) };
}

void ServiceKeysTest::endOfSession_forgetsAll()
{
    Server server;
    prepare(server);
    const QTemporaryDir folder;
    KeyListCache cache(folder.path());
    Session session(cache, connectionTo(server.endpoint()), ConnectionFiles {});
    session.setKey(Secret("k"));
    QCOMPARE(session.serviceKeys().chosen(), environment(u"a"_s));
    session.serviceKeys().loadEnvironments();
    session.serviceKeys().fetchValues();
    QTRY_COMPARE(session.serviceKeys().valuesState(), State::Ready);
    session.end();
    QVERIFY(session.serviceKeys().fields().isEmpty());
    QVERIFY(session.serviceKeys().environments().isEmpty());
}

void ServiceKeysTest::otherKey_forgetsAll()
{
    Server server;
    prepare(server);
    const QTemporaryDir folder;
    KeyListCache cache(folder.path());
    Session session(cache, connectionTo(server.endpoint()), ConnectionFiles {});
    session.setKey(Secret("k"));
    session.serviceKeys().fetchValues();
    QTRY_COMPARE(session.serviceKeys().valuesState(), State::Ready);
    session.setKey(Secret("l"));
    QCOMPARE(session.serviceKeys().valuesState(), State::Idle);
    QVERIFY(session.serviceKeys().fields().isEmpty());
}

LLAVERO_TEST(ServiceKeysTest, QCoreApplication)
#include "tst_service_keys.moc"
