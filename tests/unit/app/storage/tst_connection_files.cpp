// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/ConnectionFiles.h"

#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QDir>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using Kind = ConnectionFiles::Problem::Kind;
using Paths = ConnectionFiles::Paths;

static constexpr char certificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBezCCASGgAwIBAgIUBSGeJEsyHBCLoAOkxE70CLpPCGowCgYIKoZIzj0EAwIw
EjEQMA4GA1UEAwwHVGVzdCBDQTAgFw0yNjExMjMwMTQxMDFaGA8yMTI2MTAzMDAx
NDEwMVowEjEQMA4GA1UEAwwHVGVzdCBDQTBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABDTVSzzG/YgR0bla+yOmFdr5no1GQtO1f2+kZId8xZJt78pusf5LrJWIBBMV
W49I+iSVS6dnJl/lEEKdADXLy+WjUzBRMB0GA1UdDgQWBBRvg3XLI3Qcf6EzdHa7
mIBTZ+WfSDAfBgNVHSMEGDAWgBRvg3XLI3Qcf6EzdHa7mIBTZ+WfSDAPBgNVHRMB
Af8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIG7fiioWYVOB5aR1tfGN1tCf71+q
duHK/TmB/Vp1QrESAiEA2myopRAcLPtIE1G3u//iARC8UWpnxMww4xYrMYb1VTo=
-----END CERTIFICATE-----
)";
static constexpr char routes[] = R"({"apiKeys": "/me/keys"})";

class ConnectionFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noFiles_giveDefaults();
    void read_returnsContent();
    void read_acceptsDer();
    void read_invalidFile_reportsProblem_data();
    void read_invalidFile_reportsProblem();
    void install_copiesFiles();
    void install_ownFiles_changesNothing();
    void install_emptyPath_removesFile();
    void install_oneDamaged_installsNeither();
    void install_leavesOutPrivateKeys();
    void install_makesFilesPrivate();
    void install_fullDisk_reportsReason();
    void invalidNames_areRefused();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    Paths own() const { return ConnectionFiles::pathsFor(in(u"own"_s), u"acme"_s); }
    std::optional<ConnectionFiles::Problem> adopt(const Paths &files) const
    {
        const auto adopted = ConnectionFiles::install(files, in(u"own"_s), u"acme"_s);
        return adopted ? std::nullopt : std::optional(adopted.error());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_files; ///< the user's files
};

void ConnectionFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_files = { .authorities = in(u"company.pem"_s), .routes = in(u"paths.json"_s) };
    QVERIFY(putFile(m_files.authorities, certificate));
    QVERIFY(putFile(m_files.routes, routes));
}

void ConnectionFilesTest::noFiles_giveDefaults()
{
    QCOMPARE(own(), Paths());
    const auto files = ConnectionFiles::read({});
    QVERIFY(files);
    QVERIFY(files.value().extraAuthorities.isEmpty());
    QCOMPARE(files.value().routes.encodedPath(ApiRoute::ApiKeys), u"/api_keys"_s);
}

void ConnectionFilesTest::read_returnsContent()
{
    const auto files = ConnectionFiles::read(m_files);
    QVERIFY(files);
    QCOMPARE(files.value().extraAuthorities, QByteArray(certificate));
    QCOMPARE(files.value().routes.encodedPath(ApiRoute::ApiKeys),
        ApiRoutes::fromJson(routes).value().encodedPath(ApiRoute::ApiKeys));
}

/// The installed copy is PEM.
void ConnectionFilesTest::read_acceptsDer()
{
    const QByteArray der = QSslCertificate(QByteArray(certificate)).toDer();
    QVERIFY(!der.isEmpty());
    QVERIFY(putFile(m_files.authorities, der));
    const auto files = ConnectionFiles::read(m_files);
    QVERIFY(files);
    QCOMPARE(files.value().extraAuthorities, QByteArray(certificate));
    QVERIFY(!adopt(m_files));
    QCOMPARE(ConnectionFiles::read(own()).value().extraAuthorities, QByteArray(certificate));
    QVERIFY(putFile(m_files.authorities, der.first(der.size() - 1)));
    QVERIFY(!ConnectionFiles::read(m_files));
}

void ConnectionFilesTest::read_invalidFile_reportsProblem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("asRoutes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, Kind kind, const char *detail) {
        for (const bool asRoutes : { false, true })
            QTest::addRow("%s %s", name, asRoutes ? "as routes" : "as authorities")
                << QString::fromLatin1(name) << asRoutes << kind << QString::fromLatin1(detail);
    };
    row("absent", Kind::Unreadable, "No such file or directory");
    row("folder", Kind::Unreadable, "Is a directory");
    row("pipe", Kind::Unreadable, "Invalid argument");
    row("large", Kind::Unreadable, "File too large");
    row("device", Kind::Unreadable, "Input/output error");
    for (const char *name : { "empty", "text", "noCertificate" })
        QTest::newRow(name) << QString::fromLatin1(name) << false << Kind::NotCertificates
                            << QString();
}

void ConnectionFilesTest::read_invalidFile_reportsProblem()
{
    QVERIFY(QDir().mkdir(in(u"folder"_s)));
    QCOMPARE(::mkfifo(qPrintable(in(u"pipe"_s)), 0600), 0);
    QVERIFY(putFile(in(u"large"_s), QByteArray(1024 * 1024 + 1, ' ')));
    QVERIFY(QFile::link(u"/proc/self/mem"_s, in(u"device"_s)));
    QVERIFY(putFile(in(u"empty"_s), {}));
    QVERIFY(putFile(in(u"text"_s), "the company's certificate"));
    QVERIFY(putFile(in(u"noCertificate"_s), QByteArray(certificate).replace("MIIB", "XXXX")));

    QFETCH(QString, name);
    QFETCH(bool, asRoutes);
    const Paths paths = asRoutes ? Paths { .routes = in(name) } : Paths { .authorities = in(name) };
    const auto files = ConnectionFiles::read(paths);
    QVERIFY(!files);
    QTEST(files.error().kind, "kind");
    QTEST(files.error().detail, "detail");
    QCOMPARE(files.error().path, in(name));
}

void ConnectionFilesTest::install_copiesFiles()
{
    QVERIFY(!adopt(m_files));
    const Paths expected { in(u"own/acme/ca.pem"_s), in(u"own/acme/routes.json"_s) };
    QCOMPARE(own(), expected);
    QCOMPARE(fileAt(own().authorities), QByteArray(certificate));
    QCOMPARE(fileAt(own().routes), QByteArray(routes));
    QVERIFY(ConnectionFiles::read(own()));
}

void ConnectionFilesTest::install_ownFiles_changesNothing()
{
    QVERIFY(!adopt(m_files));
    const QByteArray edited = QByteArray("By hand\n") + certificate;
    QVERIFY(putFile(own().authorities, edited));
    QVERIFY(!adopt(own()));
    QVERIFY(!adopt({ in(u"own/../own/acme/ca.pem"_s), own().routes }));
    QCOMPARE(fileAt(own().authorities), edited);
    QCOMPARE(fileAt(own().routes), QByteArray(routes));
}

void ConnectionFilesTest::install_emptyPath_removesFile()
{
    QVERIFY(!adopt(m_files));
    QVERIFY(!adopt({ .routes = own().routes }));
    QCOMPARE(own(), (Paths { .routes = in(u"own/acme/routes.json"_s) }));
    QVERIFY(!adopt({}));
    QCOMPARE(own(), Paths());
    QVERIFY(!QFileInfo::exists(in(u"own/acme"_s)));
    QVERIFY(!adopt({}));
}

void ConnectionFilesTest::install_oneDamaged_installsNeither()
{
    QVERIFY(!adopt(m_files));
    const auto problem = adopt({ .routes = in(u"absent"_s) });
    QVERIFY(problem);
    QCOMPARE(problem->path, in(u"absent"_s));
    QVERIFY(!own().authorities.isEmpty());

    QVERIFY(putFile(in(u"text"_s), "no certificate"));
    QVERIFY(putFile(m_files.routes, R"({"apiKeys": "/other"})"));
    QVERIFY(adopt({ in(u"text"_s), m_files.routes }));
    QCOMPARE(fileAt(own().authorities), QByteArray(certificate));
    QCOMPARE(fileAt(own().routes), QByteArray(routes));
}

/// Some files of servers hold a certificate and its private key.
void ConnectionFilesTest::install_leavesOutPrivateKeys()
{
    QVERIFY(putFile(m_files.authorities,
        QByteArray("-----BEGIN PRIVATE KEY-----\nMIGHAgEAplanted\n-----END PRIVATE KEY-----\n")
            + certificate + certificate));
    QVERIFY(!adopt(m_files));
    QCOMPARE(fileAt(own().authorities), QByteArray(certificate) + certificate);
}

void ConnectionFilesTest::install_makesFilesPrivate()
{
    const Umask umask(0);
    QVERIFY(!adopt(m_files));
    QCOMPARE(modeOf(own().authorities), 0600);
    QCOMPARE(modeOf(own().routes), 0600);
    QCOMPARE(modeOf(in(u"own/acme"_s)), 0700);
    QCOMPARE(modeOf(in(u"own"_s)), 0700);
}

void ConnectionFilesTest::install_fullDisk_reportsReason()
{
    const auto problem = [this] {
        const FullDisk full(100);
        return adopt(m_files);
    }();
    QVERIFY(problem);
    QCOMPARE(problem->kind, Kind::Unwritable);
    QCOMPARE(problem->path, in(u"own/acme/ca.pem"_s));
    QCOMPARE(problem->detail, u"File too large"_s);
    QCOMPARE(own(), Paths());
}

void ConnectionFilesTest::invalidNames_areRefused()
{
    QVERIFY(!adopt(m_files));
    QCOMPARE(ConnectionFiles::pathsFor(in(u"own"_s), u"../own/acme"_s), Paths());
    const auto adopted = ConnectionFiles::install({}, in(u"own"_s), u"../own/acme"_s);
    QVERIFY(!adopted);
    QCOMPARE(adopted.error().kind, Kind::Unwritable);
    QVERIFY(!own().authorities.isEmpty());
}

LLAVERO_TEST(ConnectionFilesTest, QCoreApplication)
#include "tst_connection_files.moc"
