// SPDX-License-Identifier: GPL-3.0-or-later
// Writes lists and settings as fast as possible, until it is killed or beside another one:
//   storage_writer FOLDER NAME FIRST COUNT [stay]
// adds COUNT connections called NAME-0… and writes as many lists, from number FIRST; prints
// "ready"; with `stay` it continues with lists and window sizes, with `notes` with the note of a
// key, and with `replacements` with those of many keys, whose ids it prints once they are saved,
// until it is killed. With `notices START`, it refreshes every half hour, on a clock that
// moves from START (in milliseconds) for a month, beginning with the refresh FIRST: see
// NoticesMonth.

#include "app/activity/ActivityLog.h"
#include "app/api/ApiClient.h"
#include "app/keys/KeysController.h"
#include "app/notices/Notices.h"
#include "app/platform/Paths.h"
#include "app/replacement/Replacements.h"
#include "app/storage/KeyNotes.h"
#include "app/storage/SettingsFile.h"
#include "tests/unit/app/storage/NoticesMonth.h"
#include "tests/unit/app/storage/Samples.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

static void addConnection(SettingsFile &settings, const QString &id)
{
    const auto add = [&id](Settings &now) { now.connections.append(samples::connection(id)); };
    const auto same = [](Settings &) {};
    // A failed change is written with the next one.
    for (bool taken = settings.change(add); !taken; taken = settings.change(same)) { }
}

[[noreturn]] static void writeNotes(const QString &path, int number)
{
    QThreadPool disk;
    disk.setMaxThreadCount(1);
    KeyNotes notes(disk);
    notes.setFile(path);
    for (;; ++number) {
        notes.setNote(u"key"_s, { .text = QString::number(number) });
        while (!notes.isSaved())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

[[noreturn]] static void writeReplacements(const QString &path, int number)
{
    constexpr int kept = 40;
    QThreadPool disk;
    disk.setMaxThreadCount(1);
    ApiClient client(QUrl(u"http://127.0.0.1:9/api/v2"_s), Secret(QByteArrayLiteral("k")), {}, {});
    KeysController keys(client);
    ActivityLog log(client);
    Replacements replacements(keys, log, disk);
    replacements.setFile(path);
    for (;; ++number) {
        const QString id = QString::number(number);
        replacements.start({ .id = id, .name = id, .lastIp = {} });
        replacements.stop(QString::number(number - kept));
        while (!replacements.isSaved())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

/// Prints the number of each refresh once what it brings is saved, and the notices that arrive.
static void refreshForAMonth(const QString &path, int number, const QDateTime &start)
{
    QThreadPool disk;
    disk.setMaxThreadCount(1);
    Notices notices(disk);
    QObject::connect(&notices, &Notices::arrived, [](const QList<Notice> &arrived) {
        for (const Notice &notice : arrived)
            std::printf("arrived %s\n", qPrintable(notice.id));
        std::fflush(stdout);
    });
    bool isSynchronized = false;
    QObject::connect(&notices, &Notices::stateChanged, [&] { isSynchronized = true; });
    const auto wait = [&] {
        while (!std::exchange(isSynchronized, false))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    notices.setFile(path);
    wait();
    while (number < noticesMonth::refreshes && std::getchar() != EOF) {
        const QDateTime time = start.addSecs(qint64(number) * 30 * 60);
        const NoticeList list { .keys = noticesMonth::list(number),
            .before = noticesMonth::list(number - 1),
            .requestedAt = time,
            .now = start.addDays(30) }; // the other window may be ahead
        notices.setList(list);
        wait();
        while (notices.problem()) { // the other one has the lock
            notices.setList(list);
            wait();
        }
        std::printf("%d\n", number++);
        std::fflush(stdout);
    }
}

int main(int argc, char *argv[])
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // also when the test fails
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const Paths paths = Paths::under(arguments.at(1));
    SettingsFile settings(paths.settingsFile);
    KeyListCache cache(paths.cacheFolder);

    int number = arguments.at(3).toInt();
    for (int i = 0; i < arguments.at(4).toInt(); ++i) {
        cache.write(u"shared"_s, samples::numberedList(number++));
        addConnection(settings, u"%1-%2"_s.arg(arguments.at(2)).arg(i));
    }
    std::puts("ready");
    std::fflush(stdout);
    if (arguments.contains(u"notes"_s))
        writeNotes(KeyNotes::filePath(paths.connectionsFolder, u"acme"_s), number);
    if (arguments.contains(u"replacements"_s))
        writeReplacements(Replacements::filePath(paths.connectionsFolder, u"acme"_s), number);
    if (const qsizetype at = arguments.indexOf(u"notices"_s); at > 0)
        refreshForAMonth(Notices::filePath(paths.connectionsFolder, u"acme"_s), number,
            QDateTime::fromMSecsSinceEpoch(arguments.at(at + 1).toLongLong(), Qt::UTC));
    while (arguments.contains(u"stay"_s)) {
        cache.write(u"shared"_s, samples::numberedList(number++));
        settings.change([number](Settings &now) {
            now.windowSize = { 100 + number % 9'000, 600 };
        });
    }
}
