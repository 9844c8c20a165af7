// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ServiceVariables.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ServiceVariablesTest : public QObject
{
    Q_OBJECT

private slots:
    void prefix_isMadeOfNames_data();
    void prefix_isMadeOfNames();
    void names_areValidAndUnique();
    void emptyValues_areLeftOut();
};

static ServiceField field(const QString &key, const QByteArray &value)
{
    return { .key = key, .value = Secret(value) };
}

void ServiceVariablesTest::prefix_isMadeOfNames_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("usual") << u"Beta2-r1"_s << u"production"_s << u"BETA2_R1_PRODUCTION_"_s;
    QTest::newRow("spaces") << u" Compute  East "_s << u"dev"_s << u"COMPUTE_EAST_DEV_"_s;
    QTest::newRow("accents") << u"Région"_s << u"Años"_s << u"REGION_ANOS_"_s;
    QTest::newRow("digit first") << u"2go"_s << u"x"_s << u"_2GO_X_"_s;
    QTest::newRow("other script") << u"東京"_s << u"本番"_s << u""_s;
    QTest::newRow("half") << u"東京"_s << u"prod"_s << u"PROD_"_s;
    QTest::newRow("signs") << u"$(rm)"_s << u"a=b\nc"_s << u"RM_A_B_C_"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
}

void ServiceVariablesTest::prefix_isMadeOfNames()
{
    QFETCH(QString, connection);
    QFETCH(QString, environment);
    const ServiceEnvironment chosen { .connectionName = connection,
        .environmentName = environment };
    QTEST(variablePrefix(chosen), "prefix");
}

void ServiceVariablesTest::names_areValidAndUnique()
{
    const auto list = serviceVariables(u"A_"_s,
        { field(u"API key"_s, "1"), field(u"API-Key"_s, "2"), field(u"api key 2"_s, "3"),
            field(u"鍵"_s, "4"), field(u"!"_s, "5"), field(u"api_key"_s, "6") });
    QByteArrayList names;
    for (const Variable &variable : list) {
        QVERIFY(isVariableName(QString::fromLatin1(variable.name)));
        names.append(variable.name);
    }
    QCOMPARE(names,
        (QByteArrayList {
            "A_API_KEY", "A_API_KEY_2", "A_API_KEY_2_2", "A_FIELD", "A_FIELD_2", "A_API_KEY_3" }));
    QCOMPARE(list.at(2).value.utf8(), "3"_ba);
    QCOMPARE(serviceVariables({}, { field(u"2nd key"_s, "1") }).first().name, "_2ND_KEY"_ba);
}

void ServiceVariablesTest::emptyValues_areLeftOut()
{
    QCOMPARE(serviceVariables({}, { field(u"a"_s, {}), field(u"b"_s, "1") }).size(), 1);
}

LLAVERO_TEST(ServiceVariablesTest, QCoreApplication)
#include "tst_service_variables.moc"
