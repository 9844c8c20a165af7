// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ConnectionChoice.h"
#include "app/storage/SettingsFormat.h"
#include "tests/support/TestProgram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class ConnectionChoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void name_isFound_data();
    void name_isFound();
    void otherName_isRefused_data();
    void otherName_isRefused();
    void offeredName_meansItsConnection_data();
    void offeredName_meansItsConnection();
    void portalsOfOneHost_haveTheirPaths();
    void noName_isTheOnlyConnection();
    void noName_isRefusedAmongSeveral();
    void noConnection_isRefused();

private:
    using Kind = CommandError::Kind;

    static Settings settings();
    static QString idOf(const QString &name)
    {
        const auto chosen = chooseConnection(settings(), name);
        return chosen ? chosen.value().id : u"none"_s;
    }
};

/// Two accounts on a portal, two portals of an organization, and one with a port.
Settings ConnectionChoiceTest::settings()
{
    const auto row = [](const char *id, const char *portal, const char *organization) {
        return QJsonObject { { u"id"_s, QString::fromUtf8(id) },
            { u"portal"_s, QString::fromUtf8(portal) },
            { u"organization"_s, QString::fromUtf8(organization) } };
    };
    return settingsFormat::read({ { u"connections"_s,
        QJsonArray { row("shared.example.com", "https://shared.example.com", "Alpha"),
            row("shared.example.com+2", "https://shared.example.com", "Beta"),
            row("east.example.com", "https://east.example.com", "Gamma"),
            row("west.example.com", "https://west.example.com", "Gamma"),
            row("localhost%3A8080", "http://localhost:8080", "") } } });
}

void ConnectionChoiceTest::name_isFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *what, const char *name, const char *id) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(id);
    };
    row("organization", "Alpha", "shared.example.com");
    row("another account there", "Beta", "shared.example.com+2");
    row("its case", "bETA", "shared.example.com+2");
    row("the second of several", "shared.example.com+2", "shared.example.com+2");
    row("the first of several", "shared.example.com+1", "shared.example.com");
    row("host", "East.Example.com", "east.example.com");
    row("as in the menu", "gamma — west.example.com", "west.example.com");
    row("host with a port", "localhost:8080", "localhost%3A8080");
    row("address", "http://localhost:8080", "localhost%3A8080");
    row("address with a slash", "https://east.example.com/", "east.example.com");
    row("endpoint", "https://East.example.com:443/api/v2", "east.example.com");
    row("endpoint without https", "west.example.com/api/v2", "west.example.com");
}

void ConnectionChoiceTest::name_isFound()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QCOMPARE(idOf(name), id);
}

void ConnectionChoiceTest::otherName_isRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("choices");
    const QStringList all { u"Alpha"_s, u"Beta"_s, u"east.example.com"_s, u"west.example.com"_s,
        u"localhost:8080"_s };
    QTest::newRow("unknown") << u"Delta"_s << Kind::UnknownConnection << all;
    QTest::newRow("part of a name") << u"Alp"_s << Kind::UnknownConnection << all;
    QTest::newRow("host of two accounts")
        << u"shared.example.com"_s << Kind::AmbiguousConnection << all.first(2);
    QTest::newRow("address of two accounts")
        << u"https://shared.example.com"_s << Kind::AmbiguousConnection << all.first(2);
    QTest::newRow("address that is not encrypted")
        << u"http://east.example.com"_s << Kind::UnknownConnection << all;
    QTest::newRow("id") << u"localhost%3A8080"_s << Kind::UnknownConnection << all;
    QTest::newRow("organization with two portals")
        << u"gamma"_s << Kind::AmbiguousConnection << all.mid(2, 2);
}

void ConnectionChoiceTest::otherName_isRefused()
{
    QFETCH(QString, name);
    QFETCH(Kind, kind);
    QFETCH(QStringList, choices);
    const auto chosen = chooseConnection(settings(), name);
    QVERIFY(!chosen);
    QCOMPARE(chosen.error().kind, kind);
    QCOMPARE(chosen.error().connection, name);
    QCOMPARE(chosen.error().choices, choices);
    for (const QString &choice : choices)
        QVERIFY2(idOf(choice) != u"none", qPrintable(choice));
}

/// The names of organizations come from services, and may be any.
void ConnectionChoiceTest::offeredName_meansItsConnection_data()
{
    QTest::addColumn<QStringList>("organizations");
    QTest::addColumn<QStringList>("choices");
    QTest::newRow("hosts") << QStringList { u""_s, u""_s, u"east.example.com"_s,
        u"east.example.com"_s, u"shared.example.com+1"_s }
                           << QStringList { u"shared.example.com+1"_s, u"shared.example.com+2"_s };
    QTest::newRow("the same") << QStringList { u"Alpha"_s,
        u"alpha"_s } << QStringList { u"shared.example.com+1"_s, u"shared.example.com+2"_s };
    QTest::newRow("the same elsewhere")
        << QStringList { u"Gamma"_s } << QStringList { u"Gamma — shared.example.com"_s, u"Beta"_s };
    QTest::newRow("not to be typed") << QStringList { u"\u202Eahpla"_s,
        u" \u001b[1m"_s } << QStringList { u"shared.example.com+1"_s, u"shared.example.com+2"_s };
    QTest::newRow("long") << QStringList { QString(10'000, u'x') }
                          << QStringList { u"shared.example.com+1"_s, u"Beta"_s };
}

void ConnectionChoiceTest::offeredName_meansItsConnection()
{
    QFETCH(QStringList, organizations);
    QFETCH(QStringList, choices);
    Settings saved = settings();
    for (qsizetype i = 0; i < organizations.size(); ++i)
        saved.connections[i].organization = organizations[i];
    const QStringList offered = chooseConnection(saved, u"Delta"_s).error().choices;
    choices << u"east.example.com"_s << u"west.example.com"_s << u"localhost:8080"_s;
    QCOMPARE(offered, choices);
    for (qsizetype i = 0; i < offered.size(); ++i)
        QCOMPARE(chooseConnection(saved, offered[i]).value().id, saved.connections[i].id);
}

void ConnectionChoiceTest::portalsOfOneHost_haveTheirPaths()
{
    Settings saved = settings();
    saved.connections = saved.connections.first(2);
    for (qsizetype i = 0; i < 2; ++i)
        saved.connections[i].portal
            = *PortalAddress::parse(u"https://shared.example.com/%1"_s.arg(i)).address;
    const auto ambiguous = chooseConnection(saved, u"shared.example.com"_s);
    QCOMPARE(ambiguous.error().kind, Kind::AmbiguousConnection);
    const QStringList choices { u"shared.example.com/0"_s, u"shared.example.com/1"_s };
    QCOMPARE(ambiguous.error().choices, choices);
    QCOMPARE(chooseConnection(saved, choices[1]).value(), saved.connections[1]);
}

void ConnectionChoiceTest::noName_isTheOnlyConnection()
{
    Settings saved = settings();
    saved.connections = saved.connections.first(1);
    QVERIFY(chooseConnection(saved, {}));
}

/// The window changes which is the current one.
void ConnectionChoiceTest::noName_isRefusedAmongSeveral()
{
    Settings saved = settings();
    saved.currentConnection = u"west.example.com"_s;
    const auto chosen = chooseConnection(saved, {});
    QVERIFY(!chosen);
    QCOMPARE(chosen.error().kind, Kind::NoneChosen);
    QCOMPARE(chosen.error().choices.size(), 5);
}

void ConnectionChoiceTest::noConnection_isRefused()
{
    for (const QString &name : { QString(), u"Alpha"_s }) {
        const auto chosen = chooseConnection({}, name);
        QVERIFY(!chosen);
        QCOMPARE(chosen.error().kind, Kind::NoConnection);
    }
}

LLAVERO_TEST(ConnectionChoiceTest, QCoreApplication)
#include "tst_connection_choice.moc"
