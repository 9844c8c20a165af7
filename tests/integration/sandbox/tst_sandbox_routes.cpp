// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"
#include "SandboxProcess.h"
#include "app/sandbox/routes/RouteTable.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Route;
using sandbox::routeTable;

class SandboxRoutesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void keyedRoutes_withoutValidKey_areRejected();
    void wrongMethod_isRefusedWithAllow_data();
    void wrongMethod_isRefusedWithAllow();
    void head_equalsGetWithoutBody_data();
    void head_equalsGetWithoutBody();
    void errors_haveTheLegacyCode();
    void unknownPath_isNotFound_data();
    void unknownPath_isNotFound();

    void currentUser_isComplete();
    void users_listTheCaller();
    void additionalRoles_areEmpty();
    void connections_areComplete();
    void environments_referToConnections();
    void apiInfo_listsFields();
    void apiInfo_withWrongParameters_isRefused_data();
    void apiInfo_withWrongParameters_isRefused();

private:
    SandboxProcess m_sandbox;
    HttpClient m_api { m_sandbox.endpoint(), m_sandbox.key() };
    HttpClient m_root { m_sandbox.portal(), m_sandbox.key() };
};

void SandboxRoutesTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
}

void SandboxRoutesTest::keyedRoutes_withoutValidKey_areRejected()
{
    HttpClient without(m_sandbox.portal(), {});
    HttpClient wrong(m_sandbox.portal(), "llv_" + QByteArray(49, '0'));
    int keyed = 0;
    for (const Route &route : routeTable()) {
        if (!route.eventCode)
            continue;
        ++keyed;
        const QString path = QString::fromLatin1(route.pattern).replace("{id}"_L1, "x"_L1);
        for (HttpClient *client : { &without, &wrong }) {
            const auto reply = client->send(route.method, path);
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.header("Content-Type"), "application/json"_ba);
            const QString message = reply.json()[u"errors"_s][0][u"message"_s].toString();
            QVERIFY2(message.contains("credentials are invalid"_L1), reply.body.constData());
        }
    }
    QCOMPARE(keyed, 12);
}

void SandboxRoutesTest::wrongMethod_isRefusedWithAllow_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("allow");
    QTest::newRow("docs") << "POST"_ba << u"/api-docs"_s << "GET, HEAD"_ba;
    QTest::newRow("keys") << "PATCH"_ba << u"/api/v2/api_keys"_s << "GET, HEAD, POST"_ba;
    QTest::newRow("one key HEAD") << "HEAD"_ba << u"/api/v2/api_keys/x"_s << "PUT, DELETE"_ba;
    QTest::newRow("one key") << "GET"_ba << u"/api/v2/api_keys/x"_s << "PUT, DELETE"_ba;
    QTest::newRow("one key OPTIONS") << "OPTIONS"_ba << u"/api/v2/api_keys/x"_s << "PUT, DELETE"_ba;
    QTest::newRow("user") << "DELETE"_ba << u"/api/v2/users/me"_s << "GET, HEAD"_ba;
    QTest::newRow("task") << "PUT"_ba << u"/api/v2/tasks/x"_s << "GET, HEAD"_ba;
}

void SandboxRoutesTest::wrongMethod_isRefusedWithAllow()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    const auto reply = m_root.send(method, path);
    QCOMPARE(reply.status, 405);
    QTEST(reply.header("Allow"), "allow");
    if (method != "HEAD")
        QCOMPARE(reply.errorCode(), 4050);
}

// On every path that has GET; it is logged and recorded as a use too.
void SandboxRoutesTest::head_equalsGetWithoutBody_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("key");
    for (const char *path :
        { "/", "/api-docs", "/api-docs/openapi.yaml", "/nothing", "/api/v2/users/me",
            "/api/v2/environments", "/api/v2/tasks/x", "/api/v2/environments?page_size=0" })
        QTest::newRow(path) << QString::fromLatin1(path) << m_sandbox.key();
    QTest::newRow("without a key") << u"/api/v2/users/me"_s << QByteArray();
}

void SandboxRoutesTest::head_equalsGetWithoutBody()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, key);
    HttpClient client(m_sandbox.portal(), key);
    const auto get = client.get(path);
    const auto head = client.send("HEAD", path);
    QCOMPARE(head.status, get.status);
    QCOMPARE(head.body, QByteArray());
    QCOMPARE(head.header("Content-Length"), QByteArray::number(get.body.size()));
    QCOMPARE(head.header("Content-Type"), get.header("Content-Type"));
    QCOMPARE(head.header("Location"), get.header("Location"));
}

void SandboxRoutesTest::errors_haveTheLegacyCode()
{
    for (const auto &reply :
        { m_root.get(u"/nothing"_s), m_api.post(u"/api_keys"_s, "{\"name\":5}"),
            m_api.get(u"/environments?page_size=0"_s) }) {
        const auto error = reply.json()[u"errors"_s][0];
        QVERIFY(error[u"code"_s].isDouble());
        QCOMPARE(error[u"errorCode"_s].toString(), QString::number(error[u"code"_s].toInt()));
    }
}

void SandboxRoutesTest::unknownPath_isNotFound_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
        { "/nothing", "/api/v2", "/api/v2/", "/api/v2/api_keys/", "/api/v2/api_keys/a/b",
            "/api/v2/Users/me", "/api/v2/users/me/", "/api-docs/..%2Fopenapi.yaml" })
        QTest::newRow(path) << QString::fromLatin1(path);
}

void SandboxRoutesTest::unknownPath_isNotFound()
{
    QFETCH(QString, path);
    const auto reply = m_root.get(path);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.errorCode(), 4040);
}

void SandboxRoutesTest::currentUser_isComplete()
{
    const QJsonObject user = m_api.get(u"/users/me"_s).data();
    QCOMPARE(user[u"userName"_s].toString(), u"rwalker"_s);
    QCOMPARE(user[u"firstName"_s].toString(), u"Rupert"_s);
    QCOMPARE(user[u"lastName"_s].toString(), u"Walker"_s);
    QCOMPARE(user[u"email"_s].toString(), u"rwalker@cloudops.com"_s);
    QCOMPARE(user[u"locale"_s].toString(), u"en"_s);
    QCOMPARE(user[u"timezone"_s].toString(), u"America/Montreal"_s);
    QCOMPARE(user[u"organization"_s][u"name"_s].toString(), u"Acme Corporation"_s);
    QVERIFY(!user[u"organization"_s][u"id"_s].toString().isEmpty());
    QCOMPARE(user[u"primaryRoleBinding"_s][u"role"_s][u"name"_s].toString(), u"Reseller"_s);
}

void SandboxRoutesTest::users_listTheCaller()
{
    const auto reply = m_api.get(u"/users"_s);
    QCOMPARE(reply.list().size(), 1);
    QCOMPARE(reply.list()[0].toObject(), m_api.get(u"/users/me"_s).data());
    QCOMPARE(reply.json()[u"metadata"_s][u"recordCount"_s].toInt(), 1);
}

void SandboxRoutesTest::additionalRoles_areEmpty()
{
    const QString id = m_api.get(u"/users/me"_s).data()[u"id"_s].toString();
    const auto reply = m_api.get(u"/users/%1/additional_roles"_s.arg(id));
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.json()[u"data"_s].isArray());
    QVERIFY(reply.list().isEmpty());
    QCOMPARE(m_api.get(u"/users/nobody/additional_roles"_s).errorCode(), 4041);
}

void SandboxRoutesTest::connections_areComplete()
{
    const QJsonArray all = m_api.get(u"/services/connections"_s).list();
    QVERIFY(!all.isEmpty());
    for (const auto &connection : all) {
        for (const QString &field : { u"id"_s, u"name"_s, u"serviceCode"_s, u"type"_s })
            QVERIFY(!connection[field].toString().isEmpty());
    }
}

void SandboxRoutesTest::environments_referToConnections()
{
    QStringList connections;
    for (const auto &connection : m_api.get(u"/services/connections"_s).list())
        connections += connection[u"id"_s].toString();
    const QJsonArray all = m_api.get(u"/environments"_s).list();
    QVERIFY(!all.isEmpty());
    for (const auto &environment : all)
        QVERIFY(connections.contains(environment[u"serviceConnection"_s][u"id"_s].toString()));
}

void SandboxRoutesTest::apiInfo_listsFields()
{
    for (const auto &environment : m_api.get(u"/environments"_s).list()) {
        const QString id = environment[u"id"_s].toString();
        const auto reply = m_api.get(u"/services/connections/%1/apiInfo?environmentId=%2"_s.arg(
            environment[u"serviceConnection"_s][u"id"_s].toString(), id));
        QVERIFY(reply.data()[u"canRegenerateCredentials"_s].isBool());
        QStringList shown;
        for (const auto &field : reply.data()[u"fields"_s].toArray()) {
            QVERIFY(!field[u"value"_s].toString().isEmpty());
            shown += field[u"key"_s].toString() + u':'
                + (field[u"sensitive"_s].toBool() ? u"sensitive"_s : u"open"_s);
        }
        QCOMPARE(shown,
            QStringList({ u"API endpoint:open"_s, u"API key:sensitive"_s, u"Secret key:sensitive"_s,
                u"Project ID:open"_s }));
    }
}

void SandboxRoutesTest::apiInfo_withWrongParameters_isRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    const auto environments = m_api.get(u"/environments"_s).list();
    const auto first = environments.first();
    const auto last = environments.last();
    const QString connection = first[u"serviceConnection"_s][u"id"_s].toString();
    const QString path = u"/services/connections/%1/apiInfo"_s.arg(connection);
    QTest::newRow("no environment") << path << 4003;
    QTest::newRow("unknown environment") << path + u"?environmentId=x"_s << 4041;
    QTest::newRow("another's environment")
        << path + u"?environmentId="_s + last[u"id"_s].toString() << 4041;
    QTest::newRow("unknown connection")
        << u"/services/connections/x/apiInfo?environmentId="_s + first[u"id"_s].toString() << 4041;
}

void SandboxRoutesTest::apiInfo_withWrongParameters_isRefused()
{
    QFETCH(QString, path);
    QTEST(m_api.get(path).errorCode(), "code");
}

LLAVERO_TEST(SandboxRoutesTest, QCoreApplication)
#include "tst_sandbox_routes.moc"
