// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/GitCheck.h"

#include <QFileInfo>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The repository is found by the file alone, and Git gets no key of ours.
static QProcessEnvironment environment()
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    for (const QString &name : result.keys()) {
        if (name.startsWith(u"GIT_") || name.startsWith(u"LLAVERO_"))
            result.remove(name);
    }
    result.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    return result;
}

void checkGit(const QString &path, QObject *context,
    std::function<void(std::optional<bool> wouldCommit)> done)
{
    auto *git = new QProcess; // has no parent: destroying a process that hangs would wait for it
    const auto isAnswered = std::make_shared<bool>(false);
    const auto answer = [asker = QPointer(context), done = std::move(done), isAnswered](
                            std::optional<bool> wouldCommit) {
        if (!std::exchange(*isAnswered, true) && asker)
            done(wouldCommit);
    };
    QObject::connect(git, &QProcess::finished, git, [=](int code, QProcess::ExitStatus status) {
        git->deleteLater();
        constexpr int ignored = 0;
        constexpr int notIgnored = 1; // others are errors
        const bool isKnown
            = status == QProcess::NormalExit && (code == ignored || code == notIgnored);
        answer(isKnown ? std::optional(code == notIgnored) : std::nullopt);
    });
    QObject::connect(git, &QProcess::errorOccurred, git, [=](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // `finished` follows
        git->deleteLater();
        answer(std::nullopt);
    });
    QTimer::singleShot(2s, git, [=] {
        git->kill();
        answer(std::nullopt);
    });
    const QFileInfo file(path);
    git->setProcessEnvironment(environment());
    git->setStandardInputFile(QProcess::nullDevice());
    git->setStandardOutputFile(QProcess::nullDevice());
    git->setStandardErrorFile(QProcess::nullDevice());
    // A configuration of the repository starts no program; `./` keeps a name from being an option.
    git->start(u"git"_s,
        { u"-c"_s, u"core.fsmonitor=false"_s, u"-C"_s, file.absolutePath(), u"check-ignore"_s,
            u"-q"_s, u"--"_s, u"./"_s + file.fileName() });
}
