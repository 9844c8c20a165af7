// SPDX-License-Identifier: GPL-3.0-or-later
// Writes lists and settings as fast as possible, until it is killed or beside another one:
//   storage_writer FOLDER NAME FIRST COUNT [stay]
// adds COUNT connections called NAME-0… and writes as many lists, from number FIRST; prints
// "ready"; with `stay` it continues with lists and window sizes, with `notes` with the note of a
// key, and with `replacements` with those of many keys, whose ids it prints once they are saved,
// until it is killed.

#include "app/activity/ActivityLog.h"
#include "app/api/ApiClient.h"
#include "app/keys/KeysController.h"
#include "app/platform/Paths.h"
#include "app/replacement/Replacements.h"
#include "app/storage/KeyNotes.h"
#include "app/storage/SettingsFile.h"
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
    while (arguments.contains(u"stay"_s)) {
        cache.write(u"shared"_s, samples::numberedList(number++));
        settings.change([number](Settings &now) {
            now.windowSize = { 100 + number % 9'000, 600 };
        });
    }
}
