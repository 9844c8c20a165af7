// SPDX-License-Identifier: GPL-3.0-or-later
// Works with one connection as fast as possible, until it is killed:
//   session_worker PORTAL FOLDER, with the key in LLAVERO_API_KEY
// shows the list that is saved below FOLDER, refreshes it, generates a key, renames it, deletes it,
// and so on. It ends by itself only after a failure.

#include "app/platform/Paths.h"
#include "app/signin/Session.h"
#include "app/storage/KeyListCache.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

static void fail(const char *what)
{
    std::fprintf(stderr, "session_worker: %s failed\n", what);
    QCoreApplication::exit(EXIT_FAILURE);
}

static void workOn(Session &session)
{
    KeysController &keys = session.keys();
    QObject::connect(&keys, &KeysController::loaded, &session, [&keys] { keys.generate(); });
    QObject::connect(&keys, &KeysController::generated, &session,
        [&keys](const GeneratedKey &made) { keys.rename(made.key.id, u"Renamed: clé 🔑"_s); });
    QObject::connect(&keys, &KeysController::renamed, &session,
        [&keys](const QString &id) { keys.remove(ApiKey(*keys.model().find(id))); });
    QObject::connect(&keys, &KeysController::removed, &session, &Session::refresh);
}

static void endWhenItFails(Session &session)
{
    KeysController &keys = session.keys();
    QObject::connect(&keys, &KeysController::loadFailed, [] { fail("refresh"); });
    QObject::connect(&keys, &KeysController::generateFailed, [] { fail("generate"); });
    QObject::connect(
        &keys, &KeysController::unresolvedChangesChanged, [] { fail("getting a response"); });
    QObject::connect(&keys, &KeysController::renameFailed, [] { fail("rename"); });
    QObject::connect(&keys, &KeysController::removeFailed, [] { fail("delete"); });
    QObject::connect(&session, &Session::listNotSaved, [] { fail("saving the list"); });
}

int main(int argc, char *argv[])
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // also when the test fails
    const QCoreApplication application(argc, argv);
    const QString portal = QCoreApplication::arguments().at(1);
    const Paths paths = Paths::under(QCoreApplication::arguments().at(2));

    KeyListCache cache(paths.cacheFolder);
    Session session(
        cache, { .id = u"killed"_s, .portal = *PortalAddress::parse(portal).address }, {});
    workOn(session);
    endWhenItFails(session);
    session.restore();
    session.setKey(Secret(qgetenv("LLAVERO_API_KEY")));
    return QCoreApplication::exec();
}
