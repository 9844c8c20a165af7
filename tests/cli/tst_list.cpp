// SPDX-License-Identifier: GPL-3.0-or-later
// `llavero list` on a real keychain and a real sandbox, as a shell starts it.

#include "app/api/Endpoints.h"
#include "app/secrets/Keychain.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/KeyNotes.h"
#include "app/storage/KeyNotesFormat.h"
#include "app/storage/PrivateFile.h"
#include "tests/cli/CommandHome.h"
#include "tests/support/Await.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/TestProgram.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;

class ListTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void table_hasTheKeysByName();
    void table_speaksTheLanguage();
    void times_haveTheirZone_data();
    void times_haveTheirZone();
    void output_hasNothingThatATerminalObeys();
    void json_hasTheKeysAndNotes();
    void rowsWithoutId_areCounted();
    void longList_isWhole();
    void routes_areThoseOfTheConnection();
    void unreachableService_showsTheSavedList();
    void unreachableService_withoutSavedList_fails();
    void rejectedKey_isExitCode4();
    void gateway_isNoRejectedKey();
    void filesOfTheWindow_stayAsTheyAre();
    void damagedList_staysForTheWindow();
    void slowReader_bringsNoCoresBack();
    void endedReader_endsIt();
    void fullDisk_isReported();
    void interrupt_endsIt();

private:
    CommandHome::Ended list(const QStringList &options = {}) const
    {
        return m_home->run(QStringList { u"list"_s } + options);
    }
    /// Signs the user in to a portal, and returns the connection.
    Connection signIn(const QUrl &endpoint, const Secret &key);
    Connection signIn(const RunningSandbox &sandbox)
    {
        return signIn(sandbox.endpoint(), sandbox.key());
    }
    Connection signIn(const FakeHttpServer &server)
    {
        return signIn(server.endpoint(), Secret("x"));
    }
    void saveList(const Connection &connection) const;
    QMap<QString, QByteArray> files() const;

    PrivateBus m_bus;
    std::optional<RunningKeyring> m_keyring;
    std::optional<CommandHome> m_home;
};

static QList<QStringList> bothForms()
{
    return { {}, { u"--json"_s } };
}

static QJsonObject toObject(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

static QJsonArray toKeys(const QByteArray &json)
{
    return toObject(json)[u"keys"_s].toArray();
}

void ListTest::initTestCase()
{
    QVERIFY(m_bus.isReady());
    m_bus.enter();
    m_keyring.emplace(m_bus);
    QVERIFY(m_keyring->isReady());
}

void ListTest::init()
{
    m_home.emplace(m_bus.environment());
}

Connection ListTest::signIn(const QUrl &endpoint, const Secret &key)
{
    const Connection connection = CommandHome::connection(endpoint.toString());
    Keychain keychain;
    [&] { QCOMPARE(describe(writeTo(keychain, connection.id, key.utf8())), u"done"_s); }();
    m_home->save({ .connections = { connection } });
    return connection;
}

void ListTest::saveList(const Connection &connection) const
{
    const ApiKey key { .id = u"1"_s, .name = u"kept"_s, .lastIp = {} };
    KeyListCache cache(m_home->cacheFolder()); // waits until it is written
    cache.write(connection.id,
        { .confirmedAt = QDateTime(QDate(2024, 7, 12), QTime(10, 11), Qt::UTC), .keys = { key } });
}

QMap<QString, QByteArray> ListTest::files() const
{
    QMap<QString, QByteArray> contents;
    for (QDirIterator it(m_home->path(), QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            contents.insert(file.fileName(), file.readAll());
    }
    return contents;
}

void ListTest::table_hasTheKeysByName()
{
    const RunningSandbox sandbox;
    QVERIFY(sandbox.isReady());
    signIn(sandbox);
    const auto ended = list();
    QCOMPARE(ended.errors, QByteArray());
    QCOMPARE(ended.exitCode, 0);
    const QStringList lines = QString::fromUtf8(ended.output).split(u'\n');
    QCOMPARE(lines.size(), 6); // with the head and the end
    QVERIFY2(lines[0].startsWith(u"Last activity            Last IP"), ended.output);
    QStringList names;
    for (const QString &line : lines.sliced(1, 4)) {
        QCOMPARE(line.indexOf(line.section(u"  "_s, -1)), lines[0].indexOf(u"Name"));
        names << line.section(u"  "_s, -1);
    }
    QStringList sorted = names;
    sorted.sort(Qt::CaseInsensitive);
    QCOMPARE(names, sorted);
    QVERIFY2(ended.output.contains("Never used"), ended.output);
    QVERIFY(!ended.output.contains(sandbox.key().utf8()));
}

void ListTest::table_speaksTheLanguage()
{
    const RunningSandbox sandbox;
    QVERIFY(sandbox.isReady());
    Settings settings { .language = u"es"_s, .connections = { signIn(sandbox) } };
    m_home->save(settings);
    QVERIFY(list().output.startsWith("Última actividad"));
    QVERIFY(list({ u"--lang"_s, u"fr"_s }).output.startsWith("Dernière activité"));
}

void ListTest::times_haveTheirZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QByteArray>("july");
    QTest::addColumn<QByteArray>("december");
    QTest::newRow("UTC") << u"UTC"_s << "2024-07-12 10:11 +00:00"_ba
                         << "2023-12-31 23:59 +00:00"_ba;
    QTest::newRow("with summer time") << u"Europe/Madrid"_s << "2024-07-12 12:11 +02:00"_ba
                                      << "2024-01-01 00:59 +01:00"_ba;
    QTest::newRow("behind, with half an hour")
        << u"America/St_Johns"_s << "2024-07-12 07:41 -02:30"_ba
        << "2023-12-31 20:29 -03:30"_ba;
}

void ListTest::times_haveTheirZone()
{
    QFETCH(QString, zone);
    QFETCH(QByteArray, july);
    QFETCH(QByteArray, december);
    FakeHttpServer server;
    server.on("GET /api_keys",
        { FakeHttpServer::json(
            R"({"data":[{"id":"1","name":"one","lastActivity":"2024-07-12T10:11:12Z",
                         "creationDate":"2023-12-31T23:59:58Z"}]})") });
    signIn(server);
    m_home->environment.insert(u"TZ"_s, zone);
    const QByteArray output = list().output;
    QVERIFY2(output.contains('\n' + july + "  "), output);
    QVERIFY2(output.contains("  " + december + "  one\n"), output);
    const QByteArray json = list({ u"--json"_s }).output;
    QVERIFY2(json.contains("\"2024-07-12T10:11:12.000Z\""), json);
}

void ListTest::output_hasNothingThatATerminalObeys()
{
    FakeHttpServer server;
    server.on("GET /api_keys",
        { FakeHttpServer::json(
            R"({"data":[{"id":"1","name":"\u001b[31m\u202Etxt\u0007","lastIp":"\u009b2J"}]})") });
    signIn(server);
    for (const QStringList &options : bothForms()) {
        const QByteArray output = list(options).output;
        QVERIFY2(output.toUpper().contains("\\U001B[31M\\U202ETXT\\U0007"), output);
        for (const QChar c : QString::fromUtf8(output))
            QVERIFY2(
                c == u'\n' || (c.category() != QChar::Other_Control && c != QChar(0x202E)), output);
    }
    const QJsonArray keys = toKeys(list({ u"--json"_s }).output);
    QCOMPARE(keys.first()[u"name"_s], QJsonValue(u"\u001b[31m\u202Etxt\u0007"_s));
}

void ListTest::json_hasTheKeysAndNotes()
{
    const RunningSandbox sandbox;
    QVERIFY(sandbox.isReady());
    const Connection connection = signIn(sandbox);
    auto mine = await<GeneratedKey>(endpoints::generateApiKey, *sandbox.client(), u"mine"_s);
    QVERIFY(mine);
    const QByteArray notes = keyNotesFormat::write({ { mine.value().key.id,
        { .text = u"of the build"_s, .changedAt = QDateTime::currentDateTimeUtc() } } });
    QVERIFY(PrivateFile(KeyNotes::filePath(m_home->connectionsFolder(), connection.id))
                .writeAtomically(notes));

    const QDateTime before = QDateTime::currentDateTimeUtc();
    const auto ended = list({ u"--json"_s });
    QCOMPARE(ended.errors, QByteArray());
    QCOMPARE(toObject(ended.output)[u"fromService"_s], QJsonValue(true));
    const auto time = QDateTime::fromString(
        toObject(ended.output)[u"confirmedAt"_s].toString(), Qt::ISODateWithMs);
    QVERIFY2(time >= before && time <= QDateTime::currentDateTimeUtc(), ended.output);
    const QJsonArray keys = toKeys(ended.output);
    QCOMPARE(keys.size(), 5);
    const auto found = std::find_if(keys.begin(), keys.end(),
        [](const QJsonValue &key) { return key[u"name"_s] == u"mine"_s; });
    QVERIFY(found != keys.end());
    QCOMPARE((*found)[u"note"_s], QJsonValue(u"of the build"_s));
    QCOMPARE((*found)[u"lastActivity"_s], QJsonValue(QJsonValue::Null));
    QVERIFY(!ended.output.contains(mine.value().secret.utf8()));
}

void ListTest::rowsWithoutId_areCounted()
{
    FakeHttpServer server;
    server.on("GET /api_keys",
        { FakeHttpServer::json(
            R"({"data":[{"id":"1","name":"one"},{"name":"lost"},{"name":"too"}]})") });
    signIn(server);
    const auto ended = list({ u"--json"_s });
    QCOMPARE(toKeys(ended.output).size(), 1);
    QCOMPARE(
        ended.errors, "llavero: 2 keys couldn’t be shown because the service sent no ID.\n"_ba);
    QCOMPARE(ended.exitCode, 0);
}

void ListTest::longList_isWhole()
{
    const RunningSandbox sandbox({ u"--keys"_s, u"2500"_s, u"--page-max"_s, u"400"_s });
    QVERIFY(sandbox.isReady());
    signIn(sandbox);
    QCOMPARE(toKeys(list({ u"--json"_s }).output).size(), 2501);
}

void ListTest::routes_areThoseOfTheConnection()
{
    FakeHttpServer server;
    server.on("GET /keys", { FakeHttpServer::json(R"({"data":[]})") });
    const Connection connection = signIn(server);
    QVERIFY(PrivateFile(m_home->connectionsFolder() + u'/' + connection.id + u"/routes.json"_s)
                .writeAtomically(R"({"apiKeys":"/keys"})"));
    const auto ended = list({ u"--json"_s });
    QCOMPARE(ended.errors, QByteArray());
    QVERIFY2(ended.output.endsWith(",\"keys\":[]\n}\n"), ended.output);
    QCOMPARE(server.requests("GET").size(), 1);
}

void ListTest::unreachableService_showsTheSavedList()
{
    const Connection connection = signIn(QUrl(u"http://127.0.0.1:9"_s), Secret("x"));
    saveList(connection);
    for (const QStringList &options : bothForms()) {
        const auto ended = list(options);
        QVERIFY2(ended.output.contains("kept"), ended.output);
        QVERIFY2(ended.errors.contains("saved on July 12, 2024, 10:11:00 AM (UTC)"), ended.errors);
        QCOMPARE(ended.errors.count('\n'), 1);
        QCOMPARE(ended.exitCode, 3);
    }
    const QJsonObject json = toObject(list({ u"--json"_s }).output);
    QCOMPARE(json[u"fromService"_s], QJsonValue(false));
    QCOMPARE(json[u"confirmedAt"_s], QJsonValue(u"2024-07-12T10:11:00.000Z"_s));
    QCOMPARE(json[u"keys"_s].toArray().size(), 1);
}

void ListTest::unreachableService_withoutSavedList_fails()
{
    signIn(QUrl(u"http://127.0.0.1:9"_s), Secret("x"));
    const auto ended = list();
    QVERIFY2(ended.errors.contains("was refused"), ended.errors);
    QCOMPARE(ended.output, QByteArray());
    QCOMPARE(ended.exitCode, 1);
}

void ListTest::rejectedKey_isExitCode4()
{
    const RunningSandbox sandbox;
    QVERIFY(sandbox.isReady());
    saveList(signIn(sandbox.endpoint(), Secret("llv_wrong")));
    for (const QStringList &options : bothForms()) {
        const auto ended = list(options);
        QVERIFY2(ended.errors.contains("doesn’t accept this API key"), ended.errors);
        QCOMPARE(ended.output, QByteArray());
        QCOMPARE(ended.exitCode, 4);
    }
}

void ListTest::gateway_isNoRejectedKey()
{
    FakeHttpServer server;
    server.on("GET /api_keys", { FakeHttpServer::http(401, "<html>sign in</html>") });
    signIn(server);
    const auto ended = list();
    QVERIFY2(ended.errors.contains("didn’t reject your API key"), ended.errors);
    QCOMPARE(ended.exitCode, 1);
}

/// The window still tells what is new since its last list.
void ListTest::filesOfTheWindow_stayAsTheyAre()
{
    const RunningSandbox sandbox;
    QVERIFY(sandbox.isReady());
    saveList(signIn(sandbox));
    const QMap<QString, QByteArray> before = files();
    QCOMPARE(before.size(), 2);
    QCOMPARE(list().exitCode, 0);
    QCOMPARE(files(), before);
}

/// The window sets it aside, and tells the user.
void ListTest::damagedList_staysForTheWindow()
{
    const Connection connection = signIn(QUrl(u"http://127.0.0.1:9"_s), Secret("x"));
    QVERIFY(PrivateFile(m_home->cacheFolder() + u'/' + connection.id + u".keys"_s)
                .writeAtomically("damaged"));
    const QMap<QString, QByteArray> before = files();
    QCOMPARE(list().exitCode, 1);
    QCOMPARE(files(), before);
}

/// The key is in memory until the whole list is written.
void ListTest::slowReader_bringsNoCoresBack()
{
#ifndef NDEBUG
    QSKIP("a debug build is there to be debugged");
#endif
    const RunningSandbox sandbox({ u"--keys"_s, u"5000"_s });
    QVERIFY(sandbox.isReady());
    signIn(sandbox);
    ChildProcess program;
    program.setProcessEnvironment(m_home->environment);
    program.start(u"bash"_s,
        { u"-c"_s,
            uR"sh(ulimit -Sc hard && mkfifo "$1" && { "$0" list >"$1" & } && exec 3<"$1" && read -r head <&3 &&
                  grep '^Max core' /proc/$!/limits; kill $!)sh"_s,
            QStringLiteral(LLAVERO), m_home->path() + u"/reader"_s });
    QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000));
    const QByteArray limit = program.readAllStandardOutput().simplified();
    QVERIFY2(limit.startsWith("Max core file size 1 "), limit);
}

void ListTest::endedReader_endsIt()
{
    const RunningSandbox sandbox({ u"--keys"_s, u"5000"_s });
    QVERIFY(sandbox.isReady());
    signIn(sandbox);
    for (const QStringList &options : bothForms()) {
        ChildProcess program;
        program.setProcessEnvironment(m_home->environment);
        program.setStandardErrorFile({});
        program.start(u"bash"_s,
            { u"-c"_s, u"\"$0\" list $1 | { head -c9; echo; }; echo ${PIPESTATUS[0]}"_s,
                QStringLiteral(LLAVERO), options.value(0) });
        QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000));
        QCOMPARE(program.readAllStandardError(), QByteArray());
        const QByteArray output = program.readAllStandardOutput();
        QVERIFY2(output.endsWith('\n' + QByteArray::number(128 + SIGPIPE) + '\n'), output);
    }
}

void ListTest::fullDisk_isReported()
{
    const RunningSandbox sandbox;
    QVERIFY(sandbox.isReady());
    signIn(sandbox);
    for (const QStringList &options : bothForms()) {
        ChildProcess program;
        program.setProcessEnvironment(m_home->environment);
        program.setStandardErrorFile({});
        program.start(u"bash"_s,
            { u"-c"_s, u"\"$0\" list $1 >/dev/full"_s, QStringLiteral(LLAVERO), options.value(0) });
        QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000));
        const QByteArray errors = program.readAllStandardError();
        QVERIFY2(errors.contains("No space left on device"), errors);
        QCOMPARE(program.exitCode(), 1);
    }
}

void ListTest::interrupt_endsIt()
{
    FakeHttpServer server;
    server.on("GET /api_keys", { FakeHttpServer::silence() });
    signIn(server);
    ChildProcess program;
    m_home->start(program, { u"list"_s });
    QTRY_COMPARE_WITH_TIMEOUT(server.requests("GET").size(), 1, 30'000);
    QCOMPARE(::kill(pid_t(program.processId()), SIGINT), 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit); // as a shell expects: by the signal
    QCOMPARE(program.readAllStandardError(), QByteArray());
}

LLAVERO_TEST(ListTest, QCoreApplication)
#include "tst_list.moc"
