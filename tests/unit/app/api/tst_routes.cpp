// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiRoutes.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RoutesTest : public QObject
{
    Q_OBJECT

private slots:
    void routes_followTheContract_data();
    void routes_followTheContract();
    void id_isEncoded_data();
    void id_isEncoded();
    void route_canBeOverridden();
    void overrides_areReadFromJson();
    void everyRoute_hasAName();
    void invalidOverride_isNamed_data();
    void invalidOverride_isNamed();
    void overrides_mustBeAnObject_data();
    void overrides_mustBeAnObject();
};

void RoutesTest::routes_followTheContract_data()
{
    QTest::addColumn<ApiRoute>("route");
    QTest::addColumn<QString>("path");
    const auto row = [](ApiRoute route, const char *path) {
        QTest::newRow(path) << route << QString::fromLatin1(path);
    };
    row(ApiRoute::Me, "/users/me");
    row(ApiRoute::Users, "/users");
    row(ApiRoute::AdditionalRoles, "/users/7/additional_roles");
    row(ApiRoute::ApiKeys, "/api_keys");
    row(ApiRoute::ApiKey, "/api_keys/7");
    row(ApiRoute::Task, "/tasks/7");
    row(ApiRoute::ActivityLog, "/activity_log");
    row(ApiRoute::ServiceConnections, "/services/connections");
    row(ApiRoute::Environments, "/environments");
    row(ApiRoute::ServiceApiInfo, "/services/connections/7/apiInfo");
}

void RoutesTest::routes_followTheContract()
{
    QFETCH(ApiRoute, route);
    QTEST(ApiRoutes().encodedPath(route, u"7"_s), "path");
}

void RoutesTest::id_isEncoded_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("encoded");
    QTest::newRow("UUID") << u"8d0f5f3e-6f0b"_s << u"8d0f5f3e-6f0b"_s;
    QTest::newRow("slash") << u"a/b"_s << u"a%2Fb"_s;
    QTest::newRow("space") << u"a b"_s << u"a%20b"_s;
    QTest::newRow("percent") << u"a%2Fb"_s << u"a%252Fb"_s;
    QTest::newRow("umlaut") << u"ü"_s << u"%C3%BC"_s;
    QTest::newRow("question mark") << u"a?b"_s << u"a%3Fb"_s;
    QTest::newRow("hash") << u"a#b"_s << u"a%23b"_s;
    QTest::newRow("placeholder") << u"{id}"_s << u"%7Bid%7D"_s;
    QTest::newRow("way up") << u"../users"_s << u"..%2Fusers"_s;
}

void RoutesTest::id_isEncoded()
{
    QFETCH(QString, id);
    QFETCH(QString, encoded);
    const ApiRoutes routes;
    QCOMPARE(routes.encodedPath(ApiRoute::ApiKey, id), u"/api_keys/"_s + encoded);
    QCOMPARE(routes.encodedPath(ApiRoute::ServiceApiInfo, id),
        u"/services/connections/%1/apiInfo"_s.replace(u"%1"_s, encoded));
}

void RoutesTest::route_canBeOverridden()
{
    ApiRoutes routes;
    routes.override(ApiRoute::ApiKey, u"/me/keys/{id}/details"_s);
    QCOMPARE(routes.encodedPath(ApiRoute::ApiKey, u"a/b"_s), u"/me/keys/a%2Fb/details"_s);
    QCOMPARE(routes.encodedPath(ApiRoute::ApiKeys), u"/api_keys"_s);
    QCOMPARE(ApiRoutes().encodedPath(ApiRoute::ApiKey, u"7"_s), u"/api_keys/7"_s);
}

void RoutesTest::overrides_areReadFromJson()
{
    const auto routes
        = ApiRoutes::fromJson(R"({"apiKeys": "/me/keys", "apiKey": "/me/keys/{id}/ü%20b"})");
    QVERIFY2(routes, routes ? "" : qUtf8Printable(routes.error()));
    QCOMPARE(routes.value().encodedPath(ApiRoute::ApiKeys), u"/me/keys"_s);
    QCOMPARE(routes.value().encodedPath(ApiRoute::ApiKey, u"a/b"_s), u"/me/keys/a%2Fb/ü%20b"_s);
    QCOMPARE(routes.value().encodedPath(ApiRoute::Users), u"/users"_s);
    QCOMPARE(ApiRoutes::fromJson("{}").value().encodedPath(ApiRoute::ApiKeys), u"/api_keys"_s);
}

void RoutesTest::everyRoute_hasAName()
{
    const auto routes = ApiRoutes::fromJson(R"({
        "me": "/x/0", "users": "/x/1", "additionalRoles": "/x/2/{id}", "apiKeys": "/x/3",
        "apiKey": "/x/4/{id}", "task": "/x/5/{id}", "activityLog": "/x/6",
        "serviceConnections": "/x/7", "environments": "/x/8", "serviceApiInfo": "/x/9/{id}"})");
    QVERIFY2(routes, routes ? "" : qUtf8Printable(routes.error()));
    for (int route = 0; route <= int(ApiRoute::ServiceApiInfo); ++route) {
        const QString path = routes.value().encodedPath(ApiRoute(route), u"7"_s);
        QVERIFY2(path.startsWith(u"/x/%1"_s.arg(route)), qUtf8Printable(path));
    }
}

void RoutesTest::invalidOverride_isNamed_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *member, const char *part) {
        QTest::newRow(member) << QByteArray(member) << QString::fromLatin1(part);
    };
    row(R"("apikeys": "/keys")", R"("apikeys")");
    row(R"("_comment": "paths of acme")", R"("_comment")");
    row(R"("me": 7)", R"("me")");
    row(R"("me": null)", R"("me")");
    for (const char *path : { "", "users/me", "//evil.example/me", "https://evil.example/me",
             "/../me", "/a/..", "/a/%2e%2E/b", "/me?x=1", "/me#x", "/me%3Fx", "/a\\\\b", "/a%5Cb",
             "/me\\n", "/me\\u0000", "/me%0A", "/me/{id}", "/me/{ID}", "/me/%7Bid%7D" }) {
        row(qPrintable(uR"("me": "%1")"_s.arg(QString::fromLatin1(path))), R"("me")");
    }
    row(R"("apiKey": "/keys")", R"("apiKey")");
    row(R"("apiKey": "/keys/{name}")", R"("apiKey")");
    row(R"("apiKey": "/keys/{id}/{id}")", R"("apiKey")");
    row(R"("apiKey": "{id}")", R"("apiKey")");
}

void RoutesTest::invalidOverride_isNamed()
{
    QFETCH(QByteArray, member);
    const auto routes = ApiRoutes::fromJson(R"({"users": "/people", )" + member + "}");
    QVERIFY(!routes);
    QTEST(routes.error(), "part");
}

void RoutesTest::overrides_mustBeAnObject_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"me": "/me")");
    QTest::newRow("array") << QByteArray(R"(["/me"])");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("more after it") << QByteArray("{}{}");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6);
}

void RoutesTest::overrides_mustBeAnObject()
{
    QFETCH(QByteArray, json);
    const auto routes = ApiRoutes::fromJson(json);
    QVERIFY(!routes);
    QVERIFY(!routes.error().isEmpty() && !routes.error().contains(u'"'));
}

LLAVERO_TEST(RoutesTest, QCoreApplication)
#include "tst_routes.moc"
