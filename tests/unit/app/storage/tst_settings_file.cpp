// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SettingsFile.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/Samples.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void missingFile_givesDefaults();
    void settings_areKept();
    void portals_areKept_data();
    void portals_areKept();
    void file_isPrivate();
    void file_isWrittenOnChangeOnly();
    void invalidField_hasDefault();
    void windowSize_isChecked_data();
    void windowSize_isChecked();
    void invalidConnections_areLeftOut_data();
    void invalidConnections_areLeftOut();
    void unknownMembers_stay();
    void file_hasNoSecret();

private:
    void putDocument(const QJsonObject &document) const;
    QJsonObject document() const { return QJsonDocument::fromJson(fileAt(m_path)).object(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static Settings everything()
{
    Connection office = samples::connection(u"acme.example.com"_s);
    office.userId = u"u/1"_s;
    office.organization = u"Açme"_s;
    office.staysSignedIn = true;
    office.deviceKeyId = u"k/1"_s;
    office.deviceKeyOffered = true;
    office.serviceEnvironment = { u"c/1"_s, u"Beta2-r1"_s, u"e/1"_s, u"production"_s };
    return { .windowSize = { 1024, 768 },
        .windowMaximized = true,
        .userSettingsClosed = true,
        .firstStepsDismissed = true,
        .drawerPage = u"keys"_s,
        .sortOrder = u"name"_s,
        .language = u"fr"_s,
        .appearance = u"light"_s,
        .colorScheme = u"dark"_s,
        .zoom = u"125"_s,
        .clipboardLifetime = u"120"_s,
        .deliveryTarget = u"file"_s,
        .deliveryFormat = u"shell"_s,
        .deliveryFile = u"/home/example/.env"_s,
        .deliveryService = u"terraform"_s,
        .keyVariable = u"KEY"_s,
        .endpointVariable = u"URL"_s,
        .deliversKeyAlone = true,
        .mutedNotices = u"reviewDue"_s,
        .desktopNotices = u"on"_s,
        .desktopNoticeAddresses = true,
        .connections = { office, samples::connection(u"acme.example.com+2"_s) },
        .removedConnections = { samples::connection(u"removed.example.com"_s) },
        .currentConnection = u"acme.example.com"_s };
}

void SettingsFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"config/settings.json"_s);
}

void SettingsFileTest::putDocument(const QJsonObject &document) const
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"config"_s)));
    QVERIFY(putFile(m_path, QJsonDocument(document).toJson()));
}

void SettingsFileTest::missingFile_givesDefaults()
{
    const SettingsFile file(m_path);
    QCOMPARE(file.current(), Settings());
    QVERIFY(!file.wasDamaged());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"config"_s))); // to look leaves no trace
}

void SettingsFileTest::settings_areKept()
{
    SettingsFile file(m_path);
    QVERIFY(file.change([](Settings &settings) { settings = everything(); }));
    QCOMPARE(file.current(), everything());
    QCOMPARE(SettingsFile(m_path).current(), everything());
    QCOMPARE(document()[u"version"_s], QJsonValue(1));
    QCOMPARE(QDir(m_folder->filePath(u"config"_s)).entryList(QDir::Files),
        QStringList { u"settings.json"_s });

    QVERIFY(file.change([](Settings &settings) { settings = {}; }));
    QCOMPARE(SettingsFile(m_path).current(), Settings());
}

void SettingsFileTest::portals_areKept_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("host") << u"acme.example.com"_s;
    QTest::newRow("port and path") << u"https://acme.example.com:8443/cloud/api/v2"_s;
    QTest::newRow("encoded path") << u"https://acme.example.com/a%2Fb%20c/ñ"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s;
    QTest::newRow("international") << u"https://münchen.example"_s;
}

void SettingsFileTest::portals_areKept()
{
    QFETCH(QString, typed);
    const Connection connection { .id = u"a"_s, .portal = *PortalAddress::parse(typed).address };
    SettingsFile file(m_path);
    QVERIFY(file.change([&](Settings &settings) { settings.connections = { connection }; }));
    QCOMPARE(SettingsFile(m_path).current().connections, QList<Connection> { connection });
}

void SettingsFileTest::file_isPrivate()
{
    const Umask umask(0);
    putDocument({ { u"version"_s, 1 } });
    QCOMPARE(modeOf(m_path), 0666);
    QVERIFY(SettingsFile(m_path).change([](Settings &settings) { settings = everything(); }));
    QCOMPARE(modeOf(m_path), 0600);
    QCOMPARE(modeOf(m_folder->filePath(u"config"_s)), 0700);
}

/// While the old file is open, a new one has another inode.
void SettingsFileTest::file_isWrittenOnChangeOnly()
{
    SettingsFile file(m_path);
    QVERIFY(file.change([](Settings &) {}));
    QVERIFY(!QFileInfo::exists(m_path));
    QVERIFY(file.change([](Settings &settings) { settings.language = u"es"_s; }));

    QFile before(m_path);
    QVERIFY(before.open(QIODevice::ReadOnly));
    const auto number = [this] {
        struct stat found
        {
        };
        return ::stat(qPrintable(m_path), &found) == 0 ? found.st_ino : 0;
    };
    const auto first = number();
    QVERIFY(file.change([](Settings &settings) { settings.language = u"es"_s; }));
    QCOMPARE(number(), first);
    QVERIFY(file.change([](Settings &settings) { settings.language = u"fr"_s; }));
    QVERIFY(number() != first);
}

void SettingsFileTest::invalidField_hasDefault()
{
    SettingsFile(m_path).change([](Settings &settings) { settings = everything(); });
    const QJsonObject whole = document();
    for (const QString &name : whole.keys()) {
        if (name == u"version")
            continue;
        QJsonObject damaged = whole;
        damaged[name] = QJsonArray { QJsonValue(), 7 };
        putDocument(damaged);
        const SettingsFile file(m_path);
        QVERIFY2(!file.wasDamaged(), qPrintable(name));
        QVERIFY2(file.current() != everything(), qPrintable(name));

        QJsonObject without = whole;
        without.remove(name);
        putDocument(without);
        QVERIFY2(file.current() == SettingsFile(m_path).current(), qPrintable(name));
    }
}

void SettingsFileTest::windowSize_isChecked_data()
{
    QTest::addColumn<QJsonValue>("width");
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QJsonValue(800) << QSize(800, 600);
    QTest::newRow("none") << QJsonValue(0) << QSize();
    QTest::newRow("negative") << QJsonValue(-800) << QSize();
    QTest::newRow("huge") << QJsonValue(1e9) << QSize();
    QTest::newRow("beyond integers") << QJsonValue(1e300) << QSize();
    QTest::newRow("broken") << QJsonValue(800.5) << QSize();
    QTest::newRow("text") << QJsonValue(u"800"_s) << QSize();
}

void SettingsFileTest::windowSize_isChecked()
{
    QFETCH(QJsonValue, width);
    const QJsonObject size { { u"width"_s, width }, { u"height"_s, 600 } };
    putDocument({ { u"version"_s, 1 }, { u"windowSize"_s, size }, { u"language"_s, u"es"_s } });
    const SettingsFile file(m_path);
    QTEST(file.current().windowSize, "size");
    QCOMPARE(file.current().language, u"es"_s);
}

void SettingsFileTest::invalidConnections_areLeftOut_data()
{
    QTest::addColumn<QJsonValue>("connection");
    const auto with = [](const QString &id, const QString &portal) {
        return QJsonValue(QJsonObject { { u"id"_s, id }, { u"portal"_s, portal } });
    };
    const QString portal = u"https://acme.example.com"_s;
    QTest::newRow("no id") << with({}, portal);
    QTest::newRow("here") << with(u"."_s, portal);
    QTest::newRow("above") << with(u".."_s, portal);
    QTest::newRow("path") << with(u"a/b"_s, portal);
    QTest::newRow("long") << with(QString(201, u'a'), portal);
    QTest::newRow("no portal") << with(u"a"_s, {});
    QTest::newRow("not encrypted") << with(u"a"_s, u"http://acme.example.com"_s);
    QTest::newRow("with a password") << with(u"a"_s, u"https://a:b@acme.example.com"_s);
    QTest::newRow("number") << QJsonValue(7);
    QTest::newRow("twice") << with(u"good"_s, u"https://other.example.com"_s);
}

void SettingsFileTest::invalidConnections_areLeftOut()
{
    QFETCH(QJsonValue, connection);
    const QJsonObject good { { u"id"_s, u"good"_s },
        { u"portal"_s, u"https://acme.example.com"_s } };
    putDocument({ { u"version"_s, 1 }, { u"connections"_s, QJsonArray { good, connection } } });
    const SettingsFile file(m_path);
    QCOMPARE(file.current().connections, QList { samples::connection(u"good"_s) });
    QVERIFY(!file.wasDamaged());
}

/// A later version of Llavero with the same version of the format writes them.
void SettingsFileTest::unknownMembers_stay()
{
    SettingsFile file(m_path);
    file.change([](Settings &settings) { settings = everything(); });
    QJsonObject later = document();
    later[u"theme"_s] = u"dark"_s;
    later[u"listMargins"_s] = QJsonObject { { u"top"_s, 366 }, { u"right"_s, 12 } }; // of 0.1
    QJsonArray connections = later[u"connections"_s].toArray();
    QJsonObject second = connections[1].toObject();
    second[u"color"_s] = u"green"_s;
    connections[1] = second;
    later[u"connections"_s] = connections;
    putDocument(later);

    QVERIFY(file.change([](Settings &settings) { settings.connections.removeFirst(); }));
    QCOMPARE(document()[u"theme"_s], QJsonValue(u"dark"_s));
    const QJsonArray left = document()[u"connections"_s].toArray();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0][u"color"_s], QJsonValue(u"green"_s));
}

/// Names every member, so that a new one is checked, too.
void SettingsFileTest::file_hasNoSecret()
{
    SettingsFile(m_path).change([](Settings &settings) { settings = everything(); });
    QCOMPARE(document().keys(),
        (QStringList { u"appearance"_s, u"clipboardLifetime"_s, u"colorScheme"_s, u"connections"_s,
            u"currentConnection"_s, u"deliversKeyAlone"_s, u"deliveryFile"_s, u"deliveryFormat"_s,
            u"deliveryService"_s, u"deliveryTarget"_s, u"desktopNoticeAddresses"_s,
            u"desktopNotices"_s, u"drawerPage"_s, u"endpointVariable"_s, u"firstStepsDismissed"_s,
            u"keyVariable"_s, u"language"_s, u"mutedNotices"_s, u"removedConnections"_s,
            u"sortOrder"_s, u"userSettingsClosed"_s, u"version"_s, u"windowMaximized"_s,
            u"windowSize"_s, u"zoom"_s }));
    QCOMPARE(document()[u"connections"_s][0].toObject().keys(),
        (QStringList { u"id"_s, u"keyIsStored"_s, u"organization"_s, u"ownKeyId"_s,
            u"ownKeyOffered"_s, u"portal"_s, u"serviceEnvironment"_s, u"staysSignedIn"_s,
            u"userId"_s }));
}

LLAVERO_TEST(SettingsFileTest, QCoreApplication)
#include "tst_settings_file.moc"
