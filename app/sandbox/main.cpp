// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/HttpServer.h"
#include "service/ApiService.h"
#include "service/SandboxOptions.h"
#include "service/StartupError.h"
#include "service/TerminationSignals.h"
#include "store/DataDirectory.h"
#include "store/Database.h"
#include "store/KeySeed.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

constexpr int kUsageFailure = 2;

void createIfEmpty(Database &database, qint64 keys)
{
    if (!database.isEmpty())
        return;
    Transaction transaction(database);
    database.createTables();
    KeySeed::fill(database, keys);
    database.createIndexes();
    transaction.commit();
}

// The one line that whoever started the service reads.
void announce(const QString &portal, const QByteArray &key)
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
    // Connections wait on their threads while the service answers on this one.
    ApiService *answering = nullptr;
    HttpServer server([&answering](const Request &request) {
        Response response;
        QMetaObject::invokeMethod(
            answering, [&] { response = answering->handle(request); },
            Qt::BlockingQueuedConnection);
        return response;
    });
    // The port comes first: when it cannot be had, no data has been touched.
    const QString portal = u"http://127.0.0.1:%1"_s.arg(server.bind(options.port));
    const DataDirectory directory(options.dataDir);
    Database database(directory.databaseFile());
    createIfEmpty(database, options.keys);
    ApiService service(database, { portal, options.pageMax, options.async });
    answering = &service;

    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::received, &server, &HttpServer::stop);
    QObject::connect(&server, &HttpServer::finished, qApp, &QCoreApplication::quit);
    const QByteArray key = service.signInSecret();
    server.start();
    announce(portal, key);
    return QCoreApplication::exec();
}

int fail(int code, const QString &message)
{
    std::fprintf(stderr, "llavero-sandbox: %s\n", qUtf8Printable(message));
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
#if defined(NDEBUG) && defined(Q_OS_LINUX)
    // No core, and no other program of the same person reads the secrets in our memory.
    prctl(PR_SET_DUMPABLE, 0);
#endif
    // Whatever this program writes is the user's alone.
    umask(S_IRWXG | S_IRWXO);
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
        return fail(kUsageFailure, error.message());
    } catch (const StartupError &error) {
        return fail(EXIT_FAILURE, error.message());
    } catch (const DatabaseError &error) {
        return fail(
            EXIT_FAILURE, u"The data of the service cannot be used: %1."_s.arg(error.message()));
    }
}
