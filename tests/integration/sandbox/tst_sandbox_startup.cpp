// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"
#include "SandboxProcess.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOwnerOnly
    = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QByteArray allBytes(const QString &directory)
{
    QByteArray bytes;
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        bytes += file.readAll();
    }
    return bytes;
}

} // namespace

class SandboxStartupTest : public QObject
{
    Q_OBJECT

private slots:
    void start_printsOneLine();
    void portOption_isUsed();
    void data_isPrivateToTheUser();
    void data_afterRestart_isKept();
    void secrets_areNotStored();
    void dataDirectoryInUse_isRefused();
    void portInUse_isRefused();
    void unusableData_isRefused_data();
    void unusableData_isRefused();
    void invalidCommandLine_isRefused_data();
    void invalidCommandLine_isRefused();
    void helpAndVersion_areShown();
    void refusedStart_leavesNothing();

private:
    static void compareFailure(
        const SandboxProcess::Outcome &outcome, int code, const QString &text);
};

// Expects one sentence on stderr that contains the text, nothing on stdout.
void SandboxStartupTest::compareFailure(
    const SandboxProcess::Outcome &outcome, int code, const QString &text)
{
    const QString errors = QString::fromUtf8(outcome.errors);
    QCOMPARE(outcome.exitCode, code);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(errors.startsWith("llavero-sandbox: "_L1) && errors.endsWith(".\n"_L1)
            && errors.count(u'\n') == 1,
        outcome.errors.constData());
    QVERIFY2(errors.contains(text), outcome.errors.constData());
}

void SandboxStartupTest::start_printsOneLine()
{
    SandboxProcess sandbox;
    QVERIFY(sandbox.isReady());
    QCOMPARE(sandbox.portal(), u"http://127.0.0.1:%1"_s.arg(sandbox.port()));
    QCOMPARE(sandbox.endpoint(), sandbox.portal() + u"/api/v2"_s);
    HttpClient api(sandbox.endpoint(), sandbox.key());
    QCOMPARE(api.get(u"/api_keys"_s).list().size(), 4);
    QCOMPARE(sandbox.stop(), 0);
    QCOMPARE(sandbox.furtherOutput(), QByteArray());
}

void SandboxStartupTest::portOption_isUsed()
{
    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    const quint16 port = finder.serverPort();
    finder.close();
    SandboxProcess sandbox({ u"--port"_s, QString::number(port) });
    QVERIFY(sandbox.isReady());
    QCOMPARE(sandbox.port(), port);
}

void SandboxStartupTest::data_isPrivateToTheUser()
{
    QTemporaryDir root;
    const QString data = root.filePath(u"a/b"_s);
    SandboxProcess sandbox({ u"--data"_s, data });
    QVERIFY(sandbox.isReady());
    const auto directory = kOwnerOnly | QFile::ExeOwner | QFile::ExeUser;
    QCOMPARE(QFileInfo(data).permissions(), QFile::Permissions(directory));
    const auto files = QDir(data).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &file : files)
        QCOMPARE(file.permissions(), QFile::Permissions(kOwnerOnly));
}

void SandboxStartupTest::data_afterRestart_isKept()
{
    QTemporaryDir root;
    const QStringList arguments { u"--data"_s, root.path(), u"--keys"_s, u"5"_s };
    SandboxProcess first(arguments);
    HttpClient before(first.endpoint(), first.key());
    const QByteArray body = "{\"name\":\"kept\"}";
    const QByteArray secret
        = before.post(u"/api_keys"_s, body).data()[u"key"_s].toString().toLatin1();
    QCOMPARE(first.stop(), 0);

    SandboxProcess second(arguments);
    HttpClient kept(second.endpoint(), secret);
    const QJsonArray keys = kept.get(u"/api_keys"_s).list();
    QCOMPARE(keys.size(), 7);
    QCOMPARE(keys.last()[u"name"_s].toString(), u"kept"_s);
    QVERIFY(kept.get(u"/activity_log"_s).list().size() > 1);
    QVERIFY(second.key() != first.key());
    QCOMPARE(HttpClient(second.endpoint(), second.key()).get(u"/users/me"_s).status, 200);
    QCOMPARE(HttpClient(second.endpoint(), first.key()).get(u"/users/me"_s).status, 401);
}

void SandboxStartupTest::secrets_areNotStored()
{
    QTemporaryDir root;
    SandboxProcess sandbox({ u"--data"_s, root.path() });
    HttpClient api(sandbox.endpoint(), sandbox.key());
    const QByteArray body = "{\"name\":\"findable-name\"}";
    const QByteArray made = api.post(u"/api_keys"_s, body).data()[u"key"_s].toString().toLatin1();
    const auto check = [&] {
        const QByteArray bytes = allBytes(root.path());
        QVERIFY(bytes.contains("findable-name"));
        for (const QByteArray &secret : { made, sandbox.key() }) {
            QVERIFY(!bytes.contains(secret));
            QVERIFY(!bytes.contains(secret.sliced(4, 43)));
        }
    };
    check();
    QCOMPARE(sandbox.stop(), 0);
    check();
}

void SandboxStartupTest::dataDirectoryInUse_isRefused()
{
    QTemporaryDir root;
    const QStringList arguments { u"--data"_s, root.path() };
    SandboxProcess sandbox(arguments);
    QVERIFY(sandbox.isReady());
    compareFailure(SandboxProcess::runToEnd(arguments), 1, u"already uses"_s);
    HttpClient api(sandbox.endpoint(), sandbox.key());
    QCOMPARE(api.get(u"/users/me"_s).status, 200);
}

void SandboxStartupTest::portInUse_isRefused()
{
    QTemporaryDir root;
    const QString data = root.filePath(u"data"_s);
    SandboxProcess sandbox;
    const QString port = QString::number(sandbox.port());
    compareFailure(
        SandboxProcess::runToEnd({ u"--port"_s, port, u"--data"_s, data }), 1, u"Port "_s + port);
    QVERIFY(!QFileInfo::exists(data));
}

void SandboxStartupTest::unusableData_isRefused_data()
{
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("text");
    QTest::newRow("a file") << u"file"_s << u"cannot be created"_s;
    QTest::newRow("below a file") << u"file/below"_s << u"cannot be created"_s;
    QTest::newRow("not a database") << u"garbage"_s << u"cannot be used"_s;
    QTest::newRow("a directory instead of it") << u"blocked"_s << u"cannot be written"_s;
}

void SandboxStartupTest::unusableData_isRefused()
{
    QFETCH(QString, data);
    QFETCH(QString, text);
    QTemporaryDir root;
    QDir(root.path()).mkpath(u"garbage"_s);
    QDir(root.path()).mkpath(u"blocked/sandbox.sqlite"_s);
    for (const QString &name : { u"file"_s, u"garbage/sandbox.sqlite"_s }) {
        QFile file(root.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
    }
    compareFailure(SandboxProcess::runToEnd({ u"--data"_s, root.filePath(data) }), 1, text);
}

void SandboxStartupTest::invalidCommandLine_isRefused_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown option") << u"--colour"_s << u"colour"_s;
    QTest::newRow("argument") << u"serve"_s << u"\"serve\""_s;
    QTest::newRow("no value") << u"--port"_s << u"port"_s;
    QTest::newRow("value for a flag") << u"--async=yes"_s << u"async"_s;
    QTest::newRow("port") << u"--port http"_s << u"--port"_s;
    QTest::newRow("large port") << u"--port 65536"_s << u"65535"_s;
    QTest::newRow("negative port") << u"--port=-1"_s << u"\"-1\""_s;
    QTest::newRow("keys") << u"--keys many"_s << u"--keys"_s;
    QTest::newRow("too many keys") << u"--keys 99999999999999999999"_s << u"--keys"_s;
    QTest::newRow("page") << u"--page-max 0"_s << u"--page-max"_s;
    QTest::newRow("environments") << u"--environments=-1"_s << u"--environments"_s;
    QTest::newRow("data") << u"--data="_s << u"--data"_s;
}

void SandboxStartupTest::invalidCommandLine_isRefused()
{
    QFETCH(QString, arguments);
    QFETCH(QString, text);
    compareFailure(SandboxProcess::runToEnd(arguments.split(u' ')), 2, text);
}

void SandboxStartupTest::helpAndVersion_areShown()
{
    const auto help = SandboxProcess::runToEnd({ u"--help"_s });
    QCOMPARE(help.exitCode, 0);
    for (const char *option :
        { "--port", "--data", "--keys", "--async", "--page-max", "--environments" })
        QVERIFY2(help.output.contains(option), option);
    const auto version = SandboxProcess::runToEnd({ u"--version"_s });
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.output, "llavero-sandbox " LLAVERO_VERSION "\n"_ba);
}

// A later start would take its database for a complete one.
void SandboxStartupTest::refusedStart_leavesNothing()
{
    QTemporaryDir root;
    const QString data = root.filePath(u"data"_s);
    compareFailure(
        SandboxProcess::runToEnd({ u"--data"_s, data, u"--keys"_s, u"x"_s }), 2, u"--keys"_s);
    QVERIFY(!QFileInfo::exists(data));
}

LLAVERO_TEST(SandboxStartupTest, QCoreApplication)
#include "tst_sandbox_startup.moc"
