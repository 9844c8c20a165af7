// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/HttpServer.h"
#include "app/sandbox/routes/ApiService.h"
#include "app/sandbox/store/DataDirectory.h"
#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/SampleData.h"
#include "app/sandbox/store/SampleLog.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

constexpr int kUsageFailure = 2;

// Thrown for a command line that cannot be understood.
struct UsageError
{
    QString message; // one English sentence
};

const QString kPort = u"port"_s;
const QString kData = u"data"_s;
const QString kKeys = u"keys"_s;
const QString kAsync = u"async"_s;
const QString kPageMax = u"page-max"_s;
const QString kEnvironments = u"environments"_s;
const QString kHelp = u"help"_s;
const QString kVersion = u"version"_s;

const QString kExamples
    = u"\n"
      "Examples:\n"
      "  llavero-sandbox --port 8080\n"
      "      Keep the address http://127.0.0.1:8080; its page is the API documentation.\n"
      "  llavero-sandbox --data :memory: --keys 200\n"
      "      Try a long list, and keep nothing.\n"
      "\n"
      "Project page: " LLAVERO_HOMEPAGE "\n"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A practice service with the CloudOps API: it listens on 127.0.0.1 and stores its data on this computer."_s);
    parser.addOptions({
        { kPort, u"Listen on port <N>; 0, the default, takes a free port."_s, u"N"_s, u"0"_s },
        { kData, u"Store the data in <DIR>; \":memory:\" stores nothing."_s, u"DIR"_s,
            DataDirectory::defaultPath() },
        { kKeys, u"Create a new database with <N> keys (default: 3)."_s, u"N"_s, u"3"_s },
        { kAsync, u"Respond to every change with a task, and make the change a moment later."_s },
        { kPageMax, u"Send lists in pages of at most <N> rows."_s, u"N"_s },
        { kEnvironments, u"Have <N> environments with service API keys (default: 3)."_s, u"N"_s,
            u"3"_s },
        { { u"h"_s, kHelp }, u"Show this help."_s },
        { { u"v"_s, kVersion }, u"Show the version."_s },
    });
}

qint64 number(const QCommandLineParser &parser, const QString &option, qint64 min, qint64 max)
{
    const QString text = parser.value(option);
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < min || value > max)
        throw UsageError { u"--%1 needs a whole number from %2 to %3, not \"%4\"."_s.arg(option)
                               .arg(min)
                               .arg(max)
                               .arg(text) };
    return value;
}

void checkSyntax(QCommandLineParser &parser, const QStringList &arguments)
{
    if (!parser.parse(arguments)) {
        QString message = parser.errorText().simplified();
        throw UsageError { message.endsWith(u'.') ? message : message + u'.' };
    }
    const QStringList unexpected = parser.positionalArguments();
    if (!unexpected.isEmpty())
        throw UsageError { u"Unexpected argument \"%1\"."_s.arg(unexpected.first()) };
}

int print(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    return EXIT_SUCCESS;
}

int fail(int code, const QString &message)
{
    std::fprintf(stderr, "llavero-sandbox: %s\n", qUtf8Printable(message));
    return code;
}

void prepareTables(Database &database, qint64 keys)
{
    const Database::Content content = database.content();
    if (content == Database::Content::Current)
        return;
    Transaction transaction(database);
    if (content == Database::Content::Nothing) {
        database.createTables();
        insertSampleKeys(database, keys);
    } else {
        database.upgradeTables();
    }
    insertSampleLog(database);
    database.createIndexes();
    transaction.commit();
}

// Prints the one line that the program which has started the service reads.
void printReady(const QString &portal, const ApiService::SignInKey &key)
{
    const QJsonObject line {
        { u"portal"_s, portal },
        { u"endpoint"_s, portal + u"/api/v2"_s },
        { u"key"_s, QString::fromLatin1(key.secret) },
        { u"keyId"_s, key.id },
    };
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int serve(const QCommandLineParser &parser)
{
    const qint64 port = number(parser, kPort, 0, 65535);
    const qint64 keys = number(parser, kKeys, 0, 5'000'000);
    const qint64 pageMax
        = parser.isSet(kPageMax) ? number(parser, kPageMax, 1, 1'000'000'000) : 0; // 0: no cap
    const qint64 environments = number(parser, kEnvironments, 0, 100'000);
    if (parser.value(kData).isEmpty())
        throw UsageError { u"--data needs a directory."_s };
    // The port comes first: if it is in use, no data has been touched.
    HttpServer server(static_cast<quint16>(port));
    const QString portal = u"http://127.0.0.1:%1"_s.arg(server.port());
    const DataDirectory directory(parser.value(kData));
    Database database(directory.databaseFile());
    prepareTables(database, keys);
    ApiService service(database, portal, pageMax, parser.isSet(kAsync), environments,
        [&server](auto delay, auto function) { server.runAfter(delay, std::move(function)); });
    const ApiService::SignInKey key = service.renewSignInKey();
    server.start([&service](const Request &request) { return service.handle(request); });
    printReady(portal, key);
    server.run();
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char *argv[])
{
#if defined(NDEBUG) && defined(Q_OS_LINUX)
    // No core file, and no other program of the same user reads the secrets in our memory.
    prctl(PR_SET_DUMPABLE, 0);
#endif
#ifdef Q_OS_UNIX
    // All files of this program are private to the user.
    umask(S_IRWXG | S_IRWXO);
#endif
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"llavero-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LLAVERO_VERSION));
    try {
        QCommandLineParser parser;
        addOptions(parser);
        checkSyntax(parser, QCoreApplication::arguments());
        if (parser.isSet(kHelp))
            return print(parser.helpText() + kExamples);
        if (parser.isSet(kVersion))
            return print(u"llavero-sandbox %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return serve(parser);
    } catch (const UsageError &error) {
        return fail(kUsageFailure, error.message);
    } catch (const PortError &error) {
        return fail(EXIT_FAILURE, error.message);
    } catch (const DataDirectoryError &error) {
        return fail(EXIT_FAILURE, error.message);
    } catch (const DatabaseError &error) {
        return fail(
            EXIT_FAILURE, u"The data of the service cannot be used: %1."_s.arg(error.message));
    }
}
