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
    void name_isFirstTheOneThatIsOffered();
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
    row("id", "shared.example.com+2", "shared.example.com+2");
    row("the first of several", "shared.example.com+1", "shared.example.com");
    row("host", "East.Example.com", "east.example.com");
    row("as in the menu", "gamma — west.example.com", "west.example.com");
    row("host with a port", "localhost:8080", "localhost%3A8080");
    row("id with a port", "localhost%3A8080", "localhost%3A8080");
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
    const QStringList all { u"shared.example.com+1"_s, u"shared.example.com+2"_s,
        u"east.example.com"_s, u"west.example.com"_s, u"localhost%3A8080"_s };
    QTest::newRow("unknown") << u"Delta"_s << Kind::UnknownConnection << all;
    QTest::newRow("part of a name") << u"Alp"_s << Kind::UnknownConnection << all;
    QTest::newRow("host of two accounts")
        << u"shared.example.com"_s << Kind::AmbiguousConnection << all.first(2);
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
void ConnectionChoiceTest::name_isFirstTheOneThatIsOffered()
{
    Settings saved = settings();
    saved.connections[3].organization = u"east.example.com"_s;
    saved.connections[4].organization = u"shared.example.com+1"_s;
    const QStringList choices = chooseConnection(saved, u"Delta"_s).error().choices;
    for (const QString &choice : choices)
        QVERIFY2(chooseConnection(saved, choice), qPrintable(choice));
    QCOMPARE(chooseConnection(saved, u"east.example.com"_s).value().id, saved.connections[2].id);
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
