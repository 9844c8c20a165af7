#include "api/ApiRoutes.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RoutesTest : public QObject
{
    Q_OBJECT

private slots:
    void followTheContract_data();
    void followTheContract();
    void encodeIds_data();
    void encodeIds();
    void canBeOverridden();
};

void RoutesTest::followTheContract_data()
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

void RoutesTest::followTheContract()
{
    QFETCH(ApiRoute, route);
    QTEST(ApiRoutes().encodedPath(route, u"7"_s), "path");
}

void RoutesTest::encodeIds_data()
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

void RoutesTest::encodeIds()
{
    QFETCH(QString, id);
    QFETCH(QString, encoded);
    const ApiRoutes routes;
    QCOMPARE(routes.encodedPath(ApiRoute::ApiKey, id), u"/api_keys/"_s + encoded);
    QCOMPARE(routes.encodedPath(ApiRoute::ServiceApiInfo, id),
        u"/services/connections/%1/apiInfo"_s.replace(u"%1"_s, encoded));
}

void RoutesTest::canBeOverridden()
{
    ApiRoutes routes;
    routes.override(ApiRoute::ApiKey, u"/me/keys/{id}/details"_s);
    QCOMPARE(routes.encodedPath(ApiRoute::ApiKey, u"a/b"_s), u"/me/keys/a%2Fb/details"_s);
    QCOMPARE(routes.encodedPath(ApiRoute::ApiKeys), u"/api_keys"_s);
    QCOMPARE(ApiRoutes().encodedPath(ApiRoute::ApiKey, u"7"_s), u"/api_keys/7"_s);
}

QTEST_GUILESS_MAIN(RoutesTest)
#include "tst_routes.moc"
