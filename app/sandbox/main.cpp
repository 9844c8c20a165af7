// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/SandboxOptions.h"
#include "app/sandbox/http/HttpServer.h"
#include "app/sandbox/routes/ApiService.h"
#include "app/sandbox/store/DataDirectory.h"
#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/SampleData.h"

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

int fail(int code, const QString &message)
{
    std::fprintf(stderr, "llavero-sandbox: %s\n", qUtf8Printable(message));
    return code;
}

void createIfEmpty(Database &database, qint64 keys)
{
    if (!database.isEmpty())
        return;
    Transaction transaction(database);
    database.createTables();
    insertSampleKeys(database, keys);
    database.createIndexes();
    transaction.commit();
}

// Prints the one line that the program which has started the service reads.
void printReady(const QString &portal, const QByteArray &key)
{
    const QJsonObject line {
        { u"portal"_s, portal },
        { u"endpoint"_s, portal + u"/api/v2"_s },
        { u"key"_s, QString::fromLatin1(key) },
    };
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int serve(const SandboxOptions &options)
{
    // The port comes first: if it is in use, no data has been touched.
    HttpServer server;
    if (!server.listen(options.port))
        return fail(EXIT_FAILURE,
            u"Port %1 of 127.0.0.1 cannot be used: %2."_s.arg(options.port)
                .arg(server.errorString()));
    const QString portal = u"http://127.0.0.1:%1"_s.arg(server.port());
    const DataDirectory directory(options.dataDir);
    Database database(directory.databaseFile());
    createIfEmpty(database, options.keys);
    ApiService service(
        database, { portal, options.pageMax, options.async, [&server](auto delay, auto function) {
                       server.runAfter(delay, std::move(function));
                   } });
    const QByteArray key = service.renewSignInSecret();
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
        const SandboxOptions options = SandboxOptions::parse(QCoreApplication::arguments());
        if (options.action == SandboxOptions::Action::Serve)
            return serve(options);
        std::fputs(qUtf8Printable(options.text), stdout);
        return EXIT_SUCCESS;
    } catch (const UsageError &error) {
        return fail(kUsageFailure, error.message);
    } catch (const DataDirectoryError &error) {
        return fail(EXIT_FAILURE, error.message);
    } catch (const DatabaseError &error) {
        return fail(
            EXIT_FAILURE, u"The data of the service cannot be used: %1."_s.arg(error.message));
    }
}
